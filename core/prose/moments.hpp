// Times that a sentence names, in its own words: 'under våren 2023', 'före 31/8', 'varje kvartal'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/words.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct Moment {
    std::string words;                  // as written
    std::optional<plan::DueKind> kind;  // empty: no verb around says what happens then
    std::string about;                  // the clause it stands in
};

// In the order of the sentence. The kind is that of the nearest phrase of the section "tense" before the time, else
// of the first one after it; a time whose phrase is negated ('har inte gjorts under 2023') is left out. So are the
// years of laws, measurements and titles: a year alone counts only after a preposition of time or such a phrase.
std::vector<Moment> moments_in(std::string_view sentence, const Phrases& phrases);

}  // namespace riskbild::prose
