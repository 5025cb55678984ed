#include "core/import/linking.hpp"

#include <algorithm>
#include <map>

#include "core/import/fingerprint.hpp"
#include "core/import/linking_score.hpp"
#include "core/plan/identity.hpp"

namespace riskbild::import {
namespace {

using List = std::vector<Likely>;

const std::string& id_of(const Likely& risk) {
    return risk.stated.risk->risk;
}

// One per document and part of it, oldest document first.
std::vector<List> lists_of(const plan::Board& board) {
    std::vector<List> lists;
    for (const plan::Document& document : board.documents) {
        std::map<std::string, std::size_t> parts;
        for (const plan::RiskStatement& risk : document.risks) {
            const auto [part, is_new] = parts.try_emplace(risk.part, lists.size());
            if (is_new) lists.emplace_back();
            lists[part->second].emplace_back(LinkedRisk{&document, &risk});
        }
    }
    return lists;
}

class Matching {
public:
    Matching(const plan::Board& board, const std::set<std::string>& rejected)
        : identities_(board), rejected_(rejected), lists_(lists_of(board)) {}

    std::vector<SuggestedLink> run() && {
        for (std::size_t later = 1; later < lists_.size(); ++later) {
            List open = unknown_before(later);
            for (std::size_t earlier = later; earlier-- > 0 && !open.empty();)
                match(open, without_known_in(lists_[earlier], lists_[later]));
        }
        return std::move(links_);
    }

private:
    std::set<std::string> known_in(const List& list) const {
        std::set<std::string> known;
        for (const Likely& risk : list) known.insert(identities_.of(id_of(risk)));
        return known;
    }

    List without_known_in(const List& list, const List& other) const {
        const std::set<std::string> known = known_in(other);
        List unknown = list;
        std::erase_if(unknown, [&](const Likely& risk) { return known.contains(identities_.of(id_of(risk))); });
        return unknown;
    }

    List unknown_before(std::size_t later) const {
        List unknown = lists_[later];
        for (std::size_t earlier = 0; earlier < later; ++earlier) unknown = without_known_in(unknown, lists_[earlier]);
        return unknown;
    }

    std::vector<SuggestedLink> candidates(const List& open, const List& earlier) const {
        std::vector<SuggestedLink> pairs;
        for (const Likely& risk : open) {
            for (const Likely& other : earlier) {
                auto score = score_of(risk, other);
                std::string id = score ? link_id(id_of(risk), id_of(other)) : "";
                if (score && !rejected_.contains(id))
                    pairs.push_back(
                        {std::move(id), risk.stated, other.stated, score->points, std::move(score->reasons)});
            }
        }
        return pairs;
    }

    // Best first; what is taken is gone for the others.
    void match(List& open, const List& earlier) {
        std::vector<SuggestedLink> pairs = candidates(open, earlier);
        std::ranges::stable_sort(pairs, std::greater{}, &SuggestedLink::score);
        std::set<std::string> taken;
        for (SuggestedLink& pair : pairs) {
            if (taken.contains(pair.later.risk->risk) || taken.contains(pair.earlier.risk->risk)) continue;
            taken.insert({pair.later.risk->risk, pair.earlier.risk->risk});
            links_.push_back(std::move(pair));
        }
        std::erase_if(open, [&](const Likely& risk) { return taken.contains(id_of(risk)); });
    }

    plan::Identities identities_;
    const std::set<std::string>& rejected_;
    std::vector<List> lists_;
    std::vector<SuggestedLink> links_;
};

}  // namespace

std::string link_id(const std::string& one_risk, const std::string& other_risk) {
    const auto [first, second] = std::minmax(one_risk, other_risk);
    return fingerprint(first + "\n" + second);
}

plan::Link SuggestedLink::link(bool confirmed) const {
    return {plan::LinkKind::same_as, later.risk->risk, earlier.risk->risk, confirmed};
}

std::vector<SuggestedLink> suggest_links(const plan::Board& board, const std::set<std::string>& rejected) {
    return Matching(board, rejected).run();
}

}  // namespace riskbild::import
