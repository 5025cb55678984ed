// The verdict: a count in the document's own nouns, never the law's answer. What the document states
// decides its kind: whether risks follow the plan, else what the controls found, else whether they were
// made, else the listed control areas.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/wall/model.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

enum class VerdictKind { follows_plan, controls, nothing };

VerdictKind verdict_kind(const plan::Document& document);
Verdict verdict_of(const plan::Document& document, const Words& words);

// The sentences on controls alone; empty where the document has none.
std::vector<std::string> control_sentences(const plan::Document& document, const Words& words);

// The part of the verdict on works that start only after the follow-up; empty where there are none.
std::string starts_later_sentence(const plan::Document& document, const Words& words);
// Those start times: of the follow-up, not of the decision on handling, and not before the follow-up.
std::vector<plan::DueTime> later_starts(const plan::Document& document);

// 'kritiska risker' where every listed risk is stated to be critical, else 'risker'; without the number.
std::string risk_noun(const std::vector<plan::RiskStatement>& risks, const Words& words);
std::string control_noun(const plan::Document& document, std::size_t count, const Words& words);

}  // namespace riskbild::wall
