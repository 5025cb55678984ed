#include "core/import/fingerprint.hpp"

#include <cstdint>

namespace riskbild::import {

std::string fingerprint(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    std::string id(10, '0');
    for (auto digit = id.rbegin(); digit != id.rend(); ++digit, hash >>= 4U) *digit = digits[hash & 0xfU];
    return id;
}

}  // namespace riskbild::import
