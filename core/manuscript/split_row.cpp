#include "core/manuscript/split_row.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/manuscript/marked_text.hpp"
#include "core/manuscript/sentence_ends.hpp"
#include "core/manuscript/tags.hpp"

namespace riskbild::manuscript {
namespace {

using import::Row;

constexpr std::size_t longest_value = 40;    // bytes: 'Mindre brister', 'Ej genomförd'
constexpr std::size_t bytes_compared = 300;  // of a cell: enough for tags and a lead

std::string_view cell(const Row& row, std::size_t column) {
    return column < row.size() ? std::string_view(row[column].text) : std::string_view();
}

// A short text over a longer one, as most cells of the column are: 'IT-säkerhet' over 'Risk för …'.
bool has_lead(std::string_view text) {
    return without_tags(text.substr(0, bytes_compared)).find('\n') != std::string::npos;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789,.") == std::string_view::npos;
}

// '<p>Rutinen följs' without its '</p>'.
bool has_open_tag(std::string_view text) {
    const std::size_t opened = text.rfind("<p>");
    return opened != std::string_view::npos && text.find("</p>", opened) == std::string_view::npos;
}

// Whether most other cells of the column, two at least, are so.
template <class Property>
bool is_usual(const SplitRow& split, std::size_t column, Property property) {
    int others = 0;
    int so = 0;
    for (const Row& row : split.table) {
        const std::string_view text = cell(row, column);
        const bool of_split = text == cell(split.before, column) || text == cell(split.after, column);
        if (text.empty() || of_split || text == cell(split.header, column)) continue;
        ++others;
        if (property(text)) ++so;
    }
    return others >= 2 && so * 2 > others;
}

enum class Cut { none, perhaps, certain };

// A cell that begins with a small letter where the others of its column do not is the end of another; one that
// breaks off where they do not may be the beginning.
Cut cut_of(const SplitRow& split, std::size_t column) {
    const std::string_view head = cell(split.before, column);
    const std::string_view tail = cell(split.after, column);
    if (head.empty() || tail.empty()) return Cut::none;
    if (has_open_tag(head)) return Cut::certain;
    if (ends_sentence(head)) return Cut::none;
    if (begins_small(tail)) return is_usual(split, column, begins_capital) ? Cut::certain : Cut::none;
    return is_usual(split, column, ends_sentence) ? Cut::perhaps : Cut::none;
}

// Two numbers, two words of status: each is whole, so there are two rows.
bool are_two_values(const SplitRow& split, std::size_t column) {
    const std::string_view head = cell(split.before, column);
    const std::string_view tail = cell(split.after, column);
    if (is_number(head) && is_number(tail)) return true;
    const bool short_ones = !head.empty() && !tail.empty() && std::max(head.size(), tail.size()) <= longest_value;
    return short_ones && begins_capital(tail) && !ends_sentence(head) && !ends_sentence(tail) &&
           !is_usual(split, column, has_lead);
}

// Or a sentence below another, as a row that was cut between them has too.
bool may_be_two_values(const SplitRow& split, std::size_t column) {
    const std::string_view head = cell(split.before, column);
    return !head.empty() && ends_sentence(head) && begins_capital(cell(split.after, column));
}

// '</p>' where the text goes on is as little of it as '<p>'.
std::string_view without_closing_tags(std::string_view text) {
    while (text.ends_with('>')) {
        const std::size_t begin = text.rfind('<');
        if (begin == std::string_view::npos || !tag_at(text.substr(begin)).closing) break;
        text = text::trim(text.substr(0, begin));
    }
    return text;
}
std::string_view without_opening_tags(std::string_view text) {
    for (Tag tag = tag_at(text); tag.bytes > 0 && !tag.closing && breaks_line(tag); tag = tag_at(text))
        text = text::trim(text.substr(tag.bytes));
    return text;
}

std::string joined_text(const SplitRow& split, std::size_t column) {
    const std::string_view head = cell(split.before, column);
    const std::string_view tail = cell(split.after, column);
    const bool new_line = ends_sentence(head) || (begins_capital(tail) && is_usual(split, column, has_lead));
    if (new_line) return std::string(head).append(1, '\n').append(tail);
    return std::string(without_closing_tags(head)).append(1, ' ').append(without_opening_tags(tail));
}

}  // namespace

bool goes_on(const SplitRow& split) {
    Cut cut = Cut::none;
    bool doubtful = false;
    bool left_out = false;  // a row of its own has a value again where the row before has one
    for (std::size_t column = 0; column < std::max(split.before.size(), split.after.size()); ++column) {
        if (are_two_values(split, column)) return false;
        cut = std::max(cut, cut_of(split, column));
        doubtful = doubtful || may_be_two_values(split, column);
        left_out = left_out || (!cell(split.before, column).empty() && cell(split.after, column).empty());
    }
    return left_out && (cut == Cut::certain || (cut == Cut::perhaps && !doubtful));
}

Row joined(const SplitRow& split) {
    Row row = split.before;
    row.resize(std::max(split.before.size(), split.after.size()));
    for (std::size_t column = 0; column < split.after.size(); ++column) {
        if (cell(split.after, column).empty()) continue;
        if (cell(split.before, column).empty())
            row[column] = split.after[column];
        else
            row[column].text = joined_text(split, column);
    }
    return row;
}

}  // namespace riskbild::manuscript
