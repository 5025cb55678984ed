#include "core/import/tables.hpp"

#include <array>
#include <map>

#include "core/base/limits.hpp"
#include "core/import/cells.hpp"
#include "core/import/risk_tables.hpp"

namespace riskbild::import {
namespace {

struct Kind {
    std::string_view name;
    void (*read_row)(Record&, Reading&);
};

constexpr auto kinds = std::to_array<Kind>({{"controls", read_control},
                                            {"measurements", read_measurement},
                                            {"recommendations", read_recommendation},
                                            {"assignments", read_assignment},
                                            {"due", read_due_time_row},
                                            {"contradictions", read_contradiction}});

std::size_t row_count(const std::vector<Table>& tables, std::string_view kind) {
    std::size_t count = 0;
    for (const Table& table : tables)
        if (table.kind == kind) count += table.rows.size();
    return count;
}

// No plan is that long: more is left unread, which no board may be either.
bool fits(const std::vector<Table>& tables, std::string_view kind, Reading& reading) {
    const std::size_t count = row_count(tables, kind);
    if (count <= limits::rows_per_kind) return true;
    reading.findings.error("too_many_rows", {},
                           {{"rows", std::to_string(count)},
                            {"kind", std::string(kind)},
                            {"most", std::to_string(limits::rows_per_kind)}});
    return false;
}

// A row that says what one above it says is told, and left unread.
void leave_duplicates(Table& table, Reading& reading) {
    std::map<std::string, plan::Source> seen;
    std::erase_if(table.rows, [&](const Record& row) {
        if (row.empty()) return false;
        const auto [first, is_new] = seen.emplace(row.texts(), row.source());
        if (is_new) return false;
        reading.findings.warning("duplicate_row", row.source(), {{"first", name_of_place(first->second)}});
        for (plan::UnreadPart& part : row.leftovers()) reading.document.unread.push_back(std::move(part));
        return true;
    });
}

void read_rows(Table& table, const Kind& kind, Reading& reading) {
    if (table.kind == "controls") read_control_noun(table, "text", reading);
    for (Record& row : table.rows) kind.read_row(row, reading);
}

void leave_leftovers(std::vector<Table>& tables, Reading& reading) {
    for (Table& table : tables)
        for (const Record& row : table.rows)
            for (plan::UnreadPart& part : row.leftovers()) reading.document.unread.push_back(std::move(part));
}

}  // namespace

void read_tables(std::vector<Table>& tables, Reading& reading) {
    for (Table& table : tables) leave_duplicates(table, reading);
    if (fits(tables, "risks", reading)) read_risk_tables(tables, reading);
    for (const Kind& kind : kinds) {
        if (!fits(tables, kind.name, reading)) continue;
        for (Table& table : tables)
            if (table.kind == kind.name) read_rows(table, kind, reading);
    }
    leave_leftovers(tables, reading);
}

}  // namespace riskbild::import
