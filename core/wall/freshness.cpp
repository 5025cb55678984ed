#include "core/wall/situation.hpp"

namespace riskbild::wall {

namespace {

bool expired(const Situation& situation) {
    return situation.clock_good && situation.expires && situation.now > *situation.expires;
}

}  // namespace

// Contact that is not known counts as lost: after a restart the content on the glass may be of any age.
// Then only the manifest's expiry tells how long it has been without.
Freshness freshness(const Situation& situation) {
    if (!situation.clock_good) return Freshness::current;
    const auto heard = situation.last_contact ? situation.last_contact : situation.expires;
    if (heard && situation.now - *heard > situation.limit) return Freshness::no_current_state;
    if (!situation.last_contact || expired(situation)) return Freshness::contact_lost;
    const bool silent = situation.now - *situation.last_contact > situation.cadence;
    return silent ? Freshness::contact_lost : Freshness::current;
}

bool withheld(const Situation& situation) {
    return situation.room == plan::Room::closed && expired(situation);
}

}  // namespace riskbild::wall
