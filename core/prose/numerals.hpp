// Numbers in figures or in words.
#pragma once

#include <optional>

#include "core/prose/phrases.hpp"
#include "core/prose/words.hpp"

namespace riskbild::prose {

// The number that a word is: '49', 'nitton', 'tjugofem', 'twenty-five'. The Swedish 'en' and 'ett' are as often
// articles and count only where `with_one`.
std::optional<double> numeral_at(const Words& words, std::size_t index, const Phrases& phrases, bool with_one);

}  // namespace riskbild::prose
