#include "app/hub/actions/likely_names.hpp"

#include <algorithm>

#include "app/hub/store/boards.hpp"
#include "app/hub/store/store.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

Status put_name(sqlite::Database& database, const std::string& board, const std::string& name) {
    auto insert = database.prepare("INSERT INTO likely_name (board, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    return insert->bind(1, board).bind(2, name).run();
}

}  // namespace

Status put_likely_names(sqlite::Database& database, const std::string& board,
                        const std::vector<import::Diagnostic>& diagnostics) {
    for (const import::Diagnostic& each : diagnostics) {
        if (each.code != "likely_name" || each.board != board) continue;
        const auto name = std::ranges::find(each.details, "name", &import::Detail::name);
        if (name == each.details.end()) continue;
        if (Status put = put_name(database, board, name->text); !put) return put;
    }
    return done();
}

Result<std::vector<std::string>> names_to_look_at(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT name FROM likely_name WHERE board = ?1 AND looked = 0 ORDER BY rowid");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
}

Status mark_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names) {
    auto update = database.prepare("UPDATE likely_name SET looked = 1 WHERE board = ?1 AND name = ?2");
    if (!update) return update.error();
    for (const std::string& name : names)
        if (Status marked = update->bind(1, board).bind(2, name).run(); !marked) return marked;
    return done();
}

Status confirm_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names,
                         const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (const auto known = board_named(database, board); !known) return known.error();
    const auto before = names_to_look_at(database, board);
    if (!before) return before.error();
    if (Status marked = mark_looked_at(database, board, names); !marked) return marked;
    const auto after = names_to_look_at(database, board);
    if (!after) return after.error();
    const std::string count = std::to_string(before->size() - after->size());
    if (Status noted = record(database, actor, {"looked", board, count + " likely names"}); !noted) return noted;
    return transaction->commit();
}

Status check_looked_at(sqlite::Database& database, const std::string& board) {
    const auto names = names_to_look_at(database, board);
    if (!names) return names.error();
    if (names->empty()) return done();
    return Error{ErrorKind::input, "Board '" + board + "' may hold names of persons (" + text::join(*names, ", ") +
                                       "). Remove them from the sheet and import it again, or confirm that they may " +
                                       "be shown: riskbild-hub looked --data DIR " + board};
}

}  // namespace riskbild::hub
