// init, key, log: the hub itself.
#include <memory>

#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

struct RotateOrder {
    int grace_days = 30;  // from the announcement until it signs
    bool at_once = false;
};

void add_rotate(CLI::App& key, Spoken& spoken) {
    const auto order = std::make_shared<RotateOrder>();
    CLI::App* rotate = command(key, "rotate", "Announce a new one, which signs when all displays have heard of it");
    auto* days = rotate->add_option("--days", order->grace_days, "Until it signs");
    days->capture_default_str()->check(CLI::Range(1, 365));
    rotate->add_flag("--now", order->at_once, "It, or the announced one, signs at once")->excludes(days);
    when(rotate, spoken, [order](const Call& call) {
        return order->at_once ? rotate_key_now(call) : rotate_key(call, std::chrono::days{order->grace_days});
    });
}

}  // namespace

void add_hub(CLI::App& app, Spoken& spoken) {
    when(on_data(app, spoken, "init", "Make a new hub; shows the first administrator's password once"), spoken, init);
    CLI::App* key = on_data(app, spoken, "key", "Show the key that signs, or change it");
    key->require_subcommand(1);
    when(command(*key, "show", "Raw 32 bytes, base64url"), spoken, show_key);
    add_rotate(*key, spoken);
}

void add_log(CLI::App& app, Spoken& spoken) {
    const auto query = std::make_shared<AuditQuery>();
    CLI::App* log = on_data(app, spoken, "log", "Show who did what, the newest first");
    log->add_option("--who", query->who, "A part of the name");
    log->add_option("--action", query->action, "As it stands in the log");
    log->add_option("--subject", query->subject, "A part of the board, channel or user acted on");
    log->add_option("--most", query->most, "Lines")->capture_default_str()->check(CLI::Range(1, 100'000));
    when(log, spoken, [query](const Call& call) { return show_log(call, *query); });
}

}  // namespace riskbild::hub
