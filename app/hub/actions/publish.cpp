#include "app/hub/actions/publish.hpp"

#include <algorithm>

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

Result<std::vector<snapshot::BoardEntry>> store_boards(sqlite::Database& database, const Press& press,
                                                       const Channel& channel) {
    const auto boards = print_channel(database, press.hasher, channel);
    if (!boards) return boards.error();
    std::vector<snapshot::BoardEntry> entries;
    for (const PrintedBoard& board : *boards) {
        if (const Status put = put_snapshot(database, board.entry.sha256, board.json); !put) return put.error();
        entries.push_back(board.entry);
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
    auto entries = store_boards(database, press, *channel);
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
