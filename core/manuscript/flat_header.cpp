#include "core/manuscript/flat_header.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/heading_words.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t most_digits = 3;  // of a value; four are a year
constexpr std::size_t most_words = 4;   // of a status

constexpr std::array<std::string_view, 5> number_fields{"value", "likelihood", "consequence", "likelihood_before",
                                                        "consequence_before"};

// The concepts whose words may stand in a column of that field.
std::vector<std::string_view> concepts_of(std::string_view field) {
    if (field == "follows_plan" || field == "performed") return {"follows_plan", "performed", "yes_no"};
    if (field == "assessment") return {"assessment"};
    if (field == "critical" || field == "in_plan") return {"yes_no"};
    return {};
}

bool holds_numbers(std::string_view field) {
    return std::ranges::find(number_fields, field) != number_fields.end();
}
bool is_anchor(const FlatColumn& column) {
    return holds_numbers(column.field) || !concepts_of(column.field).empty();
}

// What follows in the same line is the next cell, which begins anew; '3 av 5 enheter' is text.
bool ends_cell(std::string_view text, std::size_t length) {
    if (length == text.size()) return true;
    const std::string_view rest = text.substr(length + 1);
    return text[length] == ' ' && (begins_anew(rest) || rest == "-" || rest == "–");
}

// '8', and '12 (3x4)'.
std::size_t number_length(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > most_digits) return 0;
    const std::size_t close = text.substr(digits).starts_with(" (") ? text.find(')') : std::string_view::npos;
    const std::size_t length = close == std::string_view::npos ? digits : close + 1;
    return ends_cell(text, length) ? length : 0;
}

bool is_word(std::string_view text, std::string_view field, const import::Vocabulary& vocabulary) {
    if (std::string_view(".,:;(").find(text.back()) != std::string_view::npos) return false;
    return std::ranges::any_of(concepts_of(field),
                               [&](std::string_view it) { return vocabulary.word(it, text).has_value(); });
}

// The longest one: 'Ingen bedömning gjord', not a word of it.
std::size_t word_length(std::string_view text, std::string_view field, const import::Vocabulary& vocabulary) {
    std::size_t longest = 0;
    std::size_t end = 0;
    for (std::size_t word = 0; word < most_words && end < text.size(); ++word) {
        end = std::min(text.find(' ', end + 1), text.size());
        if (end > 0 && ends_cell(text, end) && is_word(text.substr(0, end), field, vocabulary)) longest = end;
    }
    return longest;
}

}  // namespace

std::string without_spaces(std::string_view text) {
    std::string bare(text);
    std::erase(bare, ' ');
    return bare;
}

std::optional<FlatHeader> find_flat_header(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                           const import::Vocabulary& vocabulary) {
    for (std::size_t i = from; i < blocks.size(); ++i) {
        FlatHeader header;
        header.begin = header.end = i;
        for (; header.end < blocks.size(); ++header.end) {
            const std::string text = text_of(blocks[header.end], words);
            const auto headings = headings_in(text, vocabulary);
            if (headings.empty()) break;
            for (const HeadingWords& heading : headings)
                header.columns.push_back({heading.text, heading.field, blocks[header.end].number()});
            header.text += without_spaces(text);
        }
        for (std::size_t column = 0; column < header.columns.size(); ++column)
            if (is_anchor(header.columns[column])) header.anchors.push_back(column);
        if (header.columns.size() >= least_columns && !header.anchors.empty()) return header;
        i = std::max(i, header.end > 0 ? header.end - 1 : 0);
    }
    return std::nullopt;
}

std::size_t anchor_length(std::string_view text, std::string_view field, const import::Vocabulary& vocabulary) {
    return holds_numbers(field) ? number_length(text) : word_length(text, field, vocabulary);
}

}  // namespace riskbild::manuscript
