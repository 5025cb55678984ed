#include "core/fleet/watch.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace riskbild::fleet;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const Instant noon = *parse_instant("2026-11-22T12:00:00Z");

}  // namespace

TEST_CASE("a state is told when two heartbeats have said so, with when it began") {
    Watch watch(State::working);
    CHECK_FALSE(watch.look(State::dark, noon, noon).has_value());
    for (int second = 0; second < 60; second += 10)
        CHECK_FALSE(watch.look(State::dark, noon, noon + seconds{second}).has_value());
    const auto change = watch.look(State::dark, noon + minutes{1}, noon + minutes{1});
    CHECK(change == Change{State::working, State::dark, noon});
    CHECK_FALSE(watch.look(State::dark, noon + minutes{2}, noon + minutes{2}).has_value());
}

TEST_CASE("what comes and goes is not told") {
    Watch watch(State::working);
    for (int minute = 0; minute < 100; ++minute) {
        const Instant now = noon + minutes{minute};
        CHECK_FALSE(watch.look(minute % 2 == 0 ? State::older : State::working, now, now).has_value());
    }
    CHECK(watch.told() == State::working);
}

TEST_CASE("silence is told at once: it has lasted for three heartbeats") {
    Watch watch(State::working);
    CHECK_FALSE(watch.look(State::working, noon, noon + minutes{3}).has_value());
    const Instant later = noon + minutes{3} + seconds{1};
    CHECK(watch.look(State::not_heard, noon, later) == Change{State::working, State::not_heard, later});
    CHECK_FALSE(watch.look(State::not_heard, noon, later + minutes{1}).has_value());
    CHECK_FALSE(watch.look(State::working, later, later).has_value());
    CHECK(watch.look(State::working, later + minutes{1}, later + minutes{1}) ==
          Change{State::not_heard, State::working, later});
}

TEST_CASE("what an earlier run has told is not told again") {
    Watch watch(State::dark);
    CHECK_FALSE(watch.look(State::dark, noon, noon).has_value());
    CHECK_FALSE(watch.look(State::dark, noon + minutes{1}, noon + minutes{1}).has_value());
}
