#include "core/import/head_words.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t most_words = 300;
constexpr std::size_t shortest_telling = 5;  // letters
constexpr std::size_t longest_ending = 3;    // '-arna' less the 'a' that both may share

bool is_word_byte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

// Letters beyond ASCII that are punctuation stand in these blocks: general punctuation, « » and the like.
bool is_punctuation(char32_t letter) {
    if (letter < 0x80) return !is_word_byte(static_cast<char>(letter)) && letter != '%';
    return (letter < 0xC0 && letter != U'§') || (letter >= 0x2000 && letter < 0x2C00) || letter >= 0xE000;
}

std::string_view stripped(std::string_view word) {
    if (is_word_byte(word.front()) && is_word_byte(word.back())) return word;
    const std::u32string letters = text::decode(word);
    const auto is_kept = [](char32_t letter) { return !is_punctuation(letter); };
    const auto first = std::ranges::find_if(letters, is_kept);
    if (first == letters.end()) return {};
    const auto last = std::find_if(letters.rbegin(), letters.rend(), is_kept).base();
    const std::size_t before = text::encode({letters.begin(), first}).size();
    const std::size_t after = text::encode({last, letters.end()}).size();
    // An invalid byte decodes to a longer letter; such a word is left as it stands.
    if (before + after >= word.size()) return word;
    return word.substr(before, word.size() - before - after);
}

bool is_figures(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t common_letters(const std::u32string& a, const std::u32string& b) {
    const auto [end, other] = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

std::vector<Word> words_of(std::string_view sentence) {
    constexpr std::string_view spaces = " \t\n\r\f\v";
    std::vector<Word> words;
    for (std::size_t begin = sentence.find_first_not_of(spaces);
         begin != std::string_view::npos && words.size() < most_words;) {
        const std::size_t end = std::min(sentence.find_first_of(spaces, begin), sentence.size());
        const std::string_view written = sentence.substr(begin, end - begin);
        const std::string_view core = stripped(written);
        words.push_back({written, core, text::lower(core)});
        begin = sentence.find_first_not_of(spaces, end);
    }
    return words;
}

std::string_view span_of(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    const char* begin = words[first].written.data();
    const char* end = words[last].written.data() + words[last].written.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view without_punctuation(std::string_view text) {
    text = text::trim(text);
    for (const std::string_view mark : {",", ".", ":", ";", "–", "-"}) {
        if (text.ends_with(mark)) return without_punctuation(text.substr(0, text.size() - mark.size()));
        if (text.starts_with(mark)) return without_punctuation(text.substr(mark.size()));
    }
    return text;
}

bool starts_with_capital(std::string_view word) {
    return !word.empty() && text::lower(word) != word && text::capitalized(word) == word;
}

std::optional<int> year_named(const Word& word) {
    const auto number = word.core.size() == 4 && is_figures(word.core) ? read_integer(word.core) : std::nullopt;
    return number && *number >= 2000 && *number < 2100 ? number : std::nullopt;
}

std::optional<int> count_named(const Word& word) {
    const bool counts = word.core.size() <= 4 && is_figures(word.core) && !year_named(word);
    return counts ? read_integer(word.core) : std::nullopt;
}

bool same_but_ending(std::string_view plain, std::string_view other) {
    const std::u32string a = text::decode(plain);
    const std::u32string b = text::decode(other);
    const auto [shorter, longer] = std::minmax({a.size(), b.size()});
    if (shorter < shortest_telling || longer - shorter > longest_ending) return false;
    return common_letters(a, b) + 1 >= shorter && common_letters(a, b) >= shortest_telling;
}

std::vector<std::string> telling_words(std::string_view text) {
    std::vector<std::string> telling;
    for (const Word& word : words_of(text))
        if (text::letter_count(word.plain) >= shortest_telling &&
            std::ranges::find(telling, word.plain) == telling.end())
            telling.push_back(word.plain);
    return telling;
}

}  // namespace riskbild::import
