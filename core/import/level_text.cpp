#include "core/import/level_text.hpp"

#include <algorithm>
#include <vector>

#include "core/base/text.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

bool holds_digit(const std::string& word) {
    return word.find_first_of("0123456789") != std::string::npos;
}

// Words, with '<8' in two.
std::vector<std::string> words_of(const std::string& text) {
    std::string spaced;
    for (const char32_t letter : text::decode(text)) {
        const bool sign = letter == U'<' || letter == U'>' || letter == U'≤' || letter == U'≥';
        spaced += sign ? " " + text::encode(std::u32string(1, letter)) + " " : text::encode(std::u32string(1, letter));
    }
    spaced = text::collapse_spaces(spaced);
    const std::vector<std::string_view> words = text::split(spaced, ' ');
    return {words.begin(), words.end()};
}

bool set_bounds(plan::Level& level, const std::string& bound, int number) {
    if (bound == "below") level.up_to = number - 1;
    if (bound == "above") level.from = number + 1;
    if (bound == "up_to") level.up_to = number;
    if (bound == "from") level.from = number;
    return level.from || level.up_to;
}

bool read_bounds(plan::Level& level, const std::string& text) {
    if (const auto range = read_range(text)) {
        level.from = static_cast<int>(range->first);
        level.up_to = static_cast<int>(range->second);
        return true;
    }
    level.from = level.up_to = read_integer(text);
    return level.from.has_value();
}

}  // namespace

std::optional<plan::Level> read_level_text(const std::string& text, const Vocabulary& vocabulary) {
    const std::vector<std::string> words = words_of(text);
    const auto is_bound = [&](const std::string& word) { return vocabulary.word("bound", word).has_value(); };
    const auto bounds =
        std::ranges::find_if(words, [&](const std::string& word) { return holds_digit(word) || is_bound(word); });
    plan::Level level;
    level.name = text::join({words.begin(), bounds}, " ");
    while (!level.name.empty() && (level.name.back() == ':' || level.name.back() == '(')) level.name.pop_back();
    if (level.name.empty()) return std::nullopt;
    if (bounds == words.end()) return level;
    const bool worded = is_bound(*bounds);
    const std::string figures = text::join({worded ? bounds + 1 : bounds, words.end()}, " ");
    if (!worded) return read_bounds(level, figures) ? std::optional(level) : std::nullopt;
    const auto number = read_integer(figures);
    return number && set_bounds(level, *vocabulary.word("bound", *bounds), *number) ? std::optional(level)
                                                                                    : std::nullopt;
}

}  // namespace riskbild::import
