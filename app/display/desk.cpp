#include "app/display/desk.hpp"

#include <span>

namespace riskbild::display {

namespace {

wall::Situation to_the_minute(wall::Situation situation) {
    situation.now = std::chrono::floor<std::chrono::minutes>(situation.now);
    situation.local.second = 0;
    return situation;
}

}  // namespace

const std::vector<Sheet>& Desk::sheets(const BoardPtr& board, const wall::Situation& situation,
                                       const std::string& language, const Manner& manner, const SummariesPtr& channel) {
    Basis basis{board, to_the_minute(situation), language, manner.screen, channel};
    if (!sheets_.empty() && basis == basis_) return sheets_;
    const auto wanted = [&](wall::PageName page) {
        return wall::may_show(page, situation.approved, stated_, situation.room);
    };
    const std::span beside = channel ? std::span(*channel) : std::span<const snapshot::Summary>{};
    sheets_ = sheets_of(board.get(), wanted, situation, manner, beside);
    basis_ = std::move(basis);
    return sheets_;
}

}  // namespace riskbild::display
