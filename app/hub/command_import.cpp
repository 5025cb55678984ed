#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/check_json.hpp"
#include "app/hub/check_text.hpp"
#include "app/hub/commands.hpp"
#include "app/hub/console.hpp"
#include "app/hub/data_folder.hpp"
#include "app/hub/sheets.hpp"
#include "app/hub/store_boards.hpp"

namespace riskbild::hub {
namespace {

Error rejected(const import::Imported& imported, const std::string& outcome) {
    return {ErrorKind::input, verdict_on(imported) + "; " + outcome};
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

Status store_boards(sqlite::Database& database, const std::vector<plan::Board>& boards, const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const plan::Board& board : boards)
        if (Status stored = store_board(database, board, actor); !stored) return stored;
    return transaction->commit();
}

}  // namespace

Status check(const std::vector<std::string>& files, Form form) {
    const auto imported = read_sheets(files, {}, crypto::Sha256{});
    if (!imported) return imported.error();
    const auto messages = read_messages();
    if (!messages) return messages.error();
    print(form == Form::json ? check_json(*imported, *messages) : check_text(*imported, *messages));
    if (imported->rejected()) return rejected(*imported, "mend the sheet and check it again");
    return done();
}

Status import_files(const Call& call, const std::vector<std::string>& files, const import::Hints& hints) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto imported = read_sheets(files, hints, crypto::Sha256{});
    if (!imported) return imported.error();
    const auto messages = read_messages();
    if (!messages) return messages.error();
    print(call.form == Form::json ? check_json(*imported, *messages) : check_text(*imported, *messages));
    if (imported->rejected()) return rejected(*imported, "nothing was stored. Mend the sheet and import it again");
    return store_boards(*database, imported->boards, actor_at_the_console());
}

}  // namespace riskbild::hub
