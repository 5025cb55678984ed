#include "core/fleet/state.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace riskbild::fleet;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

const Instant noon = *parse_instant("2026-11-22T12:00:00Z");

Sighting lit(std::uint64_t version = 7, Instant at = noon) {
    Glass glass;
    glass.version = version;
    glass.page = "now";
    glass.frames = 12;
    glass.advancing = true;
    Sighting sighting;
    sighting.at = at;
    sighting.told.glass = glass;
    return sighting;
}

Sighting dark_by(const char* reason, bool asleep, bool hidden) {
    Sighting sighting = lit();
    sighting.told.glass->page.clear();
    sighting.told.glass->dark_reason = reason;
    sighting.told.glass->asleep = asleep;
    sighting.told.glass->hidden = hidden;
    return sighting;
}

Sighting hanging(Sighting sighting) {
    sighting.told.glass->advancing = false;
    return sighting;
}

Sighting without_display() {
    Sighting sighting = lit();
    sighting.told.glass.reset();
    return sighting;
}

const Published long_ago{7, noon - hours{5}};
const Published a_new_one{8, noon - two_polls - seconds{1}};
const Published a_very_new_one{8, noon - two_polls};

struct Row {
    const char* what;
    std::optional<Sighting> last;
    std::optional<Published> published;
    seconds later;  // after noon
    State expected;
};

}  // namespace

TEST_CASE("the rules, one after the other") {
    const std::vector<Row> rows = {
        {"never heard of", {}, long_ago, seconds{0}, State::unknown},
        {"all is well", lit(), long_ago, seconds{0}, State::working},
        {"nothing published, and that is what it shows", lit(0), {}, seconds{0}, State::working},
        {"three minutes of silence", lit(), long_ago, silence, State::working},
        {"and one second", lit(), long_ago, silence + seconds{1}, State::not_heard},
        {"silence, and asleep before it", dark_by("asleep", true, false), long_ago, hours{1}, State::not_heard},
        {"no display program", without_display(), long_ago, seconds{0}, State::still},
        {"it hangs", hanging(lit()), long_ago, seconds{0}, State::still},
        {"it hangs in its sleep", hanging(dark_by("asleep", true, false)), long_ago, seconds{0}, State::still},
        {"asleep", dark_by("asleep", true, false), long_ago, seconds{0}, State::asleep},
        {"asleep, and behind: nobody sees it", dark_by("asleep", true, false), a_new_one, seconds{0}, State::asleep},
        {"hidden", dark_by("hidden", false, true), long_ago, seconds{0}, State::dark},
        {"hidden when it fell asleep", dark_by("hidden", true, true), long_ago, seconds{0}, State::dark},
        {"no screen", dark_by("no_screen", false, false), long_ago, seconds{0}, State::dark},
        {"behind within two polls", lit(), a_very_new_one, seconds{0}, State::working},
        {"behind after two polls", lit(), a_new_one, seconds{0}, State::older},
        {"behind when it last spoke, two polls ago or not", lit(), a_very_new_one, seconds{100}, State::working},
        {"ahead of a restored hub is not what is published", lit(9), long_ago, seconds{0}, State::older},
        {"shows nothing of what is published", lit(0), long_ago, seconds{0}, State::older},
    };
    for (const Row& row : rows)
        CHECK_MESSAGE(state_of(row.last, row.published, noon + row.later) == row.expected, row.what);
}

TEST_CASE("every state has a name of its own") {
    for (const State state : states) CHECK(state_named(name_of(state)) == state);
    CHECK_FALSE(state_named("fine").has_value());
    CHECK_FALSE(state_named("").has_value());
}
