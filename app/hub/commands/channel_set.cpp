#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

Error usage(const std::string& message) {
    return {ErrorKind::usage, message};
}

std::vector<std::string> names_in(const std::string& said) {
    std::vector<std::string> names;
    for (const std::string_view each : text::split(said, ','))
        if (const auto name = text::trim(each); !name.empty()) names.emplace_back(name);
    return names;
}

Status set_boards(sqlite::Database& database, const std::string& said, Channel& channel) {
    const auto known = board_keys(database);
    if (!known) return known.error();
    const std::vector<std::string> keys = names_in(said);
    for (const std::string& key : keys)
        if (said != "all" && std::ranges::find(*known, key) == known->end())
            return usage("--boards: there is no board '" + key + "'; write all, or of: " + text::join(*known, ", "));
    channel.boards = text::join(keys, ",");
    return done();
}

// Läget is always one of them. Which others there are, check_settings() knows.
void set_pages(const std::string& said, Channel& channel) {
    channel.pages = said == "room" ? std::vector<std::string>{} : names_in(said);
    if (said != "room" && std::ranges::find(channel.pages, "now") == channel.pages.end())
        channel.pages.insert(channel.pages.begin(), "now");
}

Status set_negotiated(const std::string& said, const Actor& actor, Channel& channel) {
    channel.negotiated.reset();
    if (said == "no") return done();
    const auto day = parse_date(said);
    if (!day || *day > os::to_local(actor.now).date)
        return usage("--negotiated: '" + said + "' is no day that has been; write 2026-11-01, or no");
    channel.negotiated = Negotiation{*day, actor.name};
    return done();
}

// "1920x1080"
Status set_size(const std::string& said, ChannelScreen& screen) {
    const char* const end = said.data() + said.size();
    const auto width = std::from_chars(said.data(), end, screen.width);
    if (width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x') {
        const auto height = std::from_chars(width.ptr + 1, end, screen.height);
        if (height.ec == std::errc{} && height.ptr == end) return done();
    }
    return usage("--size: '" + said + "' is no size; write width and height in pixels, such as 1920x1080");
}

Status set_screen(const ChannelOrder& order, ChannelScreen& screen) {
    if (order.diagonal) screen.diagonal = *order.diagonal;
    if (order.distance) screen.distance_dm = static_cast<int>(std::lround(10 * *order.distance));
    return order.size ? set_size(*order.size, screen) : done();
}

Status set_as_told(sqlite::Database& database, const ChannelOrder& order, const Actor& actor, Channel& channel) {
    if (order.language) channel.language = *order.language;
    if (order.pages) set_pages(*order.pages, channel);
    if (order.cadence) channel.cadence = std::chrono::seconds{*order.cadence};
    if (order.limit) channel.limit = std::chrono::seconds{*order.limit};
    if (order.small_numbers) channel.small_numbers = *order.small_numbers;
    if (order.boards)
        if (Status set = set_boards(database, *order.boards, channel); !set) return set;
    if (order.negotiated)
        if (Status set = set_negotiated(*order.negotiated, actor, channel); !set) return set;
    return set_screen(order, channel.screen);
}

// Changes one channel by `change`.
template <class Change>
Status change_channel(const Call& call, const std::string& name, Change change) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const Actor actor = actor_at_the_console();
    const auto set = [&](Channel& channel) -> Status { return change(*database, actor, channel); };
    const auto cancelled = set_channel(*database, name, set, actor);
    if (!cancelled) return cancelled.error();
    if (*cancelled > 0) warn(fmt::format("{} planned publications of '{}' were cancelled", *cancelled, name));
    return done();
}

Status told_when(const Status& set, const std::string& name) {
    if (set) warn(fmt::format("It takes effect when '{}' is published next", name));
    return set;
}

}  // namespace

Status set_channel_as_told(const Call& call, const ChannelOrder& order) {
    return told_when(change_channel(call, order.name,
                                    [&order](sqlite::Database& database, const Actor& actor, Channel& channel) {
                                        return set_as_told(database, order, actor, channel);
                                    }),
                     order.name);
}

Status set_room(const Call& call, const std::string& name, plan::Room room) {
    const auto set = [room](sqlite::Database&, const Actor&, Channel& channel) {
        channel.room = room;
        return done();
    };
    return told_when(change_channel(call, name, set), name);
}

Status set_public(const Call& call, const std::string& name, bool is_public) {
    return change_channel(call, name, [is_public](sqlite::Database&, const Actor&, Channel& channel) {
        channel.is_public = is_public;
        return done();
    });
}

Status set_title(const Call& call, const std::string& name, const std::string& title) {
    return change_channel(call, name, [&title](sqlite::Database&, const Actor&, Channel& channel) {
        channel.title = title;
        return done();
    });
}

}  // namespace riskbild::hub
