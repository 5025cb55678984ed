// Facts read out of sentences are offered, not stated: each with the sentence it came from, and none that
// the controller has struck before.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/import.hpp"

namespace riskbild::import {

// By the kind of a proposal: its board, plan, year or follow-up. They say which document it is, so one that has been
// struck counts all the same: without it there would be no document, or another one.
bool tells_which_document(std::string_view kind);

class Proposals {
public:
    explicit Proposals(const std::set<std::string>& struck) : struck_(struck) {}

    // `fact` in a few words ('80 av 163'). False where the controller has struck this fact of this
    // sentence: then it is not to be added to the document.
    bool offer(std::string_view kind, std::string_view fact, std::string_view sentence, const plan::Source& source);
    // The same of a fact that a label could have stated: the kind is the field of that label, or 'total'.
    bool offer_fact(std::string_view field, std::string_view fact, std::string_view sentence,
                    const plan::Source& source);

    void set_place(std::string board, std::string document);  // of all that was offered since the last call
    std::vector<Proposal> take() && { return std::move(all_); }

private:
    bool add(Proposal proposal);

    const std::set<std::string>& struck_;
    std::vector<Proposal> all_;
    std::size_t placed_ = 0;
};

}  // namespace riskbild::import
