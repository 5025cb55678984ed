#include "core/import/headers.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"

namespace riskbild::import {
namespace {

constexpr auto of_no_table = std::to_array<std::string_view>({"facts", "captions", "scale_steps", "scale_levels"});
constexpr std::size_t longest_heading = 400;  // bytes; some carry instructions on how to fill the column in

using Field = std::optional<std::string>;

Field field_of(std::string_view kind, const std::string& heading, const Vocabulary& vocabulary) {
    const bool possible = !heading.empty() && heading.size() <= longest_heading;
    return possible ? vocabulary.field(kind, heading) : std::nullopt;
}

std::size_t known_headings(const Row& row, const std::string& kind, const Vocabulary& vocabulary) {
    return static_cast<std::size_t>(std::ranges::count_if(
        row, [&](const CellText& cell) { return field_of(kind, cell.text, vocabulary).has_value(); }));
}

// What the rows of such a table are about; without it none of them can be read.
bool names_subject(const Row& row, const std::string& kind, const Vocabulary& vocabulary) {
    constexpr auto subjects = std::to_array<std::string_view>({"title", "description", "text", "what"});
    return std::ranges::any_of(row, [&](const CellText& cell) {
        const Field field = field_of(kind, cell.text, vocabulary);
        return field && std::ranges::find(subjects, *field) != subjects.end();
    });
}

std::string kind_of(const Row& row, const Vocabulary& vocabulary) {
    const std::size_t filled = filled_cells(row);
    std::string best;
    std::size_t best_known = 1;
    for (const std::string& kind : vocabulary.table_kinds()) {
        if (std::ranges::find(of_no_table, kind) != of_no_table.end()) continue;
        const std::size_t known = known_headings(row, kind, vocabulary);
        if (known <= best_known || known * 2 < filled || !names_subject(row, kind, vocabulary)) continue;
        best_known = known;
        best = kind;
    }
    return best;
}

bool names_risk(const std::string& heading, const Vocabulary& vocabulary) {
    const Field field = field_of("risks", heading, vocabulary);
    return field == "title" || field == "description";
}

// The column of the controls, where one that words the risks stands to the left of it.
std::optional<std::size_t> control_column(const Row& row, const Row& below, const Vocabulary& vocabulary) {
    bool after_risk = false;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string& heading = row[column].text;
        if (after_risk && field_of("controls", heading, vocabulary) == "text") return column;
        if (!names_risk(heading, vocabulary)) continue;
        if (column < below.size() && is_number_of_risk(below[column].text)) return std::nullopt;
        after_risk = true;
    }
    return std::nullopt;
}

std::string field_beside(bool right_of_control, const std::string& heading, const Vocabulary& vocabulary) {
    const Field of_risk = field_of("risks", heading, vocabulary);
    const Field of_control = field_of("controls", heading, vocabulary);
    if (of_control && (right_of_control || !of_risk)) return std::string(control_part) + *of_control;
    return of_risk.value_or("");
}

// Where only a description stands, it is what the risk is called.
void name_by_description(std::vector<Column>& columns) {
    if (std::ranges::find(columns, "title", &Column::field) != columns.end()) return;
    const auto description = std::ranges::find(columns, "description", &Column::field);
    if (description != columns.end()) description->field = "title";
}

std::vector<Column> columns_of(const Row& row, const std::string& kind, std::optional<std::size_t> control,
                               const Vocabulary& vocabulary) {
    std::vector<Column> columns;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string& heading = row[column].text;
        std::string field = control ? field_beside(column >= *control, heading, vocabulary)
                                    : field_of(kind, heading, vocabulary).value_or("");
        columns.push_back({std::move(field), text::collapse_spaces(heading)});
    }
    if (kind == "risks") name_by_description(columns);
    return columns;
}

bool known_anywhere(const std::string& heading, const Vocabulary& vocabulary) {
    return std::ranges::any_of(vocabulary.table_kinds(), [&](const std::string& kind) {
        return std::ranges::find(of_no_table, kind) == of_no_table.end() && field_of(kind, heading, vocabulary);
    });
}

// 'Inherent' over 'Impact' is 'Inherent Impact', 'Bedömning' over 'S' no more than 'S'.
std::string heading_below(const std::string& group, const std::string& heading, const Vocabulary& vocabulary) {
    for (const std::string& both : {group + " " + heading, heading + " " + group})
        if (!group.empty() && known_anywhere(both, vocabulary)) return both;
    return heading;
}

struct TwoRows {
    Row joined;
    std::vector<std::string> groups;
};

TwoRows join(const Row& groups, const Row& below, const Vocabulary& vocabulary) {
    TwoRows two{groups, {}};
    two.joined.resize(std::max(groups.size(), below.size()));
    std::string group;
    for (std::size_t column = 0; column < below.size(); ++column) {
        const std::string own = column < groups.size() ? groups[column].text : "";
        if (!own.empty()) group = own;
        if (below[column].text.empty() || below[column].text == own) continue;
        if (!own.empty()) two.groups.push_back(own);
        two.joined[column].text = heading_below(group, below[column].text, vocabulary);
    }
    return two;
}

bool is_filled(const Row& row, std::size_t column) {
    return column < row.size() && !row[column].text.empty();
}

// Each text of the upper row stands over two columns at least, or is itself the heading of one. A single text at
// the beginning of the row is a title of the table.
bool can_be_groups(const Row& groups, const Row& below) {
    if (filled_cells(groups) == 0 || (filled_cells(groups) == 1 && is_filled(groups, 0))) return false;
    bool spans = false;
    for (std::size_t column = 0; column < below.size(); ++column) {
        if (!is_filled(groups, column) || !is_filled(below, column)) continue;
        if (groups[column].text == below[column].text) continue;
        spans = is_filled(below, column + 1) && !is_filled(groups, column + 1);
        if (!spans) return false;
    }
    return spans;
}

}  // namespace

std::optional<Header> header_in(const Row& row, const Row& below, const Vocabulary& vocabulary) {
    std::string kind = kind_of(row, vocabulary);
    const bool of_risks = kind == "risks" || kind == "controls";
    const auto control = of_risks ? control_column(row, below, vocabulary) : std::nullopt;
    if (control) kind = "risks";
    if (kind.empty()) return std::nullopt;
    return Header{kind, columns_of(row, kind, control, vocabulary)};
}

std::optional<Header> header_in_two(const Row& groups, const Row& below, const Vocabulary& vocabulary) {
    if (!can_be_groups(groups, below)) return std::nullopt;
    TwoRows two = join(groups, below, vocabulary);
    auto header = header_in(two.joined, {}, vocabulary);
    if (!header || two.groups.empty()) return std::nullopt;
    for (std::size_t column = 0; column < below.size(); ++column)
        if (!below[column].text.empty() && header->columns[column].field.empty()) return std::nullopt;
    header->groups = std::move(two.groups);
    return header;
}

bool repeats(const Header& header, const Table& table) {
    return header.kind == table.kind &&
           std::ranges::equal(header.columns, table.columns, {}, &Column::field, &Column::field);
}

}  // namespace riskbild::import
