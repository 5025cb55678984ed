// Which ids of a board name one risk: those that a person has confirmed to be the same, through however
// many links. A link that nobody has confirmed is only a suggestion and joins nothing.
#pragma once

#include <map>
#include <string>

#include "core/plan/plan.hpp"

namespace riskbild::plan {

class Identities {
public:
    Identities() = default;  // every id stands for itself
    explicit Identities(const Board& board);

    // One id for all that name the same risk.
    const std::string& of(const std::string& risk) const;
    bool same(const std::string& a, const std::string& b) const { return of(a) == of(b); }

private:
    std::map<std::string, std::string> parent_;
};

}  // namespace riskbild::plan
