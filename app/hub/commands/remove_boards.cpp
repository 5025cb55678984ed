#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/remove_document.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

Error without_such(const plan::Board& board, const std::string& document) {
    std::vector<std::string> ids;
    for (const plan::Document& each : board.documents) ids.push_back(each.id);
    return {ErrorKind::usage,
            "Board '" + board.key + "' has no document '" + document + "'; it has: " + text::join(ids, ", ")};
}

}  // namespace

Status drop_board(const Call& call, const std::string& board) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (Status removed = remove_board(*database, board, actor_at_the_console()); !removed) return removed;
    print("Removed board '" + board + "'. Displays show it until its channels are published again or withdrawn.");
    return done();
}

Status drop_document(const Call& call, const std::string& board, const std::string& document) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto known = board_named(*database, board);
    if (!known) return known.error();
    const auto removed = remove_document(*database, board, document, actor_at_the_console());
    if (!removed && removed.error().kind == ErrorKind::not_found) return without_such(*known, document);
    if (!removed) return removed.error();
    const std::string what =
        removed->with_board ? "document '" + document + "' and board '" + board + "'" : "document '" + document + "'";
    print("Removed " + what + ". Displays show it until its channels are published again or withdrawn.");
    return done();
}

}  // namespace riskbild::hub
