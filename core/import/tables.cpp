#include "core/import/tables.hpp"

#include <array>

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

void read_rows(Table& table, const Kind& kind, Reading& reading) {
    for (Record& row : table.rows) {
        kind.read_row(row, reading);
        for (plan::UnreadPart& part : row.leftovers()) reading.document.unread.push_back(std::move(part));
    }
}

}  // namespace

void read_tables(std::vector<Table>& tables, Reading& reading) {
    for (const Kind& kind : kinds)
        for (Table& table : tables) {
            if (table.kind != kind.name) continue;
            if (table.kind == "controls") read_control_noun(table, reading);
            read_rows(table, kind, reading);
        }
}

}  // namespace riskbild::import
