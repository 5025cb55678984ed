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

bool Proposals::offer(std::string_view kind, std::string_view fact, std::string_view sentence,
                      const plan::Source& source) {
    std::string id = id_of(kind, fact, sentence);
    if (struck_.contains(id)) return false;
    all_.push_back({std::move(id), {}, {}, std::string(kind), std::string(fact), std::string(sentence), source});
    return true;
}

void Proposals::set_place(std::string board, std::string document) {
    for (; placed_ < all_.size(); ++placed_) {
        all_[placed_].board = board;
        all_[placed_].document = document;
    }
}

}  // namespace riskbild::import
