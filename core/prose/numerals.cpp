#include "core/prose/numerals.hpp"

#include <charconv>

namespace riskbild::prose {
namespace {

std::optional<double> named(const std::string& word, const Phrases& phrases) {
    Word alone;
    alone.text = word;
    const auto meaning = phrases.at("numerals", {alone}, 0);
    if (!meaning) return std::nullopt;
    double number = 0;
    std::from_chars(meaning->name.data(), meaning->name.data() + meaning->name.size(), number);
    return number;
}

// 'tjugo' + 'fem', 'twenty' + '-' + 'five'. All words are asked, so that only lengths that can be one are tried.
std::optional<double> compound(const std::string& word, const Phrases& phrases) {
    constexpr std::size_t shortest_tens = 5;  // bytes: 'tjugo', 'forty'
    constexpr std::size_t longest_tens = 7;   // 'sjuttio', 'seventy'
    constexpr std::size_t longest = 13;       // 'seventy-seven'
    if (word.size() > longest) return std::nullopt;
    for (std::size_t cut = shortest_tens; cut <= longest_tens && cut < word.size(); ++cut) {
        const auto tens = named(word.substr(0, cut), phrases);
        if (!tens || *tens < 20) continue;
        const auto ones = named(word.substr(cut + (word[cut] == '-' ? 1 : 0)), phrases);
        if (ones && *ones >= 1 && *ones <= 9) return *tens + *ones;
    }
    return std::nullopt;
}

}  // namespace

std::optional<double> numeral_at(const Words& words, std::size_t index, const Phrases& phrases, bool with_one) {
    if (index >= words.size() || words[index].kind == WordKind::sign) return std::nullopt;
    if (words[index].kind == WordKind::number) return words[index].number;
    auto value = named(words[index].text, phrases);
    if (!value) value = compound(words[index].text, phrases);
    if (!value || (*value == 1 && !with_one)) return std::nullopt;
    return value;
}

}  // namespace riskbild::prose
