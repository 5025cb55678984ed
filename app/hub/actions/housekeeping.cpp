#include "app/hub/actions/housekeeping.hpp"

#include "app/hub/store/glass_pictures.hpp"
#include "app/hub/store/tokens.hpp"

namespace riskbild::hub {

Status renew_manifests(sqlite::Database& database, const Press& press, const Actor& actor) {
    const auto publications = all_latest_publications(database);
    if (!publications) return publications.error();
    Status outcome = done();
    for (const Publication& each : *publications) {
        if (!renewal_is_due(each, actor.now)) continue;
        const auto renewed = renew_if_due(database, press, each.channel, actor);
        if (!renewed && outcome) outcome = renewed.error();
    }
    return outcome;
}

Status forget_old_pictures(sqlite::Database& database, Instant now) {
    return forget_glass_pictures_before(database, now - std::chrono::hours{1});
}

Status write_seen(sqlite::Database& database, const std::map<std::string, Instant>& seen) {
    if (seen.empty()) return done();
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const auto& [id, when] : seen)
        if (Status marked = mark_seen(database, id, when); !marked) return marked;
    return transaction->commit();
}

}  // namespace riskbild::hub
