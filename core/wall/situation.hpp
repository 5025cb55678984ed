// What the wall knows about time and contact when it decides what to say. Filled by the display each
// minute; all of it is an argument, so every state can be tested.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/words.hpp"
#include "core/wall/model.hpp"
#include "core/wall/pairing.hpp"

namespace riskbild::wall {

struct Situation {
    Instant now{};
    LocalTime local{};                    // `now` in the place of the display
    bool clock_good = true;               // false below the clock floor: nothing is judged late, ages are not counted
    std::optional<Instant> last_contact;  // with the server; none if never or unknown
    std::optional<LocalTime> contact_local;    // the same in local time
    std::optional<Instant> expires;            // of the manifest on the glass
    std::optional<LocalTime> published_local;  // when the server issued it; renewed while it is still current
    std::chrono::seconds cadence{std::chrono::hours{1}};
    std::chrono::seconds limit{std::chrono::hours{24 * 30}};
    plan::Room room = plan::Room::closed;
    std::vector<PageName> approved{};  // by the channel: no other page may be shown; empty: the room decides
    std::optional<Pairing> pairing{};  // of a screen that has been given nothing yet, and waits for a hub
    bool neutral_matrix = false;       // chosen: cells in one tint even where thresholds are stated

    bool operator==(const Situation&) const = default;
};

enum class Freshness {
    current,
    contact_lost,      // content stays, under a banner
    no_current_state,  // 'Aktuellt läge saknas' leads
};

// contact_lost past the cadence or past the manifest's expiry; no_current_state past the limit.
// With a clock not known to be good: current (the wall says that times are not judged).
Freshness freshness(const Situation& situation);

// Content of a closed room past its manifest's expiry: nobody knows any more who may see it. An open room's
// is shown on, marked as expired.
bool withheld(const Situation& situation);

}  // namespace riskbild::wall
