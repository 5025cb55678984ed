#include "core/import/board_column.hpp"

#include <array>
#include <optional>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::string_view board = "board";
constexpr auto columns = std::to_array<std::string_view>({board, "control.board"});

struct Named {
    std::string name;
    std::string heading;
    plan::Source source;
};

bool same(const std::string& a, const std::string& b) {
    return text::comparable(a) == text::comparable(b);
}

template <class Visit>
void for_each_board(std::vector<Table>& tables, Visit visit) {
    for (Table& table : tables)
        for (Record& row : table.rows)
            for (const std::string_view field : columns)
                if (!row.text(field).empty()) visit(row, field);
}

// Of several the first; the second is told.
std::optional<Named> only_board(std::vector<Table>& tables, Findings& findings) {
    std::optional<Named> first;
    bool several = false;
    for_each_board(tables, [&](const Record& row, std::string_view field) {
        const std::string name = row.text(field);
        if (!first) first = Named{name, row.heading(field), row.source(field)};
        if (several || same(first->name, name)) return;
        several = true;
        findings.warning("several_boards", row.source(field), {{"first", first->name}, {"second", name}});
    });
    return several ? std::nullopt : first;
}

}  // namespace

void read_board_column(Segments& segments, Findings& findings) {
    const auto named = only_board(segments.tables, findings);
    if (!named) return;
    const std::string label = segments.facts.text(board);
    if (!label.empty() && !same(label, named->name))
        return findings.warning("several_boards", named->source, {{"first", label}, {"second", named->name}});
    for_each_board(segments.tables, [](Record& row, std::string_view field) { row.take(field); });
    if (label.empty()) segments.facts.add(std::string(board), named->heading, named->name, named->source);
}

}  // namespace riskbild::import
