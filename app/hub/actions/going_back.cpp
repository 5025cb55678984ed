#include "app/hub/actions/going_back.hpp"

#include "app/hub/actions/publish_issue.hpp"
#include "core/plan/small_numbers.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {
namespace {

Status check_counts(sqlite::Database& database, const snapshot::BoardEntry& entry, int least) {
    const auto body = snapshot_body(database, entry.sha256);
    if (!body) return body.error();
    const auto board = snapshot::decode(*body);
    if (!board) return board.error();
    if (plan::with_small_numbers_hidden(*board, least) == *board) return done();
    return Error{ErrorKind::usage, "That version tells small numbers of board '" + entry.id +
                                       "', which this channel withholds now; publish the board anew"};
}

// Whether everybody who may see the channel now may see what that version showed.
Status check_may_be_seen(sqlite::Database& database, const snapshot::Manifest& then, const Channel& channel) {
    if (then.boards.empty()) return Error{ErrorKind::usage, "That version showed nothing; use withdraw for that"};
    if (then.room == plan::Room::closed && channel.room == plan::Room::open)
        return Error{ErrorKind::usage, "That version was made for a closed room, and the channel's is an open one now"};
    if (channel.small_numbers == 0) return done();
    for (const snapshot::BoardEntry& entry : then.boards)
        if (Status fine = check_counts(database, entry, channel.small_numbers); !fine) return fine;
    return done();
}

}  // namespace

Result<snapshot::Manifest> go_back(sqlite::Database& database, const Press& press, const GoingBack& order,
                                   const Actor& actor) {
    if (const Status short_enough = check_note(order.note); !short_enough) return short_enough.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = channel_named(database, order.channel);
    if (!channel) return channel.error();
    const auto publication = publication_of_version(database, order.channel, order.version);
    if (!publication) return publication.error();
    const auto then = opened(*publication, press);
    if (!then) return then.error();
    if (const Status fine = check_may_be_seen(database, *then, *channel); !fine) return fine.error();
    snapshot::Manifest manifest = manifest_of(*channel, then->boards);
    const Imprint imprint{PublicationKind::back, actor.name, order.note};
    if (const Status issued = issue(database, press, manifest, actor, imprint); !issued) return issued.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return manifest;
}

}  // namespace riskbild::hub
