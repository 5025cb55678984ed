// Hand-made boards in the shapes of the five documents, short, and the words to speak of them.
#pragma once

#include <string>
#include <variant>

#include "core/plan/plan.hpp"
#include "core/wall/pages.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall::test {

const Words& swedish();
const Words& english();
std::string file(const std::string& path_in_repository);

// 7 December 2023, 14.32 in local time, contact a minute ago.
Situation in_contact();

plan::RiskStatement risk(const std::string& id, const std::string& name, plan::FollowsPlan follows);
plan::Control control(const std::string& id, const std::string& name);
plan::DueTime due(const std::string& risk, const std::string& text, plan::DueKind kind, Date latest);

// One document of one plan (2023, no scale, no date) with those risks.
plan::Board board_of(std::vector<plan::RiskStatement> risks);
plan::Board board_of(std::vector<plan::Control> controls, plan::ControlNoun noun);
inline plan::Document& newest(plan::Board& board) {
    return board.documents.back();
}

plan::Board half_year();      // 7 critical risks, all follow the plan, one work starts in the autumn
plan::Board full_year();      // the same plan after its half-year: one departs, two times have moved
plan::Board made_controls();  // 17 risks, 4 in the plan, their controls made or not
plan::Board areas();          // 12 control areas, 2 with results
plan::Board assessed();       // 4 valued risks on a 5 x 5 scale, 8 assessed controls

// The first body of that kind; empty where the board has none.
template <class Body>
Body body(const plan::Board& board, const Words& words = swedish()) {
    for (const Page& page : pages_of(board, in_contact(), words))
        if (const Body* found = std::get_if<Body>(&page.body)) return *found;
    return {};
}
RowsPage rows_page(PageName name, const plan::Board& board, const Words& words = swedish());

}  // namespace riskbild::wall::test
