#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/drafts.hpp"
#include "app/hub/actions/import_documents.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/report/check_json.hpp"
#include "app/hub/report/check_text.hpp"
#include "app/hub/report/report.hpp"

namespace riskbild::hub {
namespace {

// Prints what was read; an error where it is refused.
Status report(const import::Imported& imported, const Manner& manner, const ReportWords& words,
              const std::string& code) {
    print(manner.form == Printed::json ? check_json(imported, words.findings)
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

Stated stated_by(const import::Hints& hints) {
    return {{}, hints.board_name, hints.cycle, hints.as_of ? to_iso(*hints.as_of) : std::string{}};
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

Status import_files(const Call& call, const std::vector<std::string>& paths, const import::Hints& hints) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto words = read_report_words();
    if (!words) return words.error();
    auto files = open_files(paths);
    if (!files) return files.error();
    const ReadOrder order{call.data, *std::move(files), stated_by(hints)};
    const auto turn = turn_to_read();
    if (!turn) return turn.error();
    const auto imported = read_unstruck(*turn, *database, order, told_in(call.manner.language, *words));
    if (!imported) return imported.error();
    if (Status told = report(*imported, call.manner, *words, "rejected_import"); !told) return told;
    if (!has_facts(*imported))
        return Error{ErrorKind::input, refusal(*imported, "no_facts", *words, call.manner.language)};
    return store_boards(*database, *imported, order, actor_at_the_console());
}

}  // namespace riskbild::hub
