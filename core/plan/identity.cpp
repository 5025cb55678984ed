#include "core/plan/identity.hpp"

namespace riskbild::plan {

Identities::Identities(const Board& board) {
    for (const Link& link : board.links) {
        if (!link.confirmed || link.kind != LinkKind::same_as || same(link.from, link.to)) continue;
        const std::string root = of(link.from);
        parent_[root] = of(link.to);
    }
}

const std::string& Identities::of(const std::string& risk) const {
    const std::string* id = &risk;
    for (auto next = parent_.find(*id); next != parent_.end(); next = parent_.find(*id)) id = &next->second;
    return *id;
}

}  // namespace riskbild::plan
