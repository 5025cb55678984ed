#include "core/import/definition_headers.hpp"

#include <algorithm>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/level_text.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

using Rows = std::vector<Row>;

std::string_view text_in(const Row& row, std::size_t column) {
    return column < row.size() && row[column].role == Role::cell ? std::string_view(row[column].text)
                                                                 : std::string_view();
}

// Nothing unless most of the row's cells are headings of that kind.
std::vector<Column> columns_of(const Row& row, std::string_view kind, const Vocabulary& vocabulary) {
    std::vector<Column> columns;
    std::size_t known = 0;
    for (const CellText& cell : row) {
        const auto field = cell.text.empty() ? std::nullopt : vocabulary.field(kind, cell.text);
        columns.push_back({field.value_or(""), text::collapse_spaces(cell.text)});
        if (field) ++known;
    }
    const bool most = known >= 2 && known * 2 > filled_cells(row);
    return most && !columns.front().field.empty() ? columns : std::vector<Column>();
}

bool is_axis(std::string_view field) {
    return field == "likelihood" || field == "consequence";
}

// 'Skala för sannolikhet' right above the table.
std::string axis_above(const Rows& rows, std::size_t at, const Vocabulary& vocabulary) {
    while (at > 0 && is_blank(rows[at - 1])) --at;
    if (at == 0 || filled_cells(rows[at - 1]) != 1) return {};
    const auto title = std::ranges::find_if(rows[at - 1], [](const CellText& cell) { return !cell.text.empty(); });
    const std::string words = text::collapse_spaces(title->text);
    std::string axis;
    for (const std::string_view word : text::split(words, ' ')) {
        const auto named = vocabulary.word("axis", word);
        if (named && !axis.empty() && axis != *named) return {};
        axis = named.value_or(axis);
    }
    return axis;
}

// A label belongs to the axis on its left. Where the first column counts for all, the axes head the labels.
bool assign_axes(std::vector<Column>& columns, std::string axis) {
    const bool counted_once = columns.front().field == "step";
    const bool axes_below = std::ranges::any_of(columns, is_axis, &Column::field);
    if (counted_once && axes_below) axis.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string& field = columns[i].field;
        if (is_axis(field)) {
            axis = field;
            if (counted_once) field += ".label";
        } else if (field == "step" && !axes_below) {
            field = axis;
        } else if (field == "label" || field == "description") {
            field = axis.empty() ? "" : axis + "." + field;
        }
    }
    return counted_once ? axes_below || !axis.empty() : true;
}

// How many rows below begin with whole numbers that rise, or fall, all the way.
std::size_t counted_rows(const Rows& rows, std::size_t at) {
    std::optional<int> before;
    int direction = 0;
    std::size_t count = 0;
    for (std::size_t row = at + 1; row < rows.size(); ++row, ++count) {
        const auto step = read_integer(text_in(rows[row], 0));
        if (!step) break;
        if (*step < 1 || *step > limits::scale_steps || (before && *step == *before)) return 0;
        const int way = before ? (*step > *before ? 1 : -1) : 0;
        if (direction != 0 && way != direction) return 0;
        direction = way;
        before = step;
    }
    return count;
}

// '1 – Osannolik' beside '1 – Försumbar'. Two columns of other numbers are the factors of risks.
bool count_alike(const Rows& rows, std::size_t at, std::size_t count, const std::vector<Column>& columns) {
    if (columns.front().field == "step") return true;
    for (std::size_t column = 1; column < columns.size(); ++column)
        for (std::size_t row = at + 1; is_axis(columns[column].field) && row <= at + count; ++row)
            if (read_integer(text_in(rows[row], column)) != read_integer(text_in(rows[row], 0))) return false;
    return true;
}

bool has(const std::vector<Column>& columns, std::string_view field) {
    return std::ranges::find(columns, field, &Column::field) != columns.end();
}

std::string_view text_of(const Row& row, const std::vector<Column>& columns, std::string_view field) {
    const auto column = std::ranges::find(columns, field, &Column::field);
    return column == columns.end() ? std::string_view()
                                   : text_in(row, static_cast<std::size_t>(column - columns.begin()));
}

bool is_level(const Row& row, const std::vector<Column>& columns, const Vocabulary& vocabulary) {
    const std::string_view name = text_of(row, columns, "name");
    if (name.empty() || name.find_first_of("0123456789") != std::string_view::npos) return false;
    const bool bounded = read_integer(text_of(row, columns, "from")) || read_integer(text_of(row, columns, "up_to"));
    const std::string value(text_of(row, columns, "value"));
    const auto level = value.empty() ? std::nullopt : read_level_text("x " + value, vocabulary);
    return bounded || (level && level->name == "x" && (level->from || level->up_to));
}

std::size_t level_rows(const Rows& rows, std::size_t at, const std::vector<Column>& columns,
                       const Vocabulary& vocabulary) {
    std::size_t row = at + 1;
    while (row < rows.size() && is_level(rows[row], columns, vocabulary)) ++row;
    return row - at - 1;
}

// 'Sannolikhet / Konsekvens'.
bool names_both_axes(std::string_view corner, const Vocabulary& vocabulary) {
    std::string words(corner);
    std::ranges::replace_if(
        words, [](char c) { return std::string_view("/\\,").find(c) != std::string_view::npos; }, ' ');
    words = text::collapse_spaces(words);
    bool likelihood = false;
    bool consequence = false;
    for (const std::string_view word : text::split(words, ' ')) {
        const auto axis = vocabulary.word("axis", word);
        likelihood = likelihood || axis == "likelihood";
        consequence = consequence || axis == "consequence";
    }
    return likelihood && consequence;
}

std::optional<Header> matrix_header(const Rows& rows, std::size_t at, const Vocabulary& vocabulary) {
    if (!names_both_axes(text_in(rows[at], 0), vocabulary) || counted_rows(rows, at) < 2) return std::nullopt;
    Header header{std::string(matrix_kind), {{"step", rows[at].front().text}}};
    for (std::size_t column = 1; column <= filled_cells(rows[at]) - 1; ++column) {
        const std::string_view step = text_in(rows[at], column);
        if (read_integer(step) != static_cast<int>(column)) return std::nullopt;
        header.columns.push_back({"cell", std::string(step)});
    }
    return header.columns.size() > 2 ? std::optional(header) : std::nullopt;
}

}  // namespace

std::optional<Header> definition_header(const Rows& rows, std::size_t at, const Vocabulary& vocabulary) {
    constexpr std::size_t fewest = 2;
    if (auto matrix = matrix_header(rows, at, vocabulary)) return matrix;
    std::vector<Column> steps = columns_of(rows[at], steps_kind, vocabulary);
    const std::size_t counted = steps.empty() ? 0 : counted_rows(rows, at);
    if (counted >= fewest && count_alike(rows, at, counted, steps) &&
        assign_axes(steps, axis_above(rows, at, vocabulary)))
        return Header{std::string(steps_kind), std::move(steps)};
    std::vector<Column> levels = columns_of(rows[at], levels_kind, vocabulary);
    if (has(levels, "name") && level_rows(rows, at, levels, vocabulary) >= fewest)
        return Header{std::string(levels_kind), std::move(levels)};
    return std::nullopt;
}

}  // namespace riskbild::import
