#include "core/import/cells.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

bool is_invisible(char32_t letter) {
    constexpr char32_t next_line = 0x85;  // parts words, like the other white space
    if (letter == U'\n' || letter == U'\t' || letter == next_line) return false;
    return text::is_unprintable(letter) || letter == 0x00AD || letter == 0xFEFF ||
           (letter >= 0x200B && letter <= 0x200D);
}

std::string column_name(std::size_t column) {
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

char plain_letter(char32_t letter) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) return static_cast<char>(letter);
    switch (letter) {
        case U'å':
        case U'ä':
        case U'á':
        case U'à':
            return 'a';
        case U'ö':
            return 'o';
        case U'é':
        case U'è':
            return 'e';
        case U'ü':
            return 'u';
        default:
            return '-';
    }
}

}  // namespace

CellText clean_cell(std::string_view utf8, int line) {
    std::u32string letters = text::decode(utf8);
    std::erase_if(letters, is_invisible);
    return {std::string(text::trim(text::encode(letters))), line, false};
}

bool is_formula(std::string_view text) {
    return text.size() > 1 && text.front() == '=';
}

bool is_blank(const Row& row) {
    return filled_cells(row) == 0;
}

std::size_t filled_cells(const Row& row) {
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const CellText& cell) { return !cell.text.empty(); }));
}

plan::Source place_of(const Sheet& sheet, std::size_t row, std::size_t column) {
    const Row& cells = sheet.rows[row];
    plan::Source place{sheet.file, sheet.sheet, {}, cells[column].line};
    for (const CellText& cell : cells)
        if (place.line == 0) place.line = cell.line;
    if (place.line == 0) place.cell = column_name(column) + std::to_string(row + 1);
    return place;
}

std::string name_of_place(const plan::Source& place) {
    return place.cell.empty() ? std::to_string(place.line) : place.cell;
}

bool is_number_of_risk(std::string_view text) {
    constexpr std::size_t longest = 12;
    return text.size() <= longest && text.find_first_of("0123456789") != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

std::string id_from(std::string_view name, std::size_t longest) {
    std::string id;
    for (const char32_t letter : text::decode(text::lower(name))) {
        if (id.size() == longest) break;
        const char plain = plain_letter(letter);
        if (plain != '-' || (!id.empty() && id.back() != '-')) id += plain;
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

}  // namespace riskbild::import
