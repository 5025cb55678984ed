#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/publications.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

// A channel's settings and what it shows now.
struct ListedChannel {
    Channel channel;
    std::optional<Publication> latest;
};

Result<ListedChannel> shown(sqlite::Database& database, const Channel& channel) {
    auto latest = latest_publication(database, channel.name);
    if (!latest) return latest.error();
    return ListedChannel{channel, *std::move(latest)};
}

json as_json(const ChannelScreen& screen) {
    return {{"width", screen.width},
            {"height", screen.height},
            {"diagonal", screen.diagonal},
            {"distance", screen.distance_dm / 10.0}};
}

json as_json(const ListedChannel& shown) {
    return {{"name", shown.channel.name},
            {"title", shown.channel.title},
            {"boards", shown.channel.boards},
            {"room", plan::name_of(shown.channel.room)},
            {"public", shown.channel.is_public},
            {"language", shown.channel.language},
            {"pages", shown.channel.pages},
            {"cadence", shown.channel.cadence.count()},
            {"limit", shown.channel.limit.count()},
            {"small_numbers", shown.channel.small_numbers},
            {"negotiated", shown.channel.negotiated ? json(to_iso(shown.channel.negotiated->date)) : json(nullptr)},
            {"screen", as_json(shown.channel.screen)},
            {"version", shown.latest ? json(shown.latest->version) : json(nullptr)},
            {"issued", shown.latest ? json(to_rfc3339(shown.latest->issued)) : json(nullptr)},
            {"expires", shown.latest ? json(to_rfc3339(shown.latest->expires)) : json(nullptr)}};
}

std::string as_text(const ListedChannel& shown) {
    const Channel& channel = shown.channel;
    return fmt::format("{}  {} room{}  boards: {}  {}", channel.name, plan::name_of(channel.room),
                       channel.is_public ? ", public" : "", channel.boards,
                       shown.latest ? "valid until " + to_rfc3339(shown.latest->expires) : "nothing published");
}

// How it shows what it shows, as 'channel set' sets it.
std::string settings_text(const Channel& channel) {
    const ChannelScreen& screen = channel.screen;
    return fmt::format(
        "  language {}  pages {}  cadence {} min  limit {} h  small numbers {}  negotiated {}\n"
        "  screen {}x{}, {} inches, {} m",
        channel.language, channel.pages.empty() ? "of the room" : text::join(channel.pages, ","),
        channel.cadence.count() / 60, channel.limit.count() / 3600, channel.small_numbers,
        channel.negotiated ? to_iso(channel.negotiated->date) : "no", screen.width, screen.height, screen.diagonal,
        screen.distance_dm / 10.0);
}

}  // namespace

Status list_channels(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto channels = all_channels(*database);
    if (!channels) return channels.error();
    json all = json::array();
    std::string text;
    for (const Channel& channel : *channels) {
        const auto each = shown(*database, channel);
        if (!each) return each.error();
        all.push_back(as_json(*each));
        text += as_text(*each) + "\n";
    }
    if (call.manner.form == Printed::json)
        print_json(all);
    else if (!text.empty())
        print(std::string_view(text).substr(0, text.size() - 1));
    return done();
}

Status show_channel(const Call& call, const std::string& name) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto channel = channel_named(*database, name);
    if (!channel) return channel.error();
    const auto found = shown(*database, *channel);
    if (!found) return found.error();
    if (call.manner.form == Printed::json)
        print_json(as_json(*found));
    else
        print(as_text(*found) + "\n" + settings_text(*channel));
    return done();
}

Status drop_channel(const Call& call, const std::string& name) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    return remove_channel(*database, name, actor_at_the_console());
}

}  // namespace riskbild::hub
