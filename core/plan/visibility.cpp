#include "core/plan/visibility.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/plan/withhold.hpp"

namespace riskbild::plan {
namespace {

using ById = std::map<std::string, Visibility>;

Visibility stricter(Visibility a, Visibility b) {
    if (a == Visibility::none || b == Visibility::none) return Visibility::none;
    return a == b ? a : Visibility::closed_rooms;
}

Visibility of(const ById& visibilities, const std::string& id) {
    const auto found = visibilities.find(id);
    return found == visibilities.end() ? Visibility::closed_rooms : found->second;
}

// Stated in two parts of a document: the stricter one counts for what hangs on the risk.
ById visibility_of_risks(const Document& document) {
    ById by_risk;
    for (const RiskStatement& it : document.risks) {
        const auto [place, added] = by_risk.emplace(it.risk, it.visibility);
        if (!added) place->second = stricter(place->second, it.visibility);
    }
    return by_risk;
}

template <class Row>
ById visibility_of(const std::vector<Row>& rows) {
    ById by_id;
    for (const Row& it : rows) by_id.emplace(it.id, it.visibility);
    return by_id;
}

// Removes what may be shown nowhere, withholds what is not approved for an open room.
template <class Row>
void apply(Room room, std::vector<Row>& rows, auto visibility) {
    std::erase_if(rows, [&](const Row& it) { return visibility(it) == Visibility::none; });
    if (room == Room::closed) return;
    for (Row& it : rows)
        if (visibility(it) != Visibility::all_screens) it = withheld(it);
}

class DocumentFilter {
public:
    // `elsewhere`: what other documents say of risks that this one does not state.
    DocumentFilter(Document& document, Room room, const ById& elsewhere)
        : document_(document), room_(room), risks_(visibility_of_risks(document)) {
        risks_.insert(elsewhere.begin(), elsewhere.end());
        for (Control& it : document.controls) it.visibility = below(it.risk, it.visibility);
        controls_ = visibility_of(document.controls);
        recommendations_ = visibility_of(document.recommendations);
    }

    void run() {
        apply(room_, document_.treatments, [this](const Treatment& it) { return of(risks_, it.risk); });
        apply(room_, document_.due, [this](const DueTime& it) { return of_due(it); });
        apply(room_, document_.measurements, [this](const Measurement& it) { return of_measurement(it); });
        apply(room_, document_.risks, [](const RiskStatement& it) { return it.visibility; });
        apply(room_, document_.controls, [](const Control& it) { return it.visibility; });
        apply(room_, document_.recommendations, [](const Recommendation& it) { return it.visibility; });
        apply(room_, document_.assignments, [](const Assignment& it) { return it.visibility; });
        for (Recommendation& it : document_.recommendations)
            std::erase_if(it.risks, [this](const std::string& id) { return of(risks_, id) == Visibility::none; });
        if (room_ == Room::open) forget_loose_texts();
    }

private:
    // What hangs on a risk that is shown nowhere is shown nowhere.
    Visibility below(const std::string& risk, Visibility own) const {
        return of(risks_, risk) == Visibility::none ? Visibility::none : own;
    }
    Visibility of_measurement(const Measurement& it) const {
        return of(controls_, it.control) == Visibility::none ? Visibility::none : below(it.risk, it.visibility);
    }
    // A due time has no approval of its own: that of what it belongs to counts.
    Visibility of_due(const DueTime& it) const {
        if (it.risk.empty() && it.control.empty() && it.recommendation.empty()) return Visibility::closed_rooms;
        Visibility strictest = Visibility::all_screens;
        if (!it.risk.empty()) strictest = stricter(strictest, of(risks_, it.risk));
        if (!it.control.empty()) strictest = stricter(strictest, of(controls_, it.control));
        if (!it.recommendation.empty()) strictest = stricter(strictest, of(recommendations_, it.recommendation));
        return strictest;
    }
    // Nobody approves these one by one: an open room learns how many there are.
    void forget_loose_texts() {
        std::ranges::fill(document_.contradictions, Contradiction{});
        std::ranges::fill(document_.unread, UnreadPart{});
    }

    Document& document_;
    Room room_;
    ById risks_;
    ById controls_;
    ById recommendations_;
};

std::set<std::string> stated_risks(const Board& board) {
    std::set<std::string> ids;
    for (const Document& document : board.documents)
        for (const RiskStatement& it : document.risks) ids.insert(it.risk);
    return ids;
}

// By the newest document that states it.
ById visibility_of_risks(const Board& board) {
    ById newest;
    for (const Document& document : board.documents)
        for (const auto& [risk, visibility] : visibility_of_risks(document)) newest[risk] = visibility;
    return newest;
}

}  // namespace

Board for_room(const Board& board, Room room) {
    Board seen = board;
    const ById risks = visibility_of_risks(board);
    for (Document& document : seen.documents) DocumentFilter(document, room, risks).run();
    apply(room, seen.check_ins, [&](const CheckIn& it) { return of(risks, it.risk); });

    const std::set<std::string> before = stated_risks(board);
    const std::set<std::string> after = stated_risks(seen);
    const auto gone = [&](const std::string& id) { return before.contains(id) && !after.contains(id); };
    std::erase_if(seen.risks, gone);
    std::erase_if(seen.links, [&](const Link& it) { return gone(it.from) || gone(it.to); });
    return seen;
}

}  // namespace riskbild::plan
