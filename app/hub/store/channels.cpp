#include "app/hub/store/channels.hpp"

#include <algorithm>

#include "app/hub/store/store.hpp"
#include "core/base/limits.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

Channel read_channel(const sqlite::Statement& row) {
    const auto room = plan::from_name<plan::Room>(row.text(2));
    // A room that this hub does not know is treated as the one that shows least.
    return {row.text(0), row.text(1), room.value_or(plan::Room::open), row.number(3) != 0};
}

}  // namespace

bool is_channel_name(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= limits::key_bytes && std::ranges::all_of(text, allowed);
}

Result<std::optional<Channel>> find_channel(sqlite::Database& database, const std::string& name) {
    auto select = database.prepare("SELECT name, boards, room, public FROM channel WHERE name = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, name).step();
    if (!row) return row.error();
    return *row ? std::optional{read_channel(*select)} : std::nullopt;
}

Result<Channel> channel_named(sqlite::Database& database, const std::string& name) {
    auto channel = find_channel(database, name);
    if (!channel) return channel.error();
    if (*channel) return **std::move(channel);
    return Error{ErrorKind::not_found, "There is no channel '" + name + "'; 'riskbild-hub publish' makes one"};
}

Result<std::vector<Channel>> all_channels(sqlite::Database& database) {
    return all_rows(database.prepare("SELECT name, boards, room, public FROM channel ORDER BY name"), read_channel);
}

Status put_channel(sqlite::Database& database, const Channel& channel, Instant now) {
    auto insert = database.prepare(
        "INSERT INTO channel (name, boards, room, public, created) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (name) DO UPDATE SET boards = excluded.boards, room = excluded.room, public = excluded.public");
    if (!insert) return insert.error();
    insert->bind(1, channel.name).bind(2, channel.boards).bind(3, plan::name_of(channel.room));
    return insert->bind(4, channel.is_public ? 1 : 0).bind(5, to_rfc3339(now)).run();
}

}  // namespace riskbild::hub
