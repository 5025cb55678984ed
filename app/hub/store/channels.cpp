#include "app/hub/store/channels.hpp"

#include <algorithm>

#include "app/hub/store/store.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

constexpr const char* columns =
    "name, boards, room, public, title, language, cadence_s, limit_s, pages, small_numbers, negotiated, negotiated_by, "
    "width, height, diagonal, distance_dm";

std::string select_channels(const char* rest) {
    return std::string("SELECT ") + columns + " FROM channel " + rest;
}

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> parts;
    for (const std::string_view part : text::split(text, ','))
        if (!part.empty()) parts.emplace_back(part);
    return parts;
}

Channel read_channel(const sqlite::Statement& row) {
    Channel channel;
    channel.name = row.text(0);
    channel.boards = row.text(1);
    // A room that this hub does not know is treated as the one that shows least.
    channel.room = plan::from_name<plan::Room>(row.text(2)).value_or(plan::Room::open);
    channel.is_public = row.number(3) != 0;
    channel.title = row.text(4);
    channel.language = row.text(5);
    channel.cadence = std::chrono::seconds{row.number(6)};
    channel.limit = std::chrono::seconds{row.number(7)};
    channel.pages = listed(row.text(8));
    channel.small_numbers = static_cast<int>(row.number(9));
    if (const auto date = parse_date(row.text(10))) channel.negotiated = Negotiation{*date, row.text(11)};
    channel.screen = {static_cast<int>(row.number(12)), static_cast<int>(row.number(13)),
                      static_cast<int>(row.number(14)), static_cast<int>(row.number(15))};
    return channel;
}

}  // namespace

const std::string& title_of(const Channel& channel) {
    return channel.title.empty() ? channel.name : channel.title;
}

bool is_channel_name(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= limits::key_bytes && std::ranges::all_of(text, allowed);
}

Result<std::optional<Channel>> find_channel(sqlite::Database& database, const std::string& name) {
    auto select = database.prepare(select_channels("WHERE name = ?1"));
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
    return all_rows(database.prepare(select_channels("ORDER BY name")), read_channel);
}

Status put_channel(sqlite::Database& database, const Channel& channel, Instant now) {
    auto insert = database.prepare(
        std::string("INSERT INTO channel (") + columns +
        ", created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) "
        "ON CONFLICT (name) DO UPDATE SET boards = excluded.boards, room = excluded.room, public = excluded.public, "
        "title = excluded.title, language = excluded.language, cadence_s = excluded.cadence_s, "
        "limit_s = excluded.limit_s, pages = excluded.pages, small_numbers = excluded.small_numbers, "
        "negotiated = excluded.negotiated, negotiated_by = excluded.negotiated_by, width = excluded.width, "
        "height = excluded.height, diagonal = excluded.diagonal, distance_dm = excluded.distance_dm");
    if (!insert) return insert.error();
    insert->bind(1, channel.name).bind(2, channel.boards).bind(3, plan::name_of(channel.room));
    insert->bind(4, channel.is_public ? 1 : 0).bind(5, channel.title).bind(6, channel.language);
    insert->bind(7, channel.cadence.count()).bind(8, channel.limit.count()).bind(9, text::join(channel.pages, ","));
    insert->bind(10, channel.small_numbers);
    insert->bind(11, channel.negotiated ? to_iso(channel.negotiated->date) : std::string{});
    insert->bind(12, channel.negotiated ? channel.negotiated->by : std::string{});
    insert->bind(13, channel.screen.width).bind(14, channel.screen.height);
    insert->bind(15, channel.screen.diagonal).bind(16, channel.screen.distance_dm);
    return insert->bind(17, to_rfc3339(now)).run();
}

Status remove_channel_row(sqlite::Database& database, const std::string& name) {
    auto remove = database.prepare("DELETE FROM channel WHERE name = ?1");
    if (!remove) return remove.error();
    return remove->bind(1, name).run();
}

Result<std::map<std::string, std::int64_t>> displays_by_channel(sqlite::Database& database) {
    const auto counts = all_rows(database.prepare("SELECT channel, count(*) FROM token GROUP BY channel"),
                                 [](const sqlite::Statement& row) {
                                     return std::pair{row.text(0), row.number(1)};
                                 });
    if (!counts) return counts.error();
    return std::map<std::string, std::int64_t>(counts->begin(), counts->end());
}

}  // namespace riskbild::hub
