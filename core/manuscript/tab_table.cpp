#include "core/manuscript/tab_table.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/manuscript/page_number.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

bool is_blank(const TextLine& line) {
    return text::trim(line.text).empty();
}
bool has_tab(const TextLine& line) {
    return line.text.find('\t') != std::string::npos;
}
std::size_t cells_in(const TextLine& line) {
    return static_cast<std::size_t>(std::ranges::count(line.text, '\t')) + 1;
}

// '•', '-', '1.', 'a)': a list whose bullets stand before a tab.
bool is_bullet(std::string_view cell) {
    const std::u32string letters = text::decode(text::lower(cell));
    const auto is_digit = [](char32_t letter) { return letter >= U'0' && letter <= U'9'; };
    const auto is_letter = [](char32_t letter) { return letter >= U'a' && letter <= U'z'; };
    if (letters.size() == 1) return !is_digit(letters[0]) && !is_letter(letters[0]);
    const std::u32string_view number(letters.data(), letters.size() - 1);
    const bool numbered = number.size() <= 2 && std::ranges::all_of(number, is_digit);
    const bool lettered = number.size() == 1 && is_letter(number[0]);
    return (numbered || lettered) && (letters.back() == U'.' || letters.back() == U')');
}

bool begins_table(const TextLine& line) {
    std::size_t filled = 0;
    std::string_view first;
    for (const std::string_view cell : text::split(line.text, '\t')) {
        if (text::trim(cell).empty()) continue;
        if (filled++ == 0) first = text::trim(cell);
    }
    return filled >= 2 && !is_bullet(first);
}

// A cell as a spreadsheet copies it when it holds quotes: '"Hot ""och"" våld"'.
std::string unquoted(std::string_view cell) {
    if (cell.size() < 2 || !cell.starts_with('"') || !cell.ends_with('"')) return std::string(cell);
    const std::string_view inner = cell.substr(1, cell.size() - 2);
    std::string plain;
    for (std::size_t at = 0; at < inner.size(); ++at) {
        plain += inner[at];
        if (inner[at] != '"') continue;
        if (at + 1 == inner.size() || inner[at + 1] != '"') return std::string(cell);
        ++at;
    }
    return plain;
}

auto row_of(const TextLine& line) -> import::Row {
    import::Row row;
    for (const std::string_view cell : text::split(line.text, '\t'))
        row.push_back(import::clean_cell(unquoted(text::trim(cell)), line.number));
    return row;
}

bool goes_on(const import::Row& row, const TextLine& line) {
    return !row.empty() && !row.back().text.empty() && !ends_sentence(row.back().text) && begins_small(line.text);
}

}  // namespace

std::size_t tab_table_length(std::span<const TextLine> lines) {
    if (lines.empty() || !begins_table(lines.front())) return 0;
    std::size_t length = 1;
    std::size_t width = cells_in(lines.front());
    for (std::size_t line = 1; line < lines.size(); ++line) {
        const bool adjacent = length == line;
        const bool row = has_tab(lines[line]) && (adjacent || cells_in(lines[line]) == width);
        const bool end_of_cell =
            adjacent && !row && !is_blank(lines[line]) && goes_on(row_of(lines[line - 1]), lines[line]);
        if (row) width = cells_in(lines[line]);
        if (row || end_of_cell)
            length = line + 1;
        else if (!is_blank(lines[line]) && !is_page_number(lines[line].text))
            break;
    }
    return length;
}

std::vector<import::Row> read_tab_table(std::span<const TextLine> lines) {
    std::vector<import::Row> rows;
    for (const TextLine& line : lines) {
        if (has_tab(line) || is_blank(line))
            rows.push_back(is_blank(line) ? import::Row{} : row_of(line));
        else if (!is_page_number(line.text))
            rows.back().back().text.append(1, ' ').append(text::trim(line.text));
    }
    return rows;
}

}  // namespace riskbild::manuscript
