// A document's risks and controls as the wall lists them: each risk once, with its short name.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// One statement per risk, in the order first met. A risk stated in several parts of the document keeps
// its first statement, with what only a later one says added.
std::vector<plan::RiskStatement> listed_risks(const plan::Document& document);

const plan::RiskStatement* find_risk(const std::vector<plan::RiskStatement>& risks, const std::string& id);

// not_stated without raw word where there is no follow-up.
plan::Worded<plan::FollowsPlan> follows_plan(const plan::RiskStatement& risk);
bool states_follows_plan(const std::vector<plan::RiskStatement>& risks);

// The follow-up names a time when it is to be done.
bool states_new_time(const plan::Document& document, const std::string& risk);

// The short title, else the title cut at a word; 'Visas inte här' where the room may not see it.
std::string name_of(const plan::RiskStatement& risk, const Words& words);
std::string name_of(const plan::Control& control, const Words& words);

// When the values were set: 'december 2022', or the span of the months; empty where they are the
// follow-up's own.
std::string assessed_when(const std::vector<plan::RiskStatement>& risks, const Words& words);

// The reason in one line: the wall text, else the beginning of the comment. May be empty.
std::string reason_of(const plan::RiskStatement& risk);
// What a control's follow-up found, in one line. May be empty.
std::string result_of(const plan::Control& control);
// What comes next for a control, in one line. May be empty.
std::string next_step(const plan::Document& document, const plan::Control& control);

}  // namespace riskbild::wall
