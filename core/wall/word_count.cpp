#include "core/wall/word_count.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

bool is_letter(char32_t c) {
    const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return ascii || (c >= 0xC0 && c < 0x2000 && c != U'×' && c != U'÷');
}

}  // namespace

std::size_t count_words(std::string_view utf8) {
    std::size_t words = 0;
    std::size_t letters = 0;
    for (const char32_t c : text::decode(utf8)) {
        const bool ends = c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\n';
        letters = ends ? 0 : letters + (is_letter(c) ? 1 : 0);
        if (letters == 2) ++words, ++letters;  // counted once
    }
    return words;
}

bool is_strip(std::string_view role) {
    constexpr std::array strips{"board", "plan", "decision", "banner", "page", "contact", "clock"};
    return std::ranges::find(strips, role) != strips.end();
}

std::size_t words_between_strips(const Scene& scene) {
    std::size_t words = 0;
    for (const Text& text : scene.texts)
        if (!is_strip(text.role)) words += count_words(text.text);
    return words;
}

}  // namespace riskbild::wall
