#include "app/hub/actions/readiness.hpp"

#include <algorithm>

#include "app/hub/actions/review.hpp"
#include "core/import/linking.hpp"

namespace riskbild::hub {
namespace {

void add(std::vector<Unsettled>& all, const std::string& what, std::size_t count, bool stops = false) {
    if (count == 0) return;
    const std::string number = count == 1 ? "one_" : "";
    all.push_back({"review.unsettled_" + number + what, {{"count", std::to_string(count)}}, stops});
}

template <class Item>
std::size_t open_among(const Review& review, const std::vector<Item>& items) {
    return static_cast<std::size_t>(
        std::ranges::count_if(items, [&](const Item& item) { return review.is_open(item.id); }));
}

std::size_t open_proposals(const Review& review) {
    return static_cast<std::size_t>(std::ranges::count_if(
        review.proposals, [&](const KeptProposal& each) { return !each.struck && review.is_open(each.proposal.id); }));
}

}  // namespace

Result<std::vector<Unsettled>> unsettled(sqlite::Database& database, const std::string& board) {
    const auto review = review_of(database, board);
    if (!review) return review.error();
    std::vector<Unsettled> all;
    add(all, "names", review->names.size(), true);
    add(all, "proposals", open_proposals(*review));
    add(all, "links", import::suggest_links(review->links.board, review->links.rejected).size());
    add(all, "contradictions", open_among(*review, review->contradictions));
    add(all, "warnings", open_among(*review, review->warnings));
    return all;
}

}  // namespace riskbild::hub
