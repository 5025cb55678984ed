#include "core/import/table_rows.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"

namespace riskbild::import {
namespace {

constexpr auto broad_fields = std::to_array<std::string_view>({"area", "process", "auditor", "audit", "report_year"});

bool is_broad(std::string_view field) {
    return std::ranges::find(broad_fields, field) != broad_fields.end();
}

// Where the sheet itself merges the cells.
bool can_span_rows(std::string_view field) {
    return is_broad(field) || field == "title" || field == "risk";
}

// What a row is about: without any of it the row is no new one.
bool is_subject(std::string_view field) {
    return field == "title" || field == "control.text" || field == "text" || field == "what" || field == "id";
}

std::string_view field_at(const Table& table, std::size_t column) {
    return column < table.columns.size() ? std::string_view(table.columns[column].field) : std::string_view();
}

bool begins_small(const std::string& text) {
    const std::u32string letters = text::decode(text);
    return !letters.empty() &&
           text::encode(letters.substr(0, 1)) != text::capitalized(text::encode(letters.substr(0, 1)));
}

bool ends_open(const std::string& text) {
    return !text.empty() && std::string_view(".!?:;)").find(text.back()) == std::string_view::npos;
}

// After a page: a cell goes on amid a sentence, or the row is about nothing of its own.
bool goes_on(const Table& table, const Row& row) {
    bool has_subject = false;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string& text = row[column].text;
        if (text.empty()) continue;
        if (begins_small(text) && ends_open(table.rows.back().text_at(column))) return true;
        has_subject = has_subject || column >= table.columns.size() || is_subject(field_at(table, column));
    }
    return !has_subject;
}

// The name of a risk and its description may stand on two pages; sentences are joined by a space.
std::string_view separator(std::string_view field, const std::string& more) {
    return field == "title" && !begins_small(more) ? "\n" : " ";
}

void extend(Table& table, const Row& row) {
    for (std::size_t column = 0; column < row.size(); ++column)
        if (const std::string& more = row[column].text; !more.empty())
            table.rows.back().extend(column, more, separator(field_at(table, column), more));
}

bool is_own(const Row& row, std::size_t column) {
    return column < row.size() && !row[column].text.empty() && !row[column].inherited;
}

// The same text in two rows after each other: whoever wrote it merges no cells.
bool repeats_itself(const Table& table, std::size_t column) {
    const auto same = [column](const Record& above, const Record& below) {
        const std::string text = below.text_at(column);
        return !text.empty() && text::comparable(above.text_at(column)) == text::comparable(text);
    };
    return std::ranges::adjacent_find(table.rows, same) != table.rows.end();
}

// A merged risk with several controls: the row says something of a control and nothing of a risk.
bool says_only_of_control(const Table& table, const Record& row) {
    bool control = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (row.text_at(column).empty()) continue;
        const std::string& field = table.columns[column].field;
        if (!field.starts_with(control_part)) return false;
        control = control || field == "control.text";
    }
    return control;
}

}  // namespace

void TableRows::add(Table& table, const Sheet& sheet, std::size_t row, Gap gap, Findings& findings) {
    const Row& cells = sheet.rows[row];
    if (gap == Gap::repeated_header && !table.rows.empty() && cells.size() <= table.columns.size() &&
        goes_on(table, cells))
        return extend(table, cells);
    Record record(place_of(sheet, row, 0));
    for (std::size_t column = 0; column < std::max(cells.size(), table.columns.size()); ++column) {
        const bool headed = column < table.columns.size();
        const plan::Source place = column < cells.size() ? place_of(sheet, row, column) : record.source();
        const std::string text = is_own(cells, column) ? cells[column].text : "";
        if (is_formula(text)) findings.warning("formula_text", place, {{"text", text}});
        record.add(headed && !is_formula(text) ? table.columns[column].field : "",
                   headed ? table.columns[column].heading : "", text, place);
        if (column < cells.size() && cells[column].inherited && can_span_rows(field_at(table, column)))
            record.inherit(column, cells[column].text);
    }
    table.rows.push_back(std::move(record));
    after_blank_.push_back(gap == Gap::blank_row);
}

void TableRows::inherit(Table& table, Findings& findings) const {
    std::set<std::size_t> merged;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (is_broad(table.columns[column].field) && !repeats_itself(table, column)) merged.insert(column);
    std::set<std::size_t> noted;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const bool of_control = says_only_of_control(table, table.rows[row]);
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const bool title = of_control && table.columns[column].field == "title";
            const bool broad = merged.contains(column) && !after_blank_[row];
            if (!title && !broad) continue;
            if (!table.rows[row].text_at(column).empty()) break;  // a new area has not the process of the one above
            const std::string above = table.rows[row - 1].text_at(column);
            if (above.empty()) continue;
            table.rows[row].inherit(column, above);
            if (noted.insert(column).second)
                findings.note("inherited", table.rows[row].source(), {{"column", table.columns[column].heading}});
        }
    }
}

}  // namespace riskbild::import
