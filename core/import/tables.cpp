#include "core/import/tables.hpp"

#include <array>

#include "core/base/limits.hpp"

namespace riskbild::import {
namespace {

struct Kind {
    std::string_view name;
    void (*read_row)(Record&, Reading&);
};

constexpr auto kinds = std::to_array<Kind>({{"risks", read_risk},
                                            {"controls", read_control},
                                            {"measurements", read_measurement},
                                            {"recommendations", read_recommendation},
                                            {"assignments", read_assignment},
                                            {"due", read_due_time_row},
                                            {"contradictions", read_contradiction}});

// The document's own noun for its controls stands in the heading over them.
void read_control_noun(const Table& table, Reading& reading) {
    const auto noun = reading.vocabulary.word("control_noun", table.heading_of("text"));
    if (noun) reading.document.control_noun = plan::from_name<plan::ControlNoun>(*noun).value_or(plan::ControlNoun{});
}

std::size_t row_count(const std::vector<Table>& tables, std::string_view kind) {
    std::size_t count = 0;
    for (const Table& table : tables)
        if (table.kind == kind) count += table.rows.size();
    return count;
}

// No plan is that long: more is left unread, which no board may be either.
bool fits(const std::vector<Table>& tables, const Kind& kind, Reading& reading) {
    const std::size_t count = row_count(tables, kind.name);
    if (count <= limits::rows_per_kind) return true;
    reading.findings.error("too_many_rows", {},
                           {{"rows", std::to_string(count)},
                            {"kind", std::string(kind.name)},
                            {"most", std::to_string(limits::rows_per_kind)}});
    return false;
}

void read_rows(Table& table, const Kind& kind, bool readable, Reading& reading) {
    for (Record& row : table.rows) {
        if (readable) kind.read_row(row, reading);
        for (plan::UnreadPart& part : row.leftovers()) reading.document.unread.push_back(std::move(part));
    }
}

}  // namespace

void read_tables(std::vector<Table>& tables, Reading& reading) {
    for (const Kind& kind : kinds) {
        const bool readable = fits(tables, kind, reading);
        for (Table& table : tables) {
            if (table.kind != kind.name) continue;
            if (table.kind == "controls") read_control_noun(table, reading);
            read_rows(table, kind, readable, reading);
        }
    }
}

}  // namespace riskbild::import
