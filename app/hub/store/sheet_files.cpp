#include "app/hub/store/sheet_files.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

std::string to_json(const std::vector<import::Diagnostic>& warnings) {
    json all = json::array();
    for (const import::Diagnostic& each : warnings) {
        json details = json::array();
        for (const import::Detail& detail : each.details) details.push_back({detail.name, detail.text});
        all.push_back({{"code", each.code},
                       {"details", std::move(details)},
                       {"file", each.source.file},
                       {"sheet", each.source.sheet},
                       {"cell", each.source.cell},
                       {"line", each.source.line}});
    }
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

auto warning_of(const json& object, const std::string& board) -> import::Diagnostic {
    import::Diagnostic warning;
    warning.severity = import::Severity::warning;
    warning.code = object.at("code").get<std::string>();
    for (const json& detail : object.at("details"))
        warning.details.push_back({detail.at(0).get<std::string>(), detail.at(1).get<std::string>()});
    warning.board = board;
    warning.source = {object.at("file").get<std::string>(), object.at("sheet").get<std::string>(),
                      object.at("cell").get<std::string>(), object.at("line").get<int>()};
    return warning;
}

Result<std::vector<import::Diagnostic>> from_json(const std::string& text, const std::string& board) {
    try {
        std::vector<import::Diagnostic> warnings;
        for (const json& object : json::parse(text)) warnings.push_back(warning_of(object, board));
        return warnings;
    } catch (const json::exception& fault) {
        return Error{ErrorKind::io, "hub.db: the findings of board '" + board + "': " + fault.what()};
    }
}

}  // namespace

Status put_sheet_file(sqlite::Database& database, const SheetFile& file) {
    auto insert = database.prepare(
        "INSERT OR REPLACE INTO sheet_file (board, sha256, file_name, content, board_name, cycle, as_of, findings) "
        "VALUES (?1, ?2, ?3, CAST(?4 AS BLOB), ?5, ?6, ?7, ?8)");
    if (!insert) return insert.error();
    insert->bind(1, file.board).bind(2, file.sha256).bind(3, file.name).bind(4, file.content);
    insert->bind(5, file.stated.board_name).bind(6, file.stated.cycle).bind(7, file.stated.as_of);
    return insert->bind(8, to_json(file.warnings)).run();
}

Result<SheetFile> sheet_file(sqlite::Database& database, const std::string& board, const std::string& sha256) {
    auto select = database.prepare(
        "SELECT file_name, content, board_name, cycle, as_of, findings FROM sheet_file "
        "WHERE board = ?1 AND sha256 = ?2");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, board).bind(2, sha256).step();
    if (!row) return row.error();
    if (!*row) return Error{ErrorKind::not_found, "The file that this was read from was not kept; read it in again"};
    auto warnings = from_json(select->text(5), board);
    if (!warnings) return warnings.error();
    SheetFile file{board, sha256, select->text(0), select->text(1), {}, *std::move(warnings)};
    file.stated = {{}, select->text(2), select->text(3), select->text(4)};
    if (!file.stated.board_name.empty()) file.stated.board_key = board;
    return file;
}

Result<std::vector<import::Diagnostic>> kept_warnings(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare("SELECT findings FROM sheet_file WHERE board = ?1 ORDER BY rowid");
    if (select) select->bind(1, board);
    const auto texts = all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
    if (!texts) return texts.error();
    std::vector<import::Diagnostic> all;
    for (const std::string& text : *texts) {
        auto warnings = from_json(text, board);
        if (!warnings) return warnings.error();
        std::ranges::move(*warnings, std::back_inserter(all));
    }
    return all;
}

Status set_warnings(sqlite::Database& database, const std::string& board, const std::string& sha256,
                    const std::vector<import::Diagnostic>& warnings) {
    auto update = database.prepare("UPDATE sheet_file SET findings = ?3 WHERE board = ?1 AND sha256 = ?2");
    if (!update) return update.error();
    return update->bind(1, board).bind(2, sha256).bind(3, to_json(warnings)).run();
}

Status forget_other_files(sqlite::Database& database, const plan::Board& board) {
    auto select = database.prepare("SELECT sha256 FROM sheet_file WHERE board = ?1");
    if (select) select->bind(1, board.key);
    const auto kept = all_rows(std::move(select), [](const sqlite::Statement& row) { return row.text(0); });
    if (!kept) return kept.error();
    auto remove = database.prepare("DELETE FROM sheet_file WHERE board = ?1 AND sha256 = ?2");
    if (!remove) return remove.error();
    for (const std::string& sha256 : *kept) {
        if (std::ranges::find(board.documents, sha256, &plan::Document::sha256) != board.documents.end()) continue;
        if (Status removed = remove->bind(1, board.key).bind(2, sha256).run(); !removed) return removed;
    }
    return done();
}

}  // namespace riskbild::hub
