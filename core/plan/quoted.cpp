#include "core/plan/quoted.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::plan {
namespace {

constexpr std::size_t most_letters = 60;

}  // namespace

std::string quoted(std::string_view text) {
    // A letter takes four bytes at most: no more need be looked at.
    std::u32string letters = text::decode(text.substr(0, 4 * (most_letters + 1)));
    if (letters.size() > most_letters) letters.replace(most_letters, std::u32string::npos, U"…");
    std::ranges::replace_if(
        letters, [](char32_t letter) { return letter < U' ' || letter == 0x7f; }, U' ');
    return "'" + text::encode(letters) + "'";
}

}  // namespace riskbild::plan
