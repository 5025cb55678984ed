#include "app/display/darkness.hpp"

#include <doctest/doctest.h>

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;
constexpr Moment start{1000s};

}  // namespace

TEST_CASE("hidden until somebody comes, however long that takes") {
    Darkness darkness;
    darkness.hide();
    darkness.follow(false, start + 24h);
    CHECK(darkness.hidden());
    CHECK(darkness.dark());
    CHECK(darkness.wake(start + 25h));
    CHECK_FALSE(darkness.dark());
    CHECK_FALSE(darkness.wake(start + 25h));
}

TEST_CASE("a key wakes a sleeping wall for five minutes, the next one for five more") {
    Darkness darkness;
    darkness.follow(true, start);
    CHECK(darkness.asleep());
    CHECK(darkness.wake(start));
    darkness.follow(true, start + 4min);
    CHECK_FALSE(darkness.asleep());
    CHECK_FALSE(darkness.wake(start + 4min));
    CHECK(darkness.deadline(start + 4min) == start + 9min);
    darkness.follow(true, start + 9min - 1s);
    CHECK_FALSE(darkness.asleep());
    darkness.follow(true, start + 9min);
    CHECK(darkness.asleep());
    CHECK_FALSE(darkness.deadline(start + 9min));
}

TEST_CASE("the morning ends sleep, and not what somebody has hidden") {
    Darkness darkness;
    darkness.follow(true, start);
    darkness.hide();
    darkness.follow(false, start + 10h);
    CHECK_FALSE(darkness.asleep());
    CHECK(darkness.dark());
}

}  // namespace riskbild::display
