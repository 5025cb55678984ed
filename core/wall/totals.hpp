// What a document says it contains, beside what is counted in it. Neither stands for the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// How many of what a stated total speaks of are listed; empty where the list cannot tell.
std::optional<std::size_t> counted(const Subject& subject, const plan::StatedTotal& total);

// 'Bedömda risker'; the total's own name where it is none that is known.
std::string name_of(const plan::StatedTotal& total, const Words& words);

}  // namespace riskbild::wall
