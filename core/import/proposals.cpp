#include "core/import/proposals.hpp"

#include <cstdint>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine, as the hub remembers it.
std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

// Read over again from a file with other line breaks, the same sentence gives the same id.
std::string id_of(std::string_view kind, std::string_view fact, std::string_view sentence) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash =
        fingerprint(std::string(kind) + "\n" + text::comparable(fact) + "\n" + text::comparable(sentence));
    std::string id(10, '0');
    for (auto digit = id.rbegin(); digit != id.rend(); ++digit, hash >>= 4U) *digit = digits[hash & 0xfU];
    return id;
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
