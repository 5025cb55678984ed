#include "core/prose/sentences.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::prose {
namespace {

using Text = std::string_view;

constexpr auto npos = Text::npos;
constexpr Text spaces = " \t\r\n";
constexpr std::size_t longest_aside = 300;  // bytes; a parenthesis that is longer was never closed

// Something always follows these, whatever its first letter is.
constexpr auto abbreviations =
    std::to_array<Text>({"ang",  "avd", "bl.a",   "ca",  "d.v.s", "dnr", "dvs",  "e.g",   "enl", "ev",  "ex",
                         "exkl", "f.d", "fr.o.m", "i.e", "inkl",  "jfr", "kap",  "kl",    "mr",  "mrs", "ms",
                         "nr",   "obs", "p.g.a",  "pga", "resp",  "s.k", "t.ex", "t.o.m", "tel", "tex", "vs"});

// These only before a number: 'no. 3', but 'The answer is no. It …'.
constexpr auto before_numbers = std::to_array<Text>({"approx", "ch", "fig", "no", "para", "pp", "sid", "st", "tab"});

template <std::size_t Size>
bool is_among(const std::array<Text, Size>& list, Text word) {
    return std::ranges::find(list, word) != list.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t letter_length(Text text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end - at;
}

bool is_small_letter(Text text, std::size_t at) {
    const Text letter = text.substr(at, letter_length(text, at));
    return text::lower(letter) == letter && text::capitalized(letter) != letter;
}

// The end of a mark that can end a sentence at `at`; npos for any other letter.
std::size_t end_of_mark(Text text, std::size_t at) {
    if (text.substr(at).starts_with("…")) return at + Text("…").size();
    return Text(".!?").find(text[at]) == npos ? npos : at + 1;
}

std::size_t skip_any(Text text, std::size_t at, const auto& signs) {
    for (bool found = true; found;) {
        found = false;
        for (const Text sign : signs)
            if (text.substr(at).starts_with(sign)) {
                at += sign.size();
                found = true;
            }
    }
    return at;
}

std::size_t skip_closers(Text text, std::size_t at) {
    constexpr auto closers = std::to_array<Text>({"\"", "”", "’", "'", ")", "]", "»", ".", "!", "?", "…"});
    return skip_any(text, at, closers);
}

std::size_t skip_openers(Text text, std::size_t at) {
    constexpr auto openers = std::to_array<Text>({"\"", "”", "“", "’", "'", "(", "[", "«", "»"});
    return skip_any(text, at, openers);
}

// The letters right before a full stop, with the full stops within them: 't.ex'.
Text word_before(Text text, std::size_t stop) {
    const std::size_t space = text.find_last_of(" \t\r\n(\"", stop);
    return text.substr(space == npos ? 0 : space + 1, stop - (space == npos ? 0 : space + 1));
}

bool is_number(Text word) {
    return !word.empty() && std::ranges::all_of(word, is_digit);
}

// An initial, a letter of 't. ex.'; '%' and '§' are none.
bool is_single_letter(Text word) {
    return text::letter_count(word) == 1 && text::lower(word) != text::capitalized(word);
}

// '1. Nämnden …' is a number in a list, not a sentence.
bool only_numbers_a_list(Text sentence, std::size_t stop) {
    return is_number(text::trim(sentence.substr(0, stop)));
}

bool goes_on_after_stop(Text sentence, std::size_t stop, std::size_t next) {
    const std::string word = text::lower(word_before(sentence, stop));
    if (is_digit(sentence[next]) && is_among(before_numbers, word)) return true;
    return is_single_letter(word) || is_among(abbreviations, word) || only_numbers_a_list(sentence, stop);
}

bool is_within_parenthesis(Text sentence, std::size_t at) {
    const std::size_t open = sentence.rfind('(', at);
    if (open == npos || sentence.substr(open, at - open).find(')') != npos) return false;
    const std::size_t close = sentence.find(')', at);
    return close != npos && close - open < longest_aside;
}

// Whether a line break at `at` ends a sentence that has no full stop: an item of a list, a heading.
bool ends_at_break(Text sentence, std::size_t at) {
    const std::size_t next = sentence.find_first_not_of(spaces, at);
    if (next == npos) return true;
    if (sentence.substr(at, next - at).find('\n') != sentence.substr(at, next - at).rfind('\n')) return true;
    return !is_digit(sentence[next]) && !is_small_letter(sentence, next) && !is_within_parenthesis(sentence, at);
}

// Where the first sentence of a text ends.
std::size_t first_end(Text text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' && ends_at_break(text, at)) return at;
        const std::size_t mark = end_of_mark(text, at);
        if (mark == npos) continue;
        const std::size_t end = skip_closers(text, mark);
        const std::size_t next = text.find_first_not_of(spaces, end);
        if (next == npos) return text.size();
        if (next == end || is_within_parenthesis(text, at)) continue;
        const std::size_t letter = skip_openers(text, next);
        if (letter < text.size() && is_small_letter(text, letter)) continue;
        if (text[at] == '.' && goes_on_after_stop(text, at, next)) continue;
        return end;
    }
    return text.size();
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    for (Text rest = text::trim(text); !rest.empty();) {
        const std::size_t end = first_end(rest);
        if (const Text sentence = text::trim(rest.substr(0, end)); !sentence.empty()) sentences.push_back(sentence);
        rest = text::trim(rest.substr(end));
    }
    return sentences;
}

}  // namespace riskbild::prose
