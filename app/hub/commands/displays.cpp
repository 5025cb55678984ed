#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/display_changes.hpp"
#include "app/hub/actions/fleet_view.hpp"
#include "app/hub/actions/token_id.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/tokens.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t secret_bytes = 32;

json as_json(const DisplayView& view) {
    const Display& display = view.display;
    return {{"id", display.token},
            {"name", display.name},
            {"channel", display.channel},
            {"state", fleet::name_of(view.state)},
            {"since", to_rfc3339(view.since)},
            {"created", to_rfc3339(display.created)},
            {"last_heartbeat", view.last ? json(to_rfc3339(view.last->at)) : json(nullptr)},
            {"last_seen", display.last_seen ? json(to_rfc3339(*display.last_seen)) : json(nullptr)}};
}

std::string as_text(const DisplayView& view) {
    const Display& display = view.display;
    return fmt::format("{}  {}  channel {}  {}  last heard of: {}", display.token, called(display), display.channel,
                       fleet::name_of(view.state), display.last_seen ? to_rfc3339(*display.last_seen) : "never");
}

}  // namespace

Status new_token(const Call& call, const std::string& channel) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    if (const auto known = channel_named(*database, channel); !known) return known.error();
    const Actor actor = actor_at_the_console();
    const std::string id = new_token_id(crypto::Sha256{});
    const std::string secret = crypto::random_base64url(secret_bytes);
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return transaction.error();
    const Token token{id, channel, crypto::Sha256{}.sha256_hex(secret), actor.now, {}};
    if (Status put = put_token(*database, token); !put) return put;
    if (Status noted = record(*database, actor, {"new token", channel, in_log({{"token", {{"token", id}}}})}); !noted)
        return noted;
    if (Status committed = transaction->commit(); !committed) return committed;
    if (call.manner.form == Printed::json)
        print_json({{"id", id}, {"channel", channel}, {"token", id + "." + secret}});
    else
        print(fmt::format("Token of channel '{}', shown only now:\n{}.{}", channel, id, secret));
    return done();
}

Status list_displays(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto fleet = view_fleet(*database, actor_at_the_console().now);
    if (!fleet) return fleet.error();
    json all = json::array();
    for (const DisplayView& view : *fleet) all.push_back(as_json(view));
    if (call.manner.form == Printed::json) {
        print_json(all);
        return done();
    }
    for (const DisplayView& view : *fleet) print(as_text(view));
    return done();
}

Status revoke_display(const Call& call, const std::string& id) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return revoke_display(*database, id, actor_at_the_console());
}

Status rename_display(const Call& call, const std::string& id, const std::string& name) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return rename_display(*database, id, name, actor_at_the_console());
}

Status move_display(const Call& call, const std::string& id, const std::string& channel) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return move_display(*database, id, channel, actor_at_the_console());
}

}  // namespace riskbild::hub
