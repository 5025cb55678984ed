#include "core/manuscript/symbols.hpp"

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

// Wingdings as Word writes it: boxes, ticks and crosses, empty (U+25A1, U+F0A8, …) or not (U+F0FE, …).
constexpr std::u32string_view says_something =
    U"\u25A1\u25A2\u25A3\u25FB\u25FD\uF06F\uF071\uF072\uF078\uF0A8\uF0FB\uF0FC\uF0FD\uF0FE";

bool is_lost(char32_t letter) {
    const bool private_use = (letter >= 0xE000 && letter <= 0xF8FF) || letter >= 0xF0000;
    const bool geometric = letter >= 0x25A0 && letter <= 0x25FF;
    return (private_use || geometric) && says_something.find(letter) == std::u32string_view::npos;
}

bool is_space(char32_t letter) {
    return letter == U' ' || letter == U'\t' || letter == U'\n' || letter == 0xA0;
}

bool has_lost_end(std::u32string_view letters) {
    return !letters.empty() && (is_lost(letters.front()) || is_lost(letters.back()));
}

}  // namespace

std::string without_lost_symbols(std::string_view utf8) {
    const std::u32string letters = text::decode(utf8);
    std::u32string_view rest = letters;
    if (!has_lost_end(rest)) return std::string(utf8);
    const auto goes = [](char32_t letter) { return is_lost(letter) || is_space(letter); };
    while (!rest.empty() && goes(rest.front())) rest.remove_prefix(1);
    while (!rest.empty() && goes(rest.back())) rest.remove_suffix(1);
    return rest.empty() ? std::string(utf8) : text::encode(rest);
}

}  // namespace riskbild::manuscript
