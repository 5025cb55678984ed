#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/report/check_json.hpp"
#include "app/hub/report/check_text.hpp"
#include "app/hub/report/report.hpp"
#include "app/hub/store/boards.hpp"

namespace riskbild::hub {
namespace {

// Prints what was read; an error where it is refused.
Status report(const import::Imported& imported, const Manner& manner, const ReportWords& words,
              const std::string& code) {
    print(manner.form == Form::json ? check_json(imported, words.findings)
                                    : check_text(imported, words, manner.language));
    if (imported.rejected()) return Error{ErrorKind::input, refusal(imported, code, words, manner.language)};
    return done();
}

// On stderr: what stands on stdout may be meant for a program.
auto told_in(import::Language language, const ReportWords& words) -> import::Progress {
    return [language, &words](const std::string& file, std::size_t rows) {
        warn(Report(words.report, language).say("rows_read", {{"file", file}, {"rows", std::to_string(rows)}}));
    };
}

// Read again without what the controller has struck of just these documents.
Result<import::Imported> read_unstruck(sqlite::Database& database, const std::string& data,
                                       const std::vector<std::string>& files, import::Hints hints,
                                       const import::Progress& progress) {
    auto imported = read_sheets(files, hints, crypto::Sha256{}, progress, data);
    if (!imported) return imported.error();
    auto struck = struck_among(database, *imported);
    if (!struck) return struck.error();
    if (struck->empty()) return imported;
    hints.struck = *std::move(struck);
    return read_sheets(files, hints, crypto::Sha256{}, {}, data);
}

Status store_board(sqlite::Database& database, const plan::Board& imported, const Actor& actor) {
    const auto stored = find_board(database, imported.key);
    if (!stored) return stored.error();
    const plan::Board board = *stored ? import::merge(**stored, imported) : imported;
    if (Status put = put_board(database, board, actor.now); !put) return put;
    std::string hashes;
    for (const plan::Document& document : imported.documents) hashes += " " + document.sha256;
    return record(database, actor, {"import", board.key, "sha256" + hashes});
}

Status store_boards(sqlite::Database& database, const import::Imported& imported, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const plan::Board& board : imported.boards) {
        if (Status stored = store_board(database, board, actor); !stored) return stored;
        if (Status kept = put_proposals(database, board, imported.proposals); !kept) return kept;
        if (Status kept = put_likely_names(database, board.key, imported.diagnostics); !kept) return kept;
    }
    return transaction->commit();
}

}  // namespace

Status check(const Call& call, const std::vector<std::string>& files, const import::Hints& hints) {
    const Manner& manner = call.manner;
    const auto words = read_report_words();
    if (!words) return words.error();
    const auto imported = read_sheets(files, hints, crypto::Sha256{}, told_in(manner.language, *words), call.data);
    if (!imported) return imported.error();
    return report(*imported, manner, *words, "rejected_check");
}

Status import_files(const Call& call, const std::vector<std::string>& files, const import::Hints& hints) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto words = read_report_words();
    if (!words) return words.error();
    const auto imported = read_unstruck(*database, call.data, files, hints, told_in(call.manner.language, *words));
    if (!imported) return imported.error();
    if (Status told = report(*imported, call.manner, *words, "rejected_import"); !told) return told;
    return store_boards(*database, *imported, actor_at_the_console());
}

}  // namespace riskbild::hub
