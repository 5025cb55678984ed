// Boards of which there is something to draw.
#pragma once

#include "app/hub/store/boards.hpp"
#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

// Of one risk that does not follow the plan.
inline plan::Board board_of(const std::string& key, const std::string& title) {
    plan::RiskStatement risk;
    risk.risk = "R1";
    risk.title = title;
    risk.follow_up = plan::RiskFollowUp{{plan::FollowsPlan::no, "Nej"}, "Startar senare", ""};
    risk.critical = true;
    plan::Document document;
    document.id = "d1";
    document.plan = "p1";
    document.risks = {risk};
    plan::Plan plan;
    plan.id = "p1";
    plan.year = 2026;
    plan.name = "Internkontrollplan";
    plan::Board board;
    board.key = key;
    board.name = "Nämnden " + key;
    board.plans = {plan};
    board.risks = {"R1"};
    board.documents = {document};
    return board;
}

}  // namespace riskbild::tests
