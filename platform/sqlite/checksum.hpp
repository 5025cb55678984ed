// FNV-1a over 64 bits. Every single flipped bit changes it; that is all it is for.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace riskbild::sqlite {

// Signed, since SQLite's integers are. Each part's length counts, so that nothing can move between parts.
std::int64_t checksum(std::initializer_list<std::string_view> parts);

}  // namespace riskbild::sqlite
