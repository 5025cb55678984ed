#include "platform/sqlite/checksum.hpp"

#include <bit>

namespace riskbild::sqlite {
namespace {

constexpr std::uint64_t offset_basis = 0xcbf29ce484222325U;
constexpr std::uint64_t prime = 0x100000001b3U;

std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
    return (state ^ value) * prime;
}

}  // namespace

std::int64_t checksum(std::initializer_list<std::string_view> parts) {
    std::uint64_t state = offset_basis;
    for (const std::string_view part : parts) {
        for (const char byte : part) state = mix(state, static_cast<unsigned char>(byte));
        state = mix(state, part.size());
    }
    return std::bit_cast<std::int64_t>(state);
}

}  // namespace riskbild::sqlite
