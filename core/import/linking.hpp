// The same risk in two lists (two documents, or two parts of one) where no number says so: suggested with a
// score and its reasons, confirmed by a person, never joined in silence.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/import/diagnostic.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

struct Reason {
    std::string code;             // 'same_title', 'similar_title', 'same_process', … (assets/vocabulary/links.json)
    std::vector<Detail> details;  // what fills the gaps of its words

    bool operator==(const Reason&) const = default;
};

// One of the two statements.
struct LinkedRisk {
    const plan::Document* document;
    const plan::RiskStatement* risk;
};

// Of two risks, in either order: it says which link is meant, whatever else is suggested.
std::string link_id(const std::string& one_risk, const std::string& other_risk);

struct SuggestedLink {
    std::string id;
    LinkedRisk later;
    LinkedRisk earlier;
    int score = 0;  // 0 to 100
    std::vector<Reason> reasons;

    plan::Link link(bool confirmed) const;  // same_as, from the later to the earlier
};

// The best match of each risk that no earlier list has: by number, or by a confirmed link. Lists are compared
// with the nearest earlier one first, each risk of either at most once, never within one list. Refers to `board`,
// which must outlive it. `rejected`: ids never to be suggested again.
std::vector<SuggestedLink> suggest_links(const plan::Board& board, const std::set<std::string>& rejected = {});

}  // namespace riskbild::import
