#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

Status confirm_looked_at(const Call& call, const std::string& board) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    if (const auto known = board_named(*database, board); !known) return known.error();
    const auto names = names_to_look_at(*database, board);
    if (!names) return names.error();
    if (Status marked = mark_looked_at(*database, board); !marked) return marked;
    const std::string count = std::to_string(names->size());
    if (Status noted = record(*database, actor_at_the_console(), {"looked", board, count + " likely names"}); !noted)
        return noted;
    if (Status committed = transaction->commit(); !committed) return committed;
    if (call.manner.form == Form::text) print("Looked at: " + (names->empty() ? "nothing" : text::join(*names, ", ")));
    return done();
}

}  // namespace riskbild::hub
