// Where in a sentence a time is named.
#pragma once

#include <vector>

#include "core/prose/clause.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct TimeWords {
    Stretch place;
    Stretch opening;          // 'före', 'från och med'; within `place`, empty where there is none
    bool bare_year = false;   // '2024' with nothing before it
    bool whole_year = false;  // '2024', 'under 2024'
    bool recurring = false;   // 'varje kvartal'
};

// In the order of the sentence; they do not overlap.
std::vector<TimeWords> time_words_in(const Words& words, const Phrases& phrases);

}  // namespace riskbild::prose
