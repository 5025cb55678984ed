#include "app/hub/actions/likely_names.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/store.hpp"
#include "core/base/text.hpp"
#include "core/import/likely_names.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

Status put_name(sqlite::Database& database, const std::string& board, const std::string& name) {
    auto insert = database.prepare("INSERT INTO likely_name (board, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    return insert->bind(1, board).bind(2, name).run();
}

// All that people have written of the board, a text a line: no name goes on in the next.
std::string written_in(const Arrangement& said) {
    std::string words;
    const auto add = [&words](const std::string& text) { words.append(text).append("\n"); };
    for (const KeptText& each : said.texts) add(each.text);
    for (const auto& [document, kept] : said.decisions) add(kept.decision.paragraph);
    for (const KeptMeeting& each : said.meetings) add(each.meeting.reported);
    for (const KeptCheckIn& each : said.check_ins) add(each.check_in.line);
    return words;
}

// The part of the shipped vocabulary that tells names.
Result<import::Vocabulary> first_names() {
    const auto json = os::read_asset("vocabulary/first_names.json");
    if (!json) return json.error();
    auto vocabulary = import::Vocabulary::parse("{}", *json);
    if (!vocabulary) return Error{ErrorKind::io, vocabulary.error().message};
    return vocabulary;
}

Status put_written_names(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names) {
    auto empty = database.prepare("DELETE FROM written_name WHERE board = ?1");
    if (!empty) return empty.error();
    if (Status emptied = empty->bind(1, board).run(); !emptied) return emptied;
    auto insert = database.prepare("INSERT INTO written_name (board, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    if (!insert) return insert.error();
    for (const std::string& name : names)
        if (Status put = insert->bind(1, board).bind(2, name).run(); !put) return put;
    return done();
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

Status read_written_names(sqlite::Database& database, const std::string& board) {
    const auto said = arrangement_of(database, board);
    if (!said) return said.error();
    const auto vocabulary = first_names();
    if (!vocabulary) return vocabulary.error();
    return put_written_names(database, board, import::likely_names(written_in(*said), *vocabulary));
}

bool may_name_somebody(std::string_view words) {
    const auto vocabulary = first_names();
    return !vocabulary || !import::likely_names(words, *vocabulary).empty();
}

Result<std::vector<std::string>> names_to_look_at(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT name, 0 AS written, rowid AS place FROM likely_name WHERE board = ?1 AND looked = 0 "
        "UNION ALL SELECT name, 1, rowid FROM written_name WHERE board = ?1 AND name NOT IN "
        "(SELECT name FROM likely_name WHERE board = ?1) ORDER BY written, place");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
}

Status mark_looked_at(sqlite::Database& database, const std::string& board, const std::vector<std::string>& names) {
    auto mark = database.prepare(
        "INSERT INTO likely_name (board, name, looked) SELECT ?1, ?2, 1 WHERE "
        "EXISTS (SELECT 1 FROM likely_name WHERE board = ?1 AND name = ?2) OR "
        "EXISTS (SELECT 1 FROM written_name WHERE board = ?1 AND name = ?2) "
        "ON CONFLICT DO UPDATE SET looked = 1");
    if (!mark) return mark.error();
    for (const std::string& name : names)
        if (Status marked = mark->bind(1, board).bind(2, name).run(); !marked) return marked;
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
    const AuditEntry entry{"looked", board, in_log({{"likely_names", {{"count", count}}}})};
    if (Status noted = record(database, actor, entry); !noted) return noted;
    return transaction->commit();
}

Status check_looked_at(sqlite::Database& database, const std::string& board) {
    const auto names = names_to_look_at(database, board);
    if (!names) return names.error();
    if (names->empty()) return done();
    return Error{ErrorKind::input, "Board '" + board + "' may hold names of persons (" + text::join(*names, ", ") +
                                       "). Remove them where they stand, in the sheet or in what is written here, or " +
                                       "confirm that they may be shown: riskbild-hub looked --data DIR " + board};
}

}  // namespace riskbild::hub
