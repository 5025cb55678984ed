// How far the reading of a long file has come, for whoever waits.
#pragma once

#include <functional>
#include <string>

namespace riskbild::import {

inline constexpr std::size_t rows_between_progress = 1'000;

using Progress = std::function<void(const std::string& file, std::size_t rows)>;  // of its sheet, read so far

}  // namespace riskbild::import
