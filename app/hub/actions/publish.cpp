#include "app/hub/actions/publish.hpp"

#include <algorithm>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "core/plan/visibility.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds life = std::chrono::days{7};

// A restored hub has lost its last versions, but not the time: it does not run backwards.
std::uint64_t next_version(std::uint64_t last, Instant now) {
    const auto milliseconds = std::chrono::milliseconds{now.time_since_epoch()}.count();
    return std::max(last + 1, static_cast<std::uint64_t>(milliseconds));
}

Result<Channel> ordered_channel(sqlite::Database& database, const PublishOrder& order) {
    if (!is_channel_name(order.channel))
        return Error{ErrorKind::usage, "'" + order.channel + "' is no name for a channel; use a-z, 0-9 and -"};
    const auto known = find_channel(database, order.channel);
    if (!known) return known.error();
    Channel channel = known->value_or(Channel{.name = order.channel});
    if (order.boards) channel.boards = *order.boards;
    if (order.room) channel.room = *order.room;
    return channel;
}

Result<std::vector<std::string>> keys_of(sqlite::Database& database, const Channel& channel) {
    if (channel.boards == "all") return board_keys(database);
    std::vector<std::string> keys;
    for (const std::string_view part : text::split(channel.boards, ',')) {
        const std::string key(text::trim(part));
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    return keys;
}

// Stores what that room may see of the board, and names it.
Result<snapshot::BoardEntry> print_board(sqlite::Database& database, const Press& press, const std::string& key,
                                         plan::Room room) {
    const auto board = find_board(database, key);
    if (!board) return board.error();
    if (!*board) return Error{ErrorKind::not_found, "There is no board '" + key + "'; import its sheet first"};
    if (const Status looked = check_looked_at(database, key); !looked) return looked.error();
    const std::string json = snapshot::encode(plan::for_room(**board, room));
    // Read back as a display will read it: what it would refuse is refused here.
    if (const auto readable = snapshot::decode(json); !readable)
        return Error{ErrorKind::input, "Board '" + key + "' cannot be published: " + readable.error().message};
    snapshot::BoardEntry entry{key, press.hasher.sha256_hex(json), json.size()};
    if (const Status put = put_snapshot(database, entry.sha256, json); !put) return put.error();
    return entry;
}

Result<std::vector<snapshot::BoardEntry>> print_boards(sqlite::Database& database, const Press& press,
                                                       const Channel& channel) {
    const auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    if (keys->empty()) return Error{ErrorKind::not_found, "There are no boards to publish; import a sheet first"};
    std::vector<snapshot::BoardEntry> entries;
    for (const std::string& key : *keys) {
        auto entry = print_board(database, press, key, channel.room);
        if (!entry) return entry.error();
        entries.push_back(*std::move(entry));
    }
    return entries;
}

// Signs `manifest` as the channel's next and stores it.
Status sign_and_store(sqlite::Database& database, const Press& press, snapshot::Manifest& manifest, Instant now,
                      const std::string& note) {
    const auto last = latest_publication(database, manifest.channel);
    if (!last) return last.error();
    manifest.version = next_version(*last ? (*last)->version : 0, now);
    manifest.issued = now;
    manifest.expires = now + life;
    return put_publication(database, manifest, snapshot::sign_manifest(manifest, press.signer), note);
}

}  // namespace

Result<snapshot::Manifest> publish(sqlite::Database& database, const Press& press, const PublishOrder& order,
                                   const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = ordered_channel(database, order);
    if (!channel) return channel.error();
    if (const Status put = put_channel(database, *channel, actor.now); !put) return put.error();
    auto entries = print_boards(database, press, *channel);
    if (!entries) return entries.error();

    snapshot::Manifest manifest;
    manifest.channel = channel->name;
    manifest.boards = *std::move(entries);
    manifest.room = channel->room;
    if (const Status put = sign_and_store(database, press, manifest, actor.now, order.note); !put) return put.error();
    const std::string version = "version " + std::to_string(manifest.version);
    if (const Status noted = record(database, actor, {"publish", channel->name, version}); !noted) return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return manifest;
}

bool half_spent(const Publication& publication, Instant now) {
    return now >= publication.issued + (publication.expires - publication.issued) / 2;
}

Result<bool> renew_if_half_spent(sqlite::Database& database, const Press& press, const std::string& channel,
                                 const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto last = latest_publication(database, channel);
    if (!last) return last.error();
    if (!*last || !half_spent(**last, actor.now)) return false;

    auto manifest = snapshot::open_manifest((*last)->jws, press.signer.public_key(), press.verifier);
    if (!manifest) return manifest.error();
    if (const Status put = sign_and_store(database, press, *manifest, actor.now, "renewed"); !put) return put.error();
    if (const Status noted = record(database, actor, {"renew", channel, ""}); !noted) return noted.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return true;
}

}  // namespace riskbild::hub
