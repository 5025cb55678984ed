#include "app/hub/store/drafts.hpp"

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

Draft read_draft(const sqlite::Statement& row) {
    Draft draft;
    draft.id = row.text(0);
    draft.file_name = row.text(1);
    draft.stated = {row.text(2), row.text(3), row.text(4), row.text(5)};
    draft.uploaded = parse_instant(row.text(6)).value_or(Instant{});
    draft.who = row.text(7);
    draft.content = row.text(8);
    return draft;
}

constexpr const char* columns = "id, file_name, board_key, board_name, cycle, as_of, uploaded, who";

Error no_draft() {
    return {ErrorKind::not_found, "There is no such draft; it was read in, or thrown away"};
}

Status run_on(sqlite::Database& database, const char* sql, const std::string& text) {
    auto statement = database.prepare(sql);
    if (!statement) return statement.error();
    return statement->bind(1, text).run();
}

}  // namespace

Status put_draft(sqlite::Database& database, const Draft& draft) {
    auto insert = database.prepare(std::string("INSERT INTO draft (") + columns +
                                   ", content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CAST(?9 AS BLOB))");
    if (!insert) return insert.error();
    insert->bind(1, draft.id).bind(2, draft.file_name).bind(3, draft.stated.board_key).bind(4, draft.stated.board_name);
    insert->bind(5, draft.stated.cycle).bind(6, draft.stated.as_of).bind(7, to_rfc3339(draft.uploaded));
    return insert->bind(8, draft.who).bind(9, draft.content).run();
}

Result<Draft> draft_named(sqlite::Database& database, const std::string& id) {
    auto select = database.prepare(std::string("SELECT ") + columns + ", content FROM draft WHERE id = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, id).step();
    if (!row) return row.error();
    if (!*row) return no_draft();
    return read_draft(*select);
}

Result<Stated> stated_of(sqlite::Database& database, const std::string& id) {
    auto select = database.prepare("SELECT board_key, board_name, cycle, as_of FROM draft WHERE id = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, id).step();
    if (!row) return row.error();
    if (!*row) return no_draft();
    return Stated{select->text(0), select->text(1), select->text(2), select->text(3)};
}

Result<std::int64_t> count_of_drafts(sqlite::Database& database) {
    return database.number("SELECT count(*) FROM draft");
}

Result<std::int64_t> bytes_of_drafts(sqlite::Database& database) {
    return database.number("SELECT coalesce(sum(length(content)), 0) FROM draft");
}

Result<std::vector<Draft>> all_drafts(sqlite::Database& database) {
    return all_rows(
        database.prepare(std::string("SELECT ") + columns + ", '' FROM draft ORDER BY uploaded DESC, rowid DESC"),
        read_draft);
}

Status set_stated(sqlite::Database& database, const std::string& id, const Stated& stated) {
    auto update =
        database.prepare("UPDATE draft SET board_key = ?2, board_name = ?3, cycle = ?4, as_of = ?5 WHERE id = ?1");
    if (!update) return update.error();
    update->bind(1, id).bind(2, stated.board_key).bind(3, stated.board_name);
    return update->bind(4, stated.cycle).bind(5, stated.as_of).run();
}

Status remove_draft(sqlite::Database& database, const std::string& id) {
    return run_on(database, "DELETE FROM draft WHERE id = ?1", id);
}

Status remove_drafts_before(sqlite::Database& database, Instant when) {
    return run_on(database, "DELETE FROM draft WHERE uploaded < ?1", to_rfc3339(when));
}

}  // namespace riskbild::hub
