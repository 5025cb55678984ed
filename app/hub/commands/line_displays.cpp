// token, display, pair, provision: the devices.
#include <memory>

#include "app/hub/commands/reading.hpp"
#include "core/fleet/screen.hpp"

namespace riskbild::hub {
namespace {

// A display, and what it is to be.
struct DisplayWords {
    std::string id;
    std::string value;
};

using DisplayWordsPtr = std::shared_ptr<DisplayWords>;

CLI::App* on_display(CLI::App& display, const DisplayWordsPtr& words, const std::string& name,
                     const std::string& help) {
    CLI::App* added = command(display, name, help);
    added->add_option("ID", words->id, "As 'display list' tells it")->required();
    return added;
}

void add_screen(CLI::App* command, DisplaySize& size) {
    command->add_option("--diagonal", size.diagonal, "Of its screen, inches")
        ->check(CLI::Range(fleet::inches.least, fleet::inches.most));
    command->add_option("--distance", size.distance, "To its farthest viewer, metres")
        ->check(CLI::Range(fleet::decimetres.least / 10.0, fleet::decimetres.most / 10.0));
}

void add_token(CLI::App& app, Spoken& spoken) {
    const auto channel = std::make_shared<std::string>();
    CLI::App* token = on_data(app, spoken, "token", "Make a device token; it opens one channel");
    token->add_option("CHANNEL", *channel)->required();
    when(token, spoken, [channel](const Call& call) { return new_token(call, *channel); });
}

Status pair_as_told(const Call& call, const PairOrder& order) {
    return order.code.empty() ? list_pairings(call) : pair_display(call, order);
}

void add_pair(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<PairOrder>();
    CLI::App* pair = on_data(app, spoken, "pair", "Let in the device that shows CODE; unsaid, list those that wait");
    auto* code = pair->add_option("CODE", order->code, "Eight letters, as WDJB-MJHT");
    auto* name = pair->add_option("--name", order->name, "What people are to call the display")->needs(code);
    auto* channel = pair->add_option("--channel", order->channel, "What it is to show")->needs(code);
    add_screen(pair, order->size);
    pair->add_flag("--refuse", order->refuse, "Let it not in")->needs(code)->excludes(name)->excludes(channel);
    when(pair, spoken, [order](const Call& call) { return pair_as_told(call, *order); });
}

void add_provision(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<ProvisionOrder>();
    CLI::App* provision =
        on_data(app, spoken, "provision", "Write the file that lets in a device without a code; it holds a secret");
    provision->add_option("CHANNEL", order->channel, "What it is to show first")->required();
    provision->add_option("--name", order->name, "What people are to call the display")->required();
    provision->add_option("--server", order->server, "As the device reaches the hub: https://hub.example.org")
        ->required();
    provision->add_option("--out", order->out, "A new file, riskbild-provision.toml on the boot partition");
    add_screen(provision, order->size);
    when(provision, spoken, [order](const Call& call) { return provision_display(call, *order); });
}

}  // namespace

void add_displays(CLI::App& app, Spoken& spoken) {
    add_token(app, spoken);
    const auto words = std::make_shared<DisplayWords>();
    CLI::App* display = on_data(app, spoken, "display", "List devices, or shut one out");
    display->require_subcommand(1);
    when(command(*display, "list", "All devices"), spoken, list_displays);
    CLI::App* revoke = on_display(*display, words, "revoke", "Make a device's token worthless");
    when(revoke, spoken, [words](const Call& call) { return revoke_display(call, words->id); });
    CLI::App* rename = on_display(*display, words, "rename", "Give a device a name");
    rename->add_option("NAME", words->value)->required();
    when(rename, spoken, [words](const Call& call) { return rename_display(call, words->id, words->value); });
    CLI::App* move = on_display(*display, words, "move", "Let a device show another channel");
    move->add_option("CHANNEL", words->value)->required();
    when(move, spoken, [words](const Call& call) { return move_display(call, words->id, words->value); });
}

void add_pairing(CLI::App& app, Spoken& spoken) {
    add_pair(app, spoken);
    add_provision(app, spoken);
}

}  // namespace riskbild::hub
