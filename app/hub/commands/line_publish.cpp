// publish, withdraw, back, plan, export: what a channel shows, and shall show.
#include <memory>

#include "app/hub/commands/reading.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

void add_publish_now(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<PublishOrder>();
    const auto room = std::make_shared<std::string>();
    CLI::App* publish = on_data(app, spoken, "publish", "Sign what a channel is to show; makes the channel if new");
    publish->add_option("CHANNEL", order->channel, "a-z, 0-9 and -")->required();
    publish->add_option("--boards", order->boards, "'all', or keys with commas between; a new channel has all");
    publish->add_option("--room", *room, "Who passes the screens; a new channel's room is open")
        ->check(CLI::IsMember({"open", "closed"}));
    publish->add_option("--note", order->note, "For the history");
    when(publish, spoken, [order, room](const Call& call) {
        order->room = plan::from_name<plan::Room>(*room);
        return publish_channel(call, *order);
    });
}

void add_withdraw(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<Withdrawal>();
    CLI::App* withdraw = on_data(app, spoken, "withdraw", "Take what a channel shows off its displays");
    withdraw->add_option("CHANNEL", order->channel)->required();
    withdraw->add_option("--board", order->board, "Only this one, by its key");
    withdraw->add_option("--note", order->note, "Why, for the history");
    when(withdraw, spoken, [order](const Call& call) { return withdraw_from_channel(call, *order); });
}

void add_back(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<GoingBack>();
    CLI::App* back = on_data(app, spoken, "back", "Publish once more what an earlier version showed");
    back->add_option("CHANNEL", order->channel)->required();
    back->add_option("VERSION", order->version, "As 'channel history' tells it")->required();
    back->add_option("--note", order->note, "Why, for the history");
    when(back, spoken, [order](const Call& call) { return go_back_to_version(call, *order); });
}

Status plan_as_told(const Call& call, const PlanWords& words, std::int64_t cancelled) {
    if (cancelled != 0) return cancel_planned(call, words.channel, cancelled);
    return words.at.empty() ? list_plans(call, words.channel) : plan_channel(call, words);
}

void add_plan(CLI::App& app, Spoken& spoken) {
    const auto words = std::make_shared<PlanWords>();
    const auto cancelled = std::make_shared<std::int64_t>(0);
    CLI::App* plan =
        on_data(app, spoken, "plan", "Publish at a set time what the channel would show now, or list that");
    plan->add_option("CHANNEL", words->channel)->required();
    auto* at = plan->add_option("--at", words->at, "When: 2026-12-01T14:00, Europe/Stockholm");
    plan->add_option("--note", words->note, "For the history");
    plan->add_option("--decided", words->decided,
                     "A board that has decided its follow-up by then, with the paragraph if it is known: BOARD or "
                     "'BOARD=§ 84'; one or more times")
        ->needs(at);
    plan->add_option("--cancel", *cancelled, "The id of a planned one, not to be published")->excludes(at);
    when(plan, spoken, [words, cancelled](const Call& call) { return plan_as_told(call, *words, *cancelled); });
}

}  // namespace

void add_publish(CLI::App& app, Spoken& spoken) {
    add_publish_now(app, spoken);
    add_withdraw(app, spoken);
    add_back(app, spoken);
    add_plan(app, spoken);
}

void add_export(CLI::App& app, Spoken& spoken) {
    const auto out = std::make_shared<std::string>();
    const auto channels = std::make_shared<std::vector<std::string>>();
    CLI::App* files = on_data(app, spoken, "export", "Write channels as plain files for any web server");
    files->add_option("OUT", *out, "The folder to write to")->required();
    files->add_option("--channel", *channels, "Which channel; unsaid, all that are marked public");
    when(files, spoken, [out, channels](const Call& call) { return export_channels(call, *out, *channels); });
}

}  // namespace riskbild::hub
