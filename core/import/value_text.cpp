#include "core/import/value_text.hpp"

#include <algorithm>
#include <vector>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t longest_number = 4;  // digits

struct Figure {
    int number = 0;
    std::string label;   // the word before it, if no other sign than ':' or '=' stands between
    std::string words;   // label and number as written
    bool times = false;  // a sign of multiplication stands between it and the figure before
};

bool is_digit(char32_t letter) {
    return letter >= '0' && letter <= '9';
}

bool is_word_letter(char32_t letter) {
    const bool ascii = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return ascii || (letter >= 0xC0 && letter <= 0x24F && letter != U'×' && letter != U'÷');
}

bool is_times(const std::u32string& between) {
    return between == U"x" || between == U"X" || between == U"×" || between == U"*" || between == U"·";
}

bool is_space(char32_t letter) {
    return letter == ' ' || letter == 0x00A0;
}

// What stands before a figure: a word that may label it, or a sign of multiplication.
void describe(Figure& figure, const std::u32string& before) {
    std::u32string sign = before;
    std::erase_if(sign, is_space);
    figure.times = is_times(sign);
    if (figure.times) return;
    const auto joins = [](char32_t letter) { return is_space(letter) || letter == ':' || letter == '='; };
    const auto end = std::find_if_not(before.rbegin(), before.rend(), joins);
    const auto begin = std::find_if_not(end, before.rend(), is_word_letter);
    figure.label = text::encode(std::u32string(begin.base(), end.base()));
    figure.words = text::encode(std::u32string(begin.base(), before.end())) + std::to_string(figure.number);
}

// Empty where a number is too long, has decimals or a sign.
std::vector<Figure> figures_in(std::string_view utf8) {
    const std::u32string letters = text::decode(utf8);
    std::vector<Figure> figures;
    std::u32string before;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!is_digit(letters[at])) {
            before += letters[at];
            continue;
        }
        Figure figure;
        std::size_t digits = 0;
        for (; at < letters.size() && is_digit(letters[at]); ++at, ++digits)
            if (digits < longest_number) figure.number = figure.number * 10 + static_cast<int>(letters[at] - '0');
        if (digits > longest_number) return {};
        describe(figure, before);
        before.clear();
        --at;
        figures.push_back(figure);
    }
    return figures;
}

const Figure* labelled(const std::vector<Figure>& figures, std::string_view field, const Vocabulary& vocabulary) {
    const auto found = std::ranges::find_if(figures, [&](const Figure& figure) {
        return !figure.label.empty() && vocabulary.field("risks", figure.label) == field;
    });
    return found == figures.end() ? nullptr : &*found;
}

std::optional<ValueText> by_labels(const std::vector<Figure>& figures, const Vocabulary& vocabulary) {
    const Figure* likelihood = labelled(figures, "likelihood", vocabulary);
    const Figure* consequence = labelled(figures, "consequence", vocabulary);
    if (!likelihood || !consequence) return std::nullopt;
    const auto value = std::ranges::find_if(
        figures, [&](const Figure& figure) { return &figure != likelihood && &figure != consequence; });
    return ValueText{value->number, likelihood->number, consequence->number,
                     false,         likelihood->words,  consequence->words};
}

// 'a x b = c' and 'c (a x b)'.
std::optional<ValueText> by_sign(const std::vector<Figure>& figures, std::string_view order,
                                 const Vocabulary& vocabulary) {
    const bool at_end = figures[2].times;
    if (at_end == figures[1].times) return std::nullopt;
    const int first = figures[at_end ? 1 : 0].number;
    const int second = figures[at_end ? 2 : 1].number;
    ValueText text{figures[at_end ? 0 : 2].number, {}, {}, false};
    text.product_differs = first * second != text.value;
    const auto named = vocabulary.word("factor_order", order);
    if (!named && first != second) return text;
    const bool swapped = named == "consequence_first";
    text.likelihood = swapped ? second : first;
    text.consequence = swapped ? first : second;
    return text;
}

}  // namespace

std::optional<ValueText> read_value_text(std::string_view text, std::string_view order, const Vocabulary& vocabulary) {
    const std::vector<Figure> figures = figures_in(text);
    if (figures.size() != 3) return std::nullopt;
    const auto labels = by_labels(figures, vocabulary);
    return labels ? labels : by_sign(figures, order, vocabulary);
}

}  // namespace riskbild::import
