// Statuses as glyph, tone and words. Missing has a tone of its own and is never green.
#pragma once

#include <cstddef>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

using StatedPlan = plan::Worded<plan::FollowsPlan>;

// `new_time`: the follow-up states a new time, which makes 'follows not' an amber triangle instead of a red cross.
StatusWords plan_status(const StatedPlan& follows, bool new_time, const Words& words);
// The document's own word ('Nej') where the wall speaks its language, else the mapped one.
std::string plan_words_as_said(const StatedPlan& follows, const Words& words);
StatusWords moved_status(const Words& words);  // 'Ja, ny tid'

// How a risk or a control stands. A higher urgency wants attention first; 0 is fine.
struct Standing {
    int urgency = 0;
    StatusWords status;   // in the mapped words
    std::string as_said;  // the document's own word where the wall speaks its language
    std::string key;      // of the mapped words, with its plural; empty for a word that is not known
};

// The document speaks of its controls either by what they found or by whether they were made.
bool speaks_of_assessments(const plan::Document& document);
Standing standing_of(const plan::Control& control, bool by_assessment, const Words& words);

// '2 med mindre brister', '2 genomförda'.
StatusWords counted(const Standing& standing, std::size_t count, const Words& words);

}  // namespace riskbild::wall
