#include "app/hub/store/planned_publications.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

PlannedPublication read_plan(const sqlite::Statement& row) {
    PlannedPublication plan;
    plan.id = row.number(0);
    plan.channel = row.text(1);
    plan.at = parse_instant(row.text(2)).value_or(Instant{});
    plan.manifest = row.text(3);
    plan.note = row.text(4);
    plan.who = row.text(5);
    plan.created = parse_instant(row.text(6)).value_or(Instant{});
    return plan;
}

}  // namespace

Result<std::int64_t> put_plan(sqlite::Database& database, const PlannedPublication& plan) {
    auto insert = database.prepare(
        "INSERT INTO planned_publication (channel, at, manifest, note, who, created) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    if (!insert) return insert.error();
    insert->bind(1, plan.channel).bind(2, to_rfc3339(plan.at)).bind(3, plan.manifest);
    insert->bind(4, plan.note).bind(5, plan.who).bind(6, to_rfc3339(plan.created));
    const Result<bool> row = insert->step();
    if (!row) return row.error();
    const std::int64_t id = insert->number(0);
    if (const Status put = insert->run(); !put) return put.error();
    return id;
}

Result<std::vector<PlannedPublication>> plans_of(sqlite::Database& database, const std::string& channel) {
    auto select = database.prepare(
        "SELECT id, channel, at, manifest, note, who, created FROM planned_publication WHERE channel = ?1 "
        "ORDER BY at, id");
    if (select) select->bind(1, channel);
    return all_rows(std::move(select), read_plan);
}

Result<std::vector<PlannedPublication>> all_plans(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT id, channel, at, manifest, note, who, created FROM planned_publication "
                                     "ORDER BY at, id"),
                    read_plan);
}

Result<bool> has_plan_between(sqlite::Database& database, Instant after, Instant until) {
    auto select = database.prepare("SELECT EXISTS (SELECT 1 FROM planned_publication WHERE at > ?1 AND at <= ?2)");
    if (!select) return select.error();
    if (const Result<bool> row = select->bind(1, to_rfc3339(after)).bind(2, to_rfc3339(until)).step(); !row) return row;
    return select->number(0) != 0;
}

Result<bool> remove_plan(sqlite::Database& database, std::int64_t id) {
    auto remove = database.prepare("DELETE FROM planned_publication WHERE id = ?1 RETURNING id");
    if (!remove) return remove.error();
    const Result<bool> there = remove->bind(1, id).step();
    if (!there) return there.error();
    if (const Status removed = remove->run(); !removed) return removed.error();
    return *there;
}

}  // namespace riskbild::hub
