// One level of risk as people write it: 'Låg 1–5', 'Low <8', 'Hög över 15', 'Extremt hög 16', 'Medel'.
#pragma once

#include <optional>
#include <string>

#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

// Nothing where there is no name before the bounds, or the bounds are neither a range, a number, nor a
// number after a word that the vocabulary knows ('över', '<').
std::optional<plan::Level> read_level_text(const std::string& text, const Vocabulary& vocabulary);

}  // namespace riskbild::import
