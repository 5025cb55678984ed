#include "app/hub/actions/publish.hpp"

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/publish_issue.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::hours clock_slack{1};  // what clocks differ by without anybody having set one

// As the order says, and so put.
Result<Channel> ordered_channel(sqlite::Database& database, const PublishOrder& order, const Actor& actor) {
    if (!is_channel_name(order.channel))
        return Error{ErrorKind::usage, "'" + order.channel + "' is no name for a channel; use a-z, 0-9 and -"};
    const auto known = find_channel(database, order.channel);
    if (!known) return known.error();
    Channel channel = known->value_or(Channel{.name = order.channel});
    if (order.boards) channel.boards = *order.boards;
    if (order.room) channel.room = *order.room;
    if (*known)
        if (const auto cancelled = cancel_plans(database, **known, channel, actor); !cancelled)
            return cancelled.error();
    if (const Status put = put_channel(database, channel, actor.now); !put) return put.error();
    return channel;
}

std::string mark_of(const snapshot::Manifest& manifest, const std::optional<Publication>& shown, const Hasher& hasher) {
    const std::string version = shown ? std::to_string(shown->version) : std::string{};
    return hasher.sha256_hex(snapshot::encode(manifest) + version);
}

}  // namespace

Result<Prospect> prospect_of(sqlite::Database& database, const Hasher& hasher, const Channel& channel,
                             const std::vector<PlannedDecision>& decided) {
    auto boards = print_channel(database, hasher, channel, decided);
    if (!boards) return boards.error();
    const auto shown = latest_change(database, channel.name);
    if (!shown) return shown.error();
    std::vector<snapshot::BoardEntry> entries;
    for (const PrintedBoard& board : *boards) entries.push_back(board.entry);
    Prospect prospect{*std::move(boards), manifest_of(channel, std::move(entries)), {}};
    prospect.mark = mark_of(prospect.manifest, *shown, hasher);
    return prospect;
}

Result<snapshot::Manifest> publish(sqlite::Database& database, const Press& press, const PublishOrder& order,
                                   const Actor& actor) {
    if (const Status short_enough = check_note(order.note); !short_enough) return short_enough.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = ordered_channel(database, order, actor);
    if (!channel) return channel.error();
    auto prospect = prospect_of(database, press.hasher, *channel);
    if (!prospect) return prospect.error();
    if (order.seen && *order.seen != prospect->mark)
        return Error{ErrorKind::untrusted, "Something has changed since this was looked at; look once more"};
    if (const Status stored = store_snapshots(database, *prospect); !stored) return stored.error();
    const Imprint imprint{PublicationKind::publish, actor.name, order.note};
    if (const Status issued = issue(database, press, prospect->manifest, actor, imprint); !issued)
        return issued.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return prospect->manifest;
}

bool renewal_is_due(const Publication& publication, Instant now) {
    const bool half_spent = now >= publication.issued + (publication.expires - publication.issued) / 2;
    return half_spent || publication.issued > now + clock_slack;
}

// What has been withdrawn stays so: the boards are those of the newest manifest, however it came about.
Result<bool> renew_if_due(sqlite::Database& database, const Press& press, const std::string& channel,
                          const Actor& actor) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto last = latest_publication(database, channel);
    if (!last) return last.error();
    if (!*last || !renewal_is_due(**last, actor.now)) return false;
    auto manifest = opened(**last, press);
    if (!manifest) return manifest.error();
    const Imprint imprint{PublicationKind::renew, actor.name, {}};
    if (const Status issued = issue(database, press, *manifest, actor, imprint); !issued) return issued.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return true;
}

}  // namespace riskbild::hub
