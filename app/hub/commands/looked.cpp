#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

Status confirm_looked_at(const Call& call, const std::string& board) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto names = names_to_look_at(*database, board);
    if (!names) return names.error();
    if (Status confirmed = confirm_looked_at(*database, board, *names, actor_at_the_console()); !confirmed)
        return confirmed;
    if (call.manner.form == Printed::text)
        print("Looked at: " + (names->empty() ? "nothing" : text::join(*names, ", ")));
    return done();
}

}  // namespace riskbild::hub
