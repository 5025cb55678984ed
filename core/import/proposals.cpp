#include "core/import/proposals.hpp"

#include "core/base/text.hpp"
#include "core/import/fingerprint.hpp"

namespace riskbild::import {
namespace {

// Read over again from a file with other line breaks, the same sentence gives the same id.
std::string id_of(std::string_view kind, std::string_view fact, std::string_view sentence) {
    return fingerprint(std::string(kind) + "\n" + text::comparable(fact) + "\n" + text::comparable(sentence));
}

}  // namespace

bool tells_which_document(std::string_view kind) {
    return kind == "board" || kind == "plan" || kind == "plan_year" || kind == "cycle";
}

bool Proposals::offer(std::string_view kind, std::string_view fact, std::string_view sentence,
                      const plan::Source& source) {
    return add(
        {id_of(kind, fact, sentence), {}, {}, std::string(kind), std::string(fact), std::string(sentence), source});
}

bool Proposals::offer_fact(std::string_view field, std::string_view fact, std::string_view sentence,
                           const plan::Source& source) {
    return add(
        {id_of("fact", fact, sentence), {}, {}, std::string(field), std::string(fact), std::string(sentence), source});
}

bool Proposals::add(Proposal proposal) {
    if (struck_.contains(proposal.id) && !tells_which_document(proposal.kind)) return false;
    all_.push_back(std::move(proposal));
    return true;
}

void Proposals::set_place(std::string board, std::string document) {
    for (; placed_ < all_.size(); ++placed_) {
        all_[placed_].board = board;
        all_[placed_].document = document;
    }
}

}  // namespace riskbild::import
