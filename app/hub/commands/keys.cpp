#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/key_change.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"

namespace riskbild::hub {
namespace {

void print_announced(Printed form, const SigningKey& key) {
    const std::string text = snapshot::to_text(key.key);
    if (form == Printed::json)
        print_json({{"public_key", text}, {"epoch", key.epoch}, {"signs_from", to_rfc3339(key.signs_from)}});
    else
        print(
            fmt::format("Announced {}: it signs from {}. Displays that are off until then have to be paired anew.\n"
                        "Channels that are exported as files have to be exported again.",
                        text, to_rfc3339(key.signs_from)));
}

}  // namespace

Status rotate_key(const Call& call, std::chrono::days grace) {
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const auto key = announce_key(folder, *database, grace, actor_at_the_console());
    if (!key) return key.error();
    print_announced(call.manner.form, *key);
    return done();
}

Status rotate_key_now(const Call& call) {
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const Actor actor = actor_at_the_console();
    auto turned = turn_key_over(folder, *database, actor);
    if (turned && !*turned) {
        if (const auto key = announce_key(folder, *database, std::chrono::days{0}, actor); !key) return key.error();
        turned = turn_key_over(folder, *database, actor);
    }
    if (!turned) return turned.error();
    return show_key(call);
}

}  // namespace riskbild::hub
