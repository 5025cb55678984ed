#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"

namespace riskbild::hub {
Status init(const Call& call) {
    if (Status created = DataFolder(call.data).create(); !created) return created;
    return add_user(call, {"admin", "administrator", false});
}

Status show_key(const Call& call) {
    const auto kit = DataFolder(call.data).signing_kit();
    if (!kit) return kit.error();
    const std::string key = snapshot::to_text(kit->signer->public_key());
    if (call.manner.form == Printed::json)
        print_json({{"public_key", key}});
    else
        print(key);
    return done();
}

}  // namespace riskbild::hub
