#include "app/hub/pages/board_on_all_screens.hpp"

#include "app/hub/actions/arrangement.hpp"
#include "core/plan/visibility.hpp"

namespace riskbild::hub {
namespace {

// With a line of each risk's in it, so that the rule itself says which are told.
plan::Board in_a_corridor(const OpenedBoard& opened) {
    plan::Board board = arranged(opened.imported, opened.arrangement);
    board.check_ins.clear();
    for (const std::string& risk : board.risks) {
        plan::CheckIn& line = board.check_ins.emplace_back();
        line.risk = risk;
        line.line = risk;
    }
    return plan::for_room(board, plan::Room::open);
}

}  // namespace

OnAllScreens::OnAllScreens(const OpenedBoard& opened) {
    const plan::Board seen = in_a_corridor(opened);
    for (const plan::CheckIn& each : seen.check_ins)
        if (!each.line.empty()) risks_.insert(each.risk);
    for (const plan::Document& document : seen.documents) {
        if (document.id != opened.document) continue;
        for (const plan::RiskStatement& it : document.risks)
            if (!it.withheld) reasons_.insert(it.risk);
        for (const plan::Control& it : document.controls)
            if (!it.withheld) controls_.insert(it.id);
    }
}

bool OnAllScreens::has(const TextRow& row) const {
    if (row.kind == TextKind::short_text) return controls_.contains(row.row);
    return reasons_.contains(row.row) || (row.kind == TextKind::short_title && has_risk(row.row));
}

}  // namespace riskbild::hub
