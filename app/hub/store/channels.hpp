// Channels: what is shown to one audience.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/words.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// The screens that a channel is made for: its previews are drawn for them.
struct ChannelScreen {
    int width = 1920;  // pixels, as the picture stands: a portrait screen is higher than wide
    int height = 1080;
    int diagonal = 55;     // inches
    int distance_dm = 40;  // decimetres to the farthest viewer

    bool operator==(const ChannelScreen&) const = default;
};

// 'Förhandlad i samverkan': the employer and the unions have talked about the screens (MBL).
struct Negotiation {
    Date date{};
    std::string by;  // who ticked it

    bool operator==(const Negotiation&) const = default;
};

struct Channel {
    std::string name;            // [a-z0-9-]
    std::string boards = "all";  // or board keys with commas between, in the order of showing; empty: none
    plan::Room room = plan::Room::open;
    bool is_public = false;  // may lie on a static server, which checks no token
    std::string title{};     // what people call it; empty: its name
    std::string language = "sv";
    std::chrono::seconds cadence{std::chrono::hours{1}};
    std::chrono::seconds limit{std::chrono::hours{24 * 30}};
    std::vector<std::string> pages{};  // the only ones that may be shown; empty: the room's own
    int small_numbers = 0;             // counts of people below it are not told; 0: all are
    std::optional<Negotiation> negotiated{};
    ChannelScreen screen{};

    bool operator==(const Channel&) const = default;
};

// What people call it.
const std::string& title_of(const Channel& channel);

bool is_channel_name(std::string_view text);

Result<std::optional<Channel>> find_channel(sqlite::Database& database, const std::string& name);
// The same, but ErrorKind::not_found with the command that makes one.
Result<Channel> channel_named(sqlite::Database& database, const std::string& name);
Result<std::vector<Channel>> all_channels(sqlite::Database& database);  // by name
Status put_channel(sqlite::Database& database, const Channel& channel, Instant now);
// Nothing may refer to it any more.
Status remove_channel_row(sqlite::Database& database, const std::string& name);

// How many devices have a token of each channel; those that none has are absent.
Result<std::map<std::string, std::int64_t>> displays_by_channel(sqlite::Database& database);

}  // namespace riskbild::hub
