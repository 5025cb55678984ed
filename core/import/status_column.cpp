#include "core/import/status_column.hpp"

#include <algorithm>

namespace riskbild::import {
namespace {

constexpr std::string_view of_risk = "follows_plan";
constexpr std::string_view of_control = "control.performed";

bool is_open(const Column& column, const Vocabulary& vocabulary) {
    return (column.field == of_risk || column.field == of_control) &&
           vocabulary.field("risks", column.heading) == "follows_plan" &&
           vocabulary.field("controls", column.heading) == "performed";
}

std::size_t words_of(std::string_view concept_name, const Table& table, std::size_t column,
                     const Vocabulary& vocabulary) {
    return static_cast<std::size_t>(std::ranges::count_if(table.rows, [&](const Record& row) {
        const auto name = vocabulary.word(concept_name, row.text_at(column));
        return name && name != "not_stated";
    }));
}

std::string_view field_by_words(const Table& table, std::size_t column, const Vocabulary& vocabulary) {
    const std::size_t followed = words_of("follows_plan", table, column, vocabulary);
    const std::size_t performed = words_of("performed", table, column, vocabulary);
    if (!table.has("control.text")) return followed > 0 && followed >= performed ? of_risk : "";
    if (followed != performed) return followed > performed ? of_risk : of_control;
    const bool said = followed > 0 || table.columns[column].field == of_control;
    return said ? std::string_view(table.columns[column].field) : "";
}

bool is_filled(const Table& table, std::size_t column) {
    return std::ranges::any_of(table.rows, [&](const Record& row) { return !row.text_at(column).empty(); });
}

void set_field(Table& table, std::size_t column, const std::string& field) {
    table.columns[column].field = field;
    for (Record& row : table.rows) row.rename(column, field);
}

}  // namespace

std::vector<Column> settle_status(Table& table, const Vocabulary& vocabulary, Findings& findings) {
    std::vector<Column> settled;
    if (table.kind != "risks") return settled;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!is_open(table.columns[column], vocabulary) || !is_filled(table, column)) continue;
        const std::string field(field_by_words(table, column, vocabulary));
        if (field == table.columns[column].field || (!field.empty() && table.has(field))) continue;
        set_field(table, column, field);
        settled.push_back(table.columns[column]);
        if (field.empty())
            findings.warning("status_of_what", table.rows.front().source(),
                             {{"column", table.columns[column].heading}});
    }
    return settled;
}

}  // namespace riskbild::import
