#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/pairing.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

json as_json(const Pairing& pairing) {
    return {{"code", shown_user_code(pairing.user_code)},
            {"peer", pairing.peer},
            {"host", pairing.device.host},
            {"model", pairing.device.model},
            {"system", pairing.device.system},
            {"version", pairing.device.version},
            {"expires", to_rfc3339(pairing.expires)}};
}

std::string as_text(const Pairing& pairing) {
    return fmt::format("{}  from {}  {}  {}  until {}", shown_user_code(pairing.user_code), pairing.peer,
                       pairing.device.host, pairing.device.model, to_rfc3339(pairing.expires));
}

}  // namespace

Status list_pairings(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto waiting = waiting_pairings(*database, actor_at_the_console().now);
    if (!waiting) return waiting.error();
    json all = json::array();
    for (const Pairing& pairing : *waiting) all.push_back(as_json(pairing));
    if (call.manner.form == Printed::json) return print_json(all), done();
    for (const Pairing& pairing : *waiting) print(as_text(pairing));
    return done();
}

DisplayScreen screen_of(const DisplaySize& size) {
    return {0, 0, size.diagonal, static_cast<int>(std::lround(10 * size.distance))};
}

// Who may use this command could read the codes from the database: wrong ones are not counted.
Status pair_display(const Call& call, const PairOrder& order) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const std::string code = as_user_code(order.code);
    if (code.empty()) return Error{ErrorKind::usage, "'" + order.code + "': a code has eight letters, as WDJB-MJHT"};
    if (order.refuse) return refuse_pairing(*database, code, actor_at_the_console());
    const Approval approval{code, order.name, order.channel, screen_of(order.size)};
    const auto token = approve_pairing(*database, crypto::Sha256{}, approval, actor_at_the_console());
    if (!token) return token.error();
    if (call.manner.form == Printed::json)
        print_json({{"id", *token}, {"name", order.name}, {"channel", order.channel}});
    else
        print(fmt::format("'{}' is connected to channel '{}' as {}", order.name, order.channel, *token));
    return done();
}

}  // namespace riskbild::hub
