#include "app/hub/actions/going_back.hpp"

#include "app/hub/actions/may_be_told.hpp"
#include "app/hub/actions/publish_issue.hpp"

namespace riskbild::hub {
namespace {

// Whether everybody who may see the channel now may see what that version showed.
Status check_may_be_seen(sqlite::Database& database, const snapshot::Manifest& then, const Channel& channel) {
    if (then.boards.empty()) return Error{ErrorKind::usage, "That version showed nothing; use withdraw for that"};
    if (is_for_fewer(then, channel))
        return Error{ErrorKind::usage, "That version was made for a closed room, and the channel's is an open one now"};
    return check_may_be_told(database, then, channel);
}

}  // namespace

bool is_for_fewer(const snapshot::Manifest& then, const Channel& channel) {
    return then.room == plan::Room::closed && channel.room == plan::Room::open;
}

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
