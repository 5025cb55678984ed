#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/export.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/planned_publications.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

json as_json(const snapshot::Manifest& manifest) {
    json boards = json::array();
    for (const snapshot::BoardEntry& entry : manifest.boards)
        boards.push_back({{"id", entry.id}, {"sha256", entry.sha256}, {"length", entry.length}});
    return {{"channel", manifest.channel},
            {"version", manifest.version},
            {"room", plan::name_of(manifest.room)},
            {"expires", to_rfc3339(manifest.expires)},
            {"boards", boards}};
}

std::string as_text(const snapshot::Manifest& manifest) {
    std::string text = fmt::format("Published version {} of channel '{}' ({} room), valid until {}:", manifest.version,
                                   manifest.channel, plan::name_of(manifest.room), to_rfc3339(manifest.expires));
    for (const snapshot::BoardEntry& entry : manifest.boards) text += fmt::format("\n  {}", entry.id);
    return text;
}

// Those to export: as named, or all that are marked public.
Result<std::vector<Channel>> chosen(sqlite::Database& database, const std::vector<std::string>& names) {
    auto channels = all_channels(database);
    if (!channels) return channels.error();
    if (names.empty()) {
        std::erase_if(*channels, [](const Channel& channel) { return !channel.is_public; });
        if (!channels->empty()) return channels;
        return Error{ErrorKind::not_found, "No channel is marked public; name one with --channel"};
    }
    std::vector<Channel> named;
    for (const std::string& name : names) {
        const auto channel = channel_named(database, name);
        if (!channel) return channel.error();
        named.push_back(*channel);
    }
    return named;
}

}  // namespace

Status publish_channel(const Call& call, const PublishOrder& order) {
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    const auto planned = plans_of(*database, order.channel);
    const auto manifest = publish(*database, kit->press(), order, actor_at_the_console());
    if (!manifest) return manifest.error();
    const auto left = plans_of(*database, order.channel);
    if (planned && left && left->size() < planned->size())
        warn(fmt::format("{} planned publications of '{}' were cancelled", planned->size() - left->size(),
                         order.channel));
    if (call.manner.form == Printed::json)
        print_json(as_json(*manifest));
    else
        print(as_text(*manifest));
    return done();
}

Status export_channels(const Call& call, const std::string& out, const std::vector<std::string>& names) {
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    const auto channels = chosen(*database, names);
    if (!channels) return channels.error();
    std::vector<std::string> manifests;
    for (const Channel& channel : *channels) {
        if (!channel.is_public)
            warn(
                fmt::format("Channel '{}' is not marked public, and a static server checks no token: whoever reaches "
                            "{} can read it",
                            channel.name, out));
        const auto renewed = renew_if_due(*database, kit->press(), channel.name, actor_at_the_console());
        if (!renewed) return renewed.error();
        if (Status exported = export_channel(*database, channel.name, out); !exported) return exported;
        manifests.push_back(fmt::format("{}/v1/channels/{}/manifest", out, channel.name));
    }
    if (call.manner.form == Printed::json) return print_json({{"manifests", manifests}}), done();
    for (const std::string& path : manifests) print(path);
    return done();
}

}  // namespace riskbild::hub
