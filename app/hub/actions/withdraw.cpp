#include "app/hub/actions/withdraw.hpp"

#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

Error not_shown(const Withdrawal& order) {
    const std::string what = order.board ? "board '" + *order.board + "'" : "anything";
    return {ErrorKind::not_found, "Channel '" + order.channel + "' does not show " + what + " now"};
}

Result<snapshot::Manifest> shown_now(sqlite::Database& database, const Press& press, const Withdrawal& order) {
    const auto latest = latest_publication(database, order.channel);
    if (!latest) return latest.error();
    if (!*latest) return not_shown(order);
    return opened(**latest, press);
}

// False where there was nothing to take.
bool take_out(std::vector<snapshot::BoardEntry>& boards, const std::optional<std::string>& board) {
    return std::erase_if(boards, [&](const snapshot::BoardEntry& entry) { return !board || entry.id == *board; }) > 0;
}

Status take_out(sqlite::Database& database, Channel channel, const std::string& board, Instant now) {
    auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    std::erase(*keys, board);
    channel.boards = text::join(*keys, ",");
    return put_channel(database, channel, now);
}

}  // namespace

Result<snapshot::Manifest> withdraw(sqlite::Database& database, const Press& press, const Withdrawal& order,
                                    const Actor& actor) {
    if (const Status short_enough = check_note(order.note); !short_enough) return short_enough.error();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto channel = channel_named(database, order.channel);
    if (!channel) return channel.error();
    auto manifest = shown_now(database, press, order);
    if (!manifest) return manifest.error();
    if (!take_out(manifest->boards, order.board)) return not_shown(order);
    if (const auto cancelled = cancel_plans_of(database, order.channel, order.board, actor); !cancelled)
        return cancelled.error();
    if (order.board)
        if (const Status out = take_out(database, *channel, *order.board, actor.now); !out) return out.error();
    if (const Status forgotten = forget_glass_pictures_of(database, order.channel); !forgotten)
        return forgotten.error();
    const Imprint imprint{PublicationKind::withdraw, actor.name, order.note};
    if (const Status issued = issue(database, press, *manifest, actor, imprint); !issued) return issued.error();
    if (const Status committed = transaction->commit(); !committed) return committed.error();
    return manifest;
}

}  // namespace riskbild::hub
