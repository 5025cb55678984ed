// The part of a sentence around one of its facts.
#pragma once

#include <string>
#include <string_view>

#include "core/prose/phrases.hpp"
#include "core/prose/words.hpp"

namespace riskbild::prose {

struct Stretch {  // of words, `last` excluded
    std::size_t first = 0;
    std::size_t last = 0;
};

// Between the commas, colons and dashes around a fact.
Stretch clause_around(const Words& words, Stretch fact);

// The same without its joining words ('och', 'där'), as written, cut at a word where it is long. Never empty.
std::string words_around(std::string_view sentence, const Words& words, Stretch clause, Stretch fact,
                         const Phrases& phrases);

}  // namespace riskbild::prose
