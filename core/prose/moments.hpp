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

// In the order of the sentence. The kind is that of the nearest phrase of the section "tense" before the time, or where
// the time stands first in its clause, of the one that soon follows. Left out are: a time whose phrase is negated ('har
// inte gjorts under 2023'), the time of a thing and not of a deed ('mätningen för maj', '2021 års mätning'), a year
// alone without a verb right before it, and what was done in the course of a whole year.
std::vector<Moment> moments_in(std::string_view sentence, const Phrases& phrases);

}  // namespace riskbild::prose
