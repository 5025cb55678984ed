#include "core/refresh/backoff.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>

using namespace riskbild::refresh;
using namespace std::chrono_literals;

namespace {

constexpr double nearly_one = 1 - std::numeric_limits<double>::epsilon();
const Pace pace;

}  // namespace

TEST_CASE("a good poll is followed by the next after the interval, a tenth shorter or longer") {
    CHECK(regular_delay(pace, 0) == 54s);
    CHECK(regular_delay(pace, 0.5) == 60s);
    CHECK(regular_delay(pace, nearly_one) <= 66s);
}

TEST_CASE("full jitter: from nothing to a bound that doubles up to the longest") {
    for (const unsigned failures : {1U, 2U, 3U, 100U, std::numeric_limits<unsigned>::max()})
        CHECK(backoff_delay(pace, failures, 0) == 0s);
    CHECK(backoff_delay(pace, 1, 0.5) == 2500ms);
    CHECK(backoff_delay(pace, 2, 0.5) == 5s);
    CHECK(backoff_delay(pace, 5, 0.5) == 40s);
    CHECK(backoff_delay(pace, 8, nearly_one) <= 10min);
    CHECK(backoff_delay(pace, 100, 0.5) == 5min);
}

TEST_CASE("Retry-After is believed between 0 and an hour, and spread") {
    CHECK(asked_delay(pace, 90s, 0) == 90s);
    CHECK(asked_delay(pace, 90s, 0.5) == 120s);
    CHECK(asked_delay(pace, -1s, 0) == 0s);
    CHECK(asked_delay(pace, 1'000'000'000s, 0) == 1h);
}

TEST_CASE("after boot the first poll is spread, unless there is nothing to show yet") {
    CHECK(first_delay(pace, false, nearly_one) == 0s);
    CHECK(first_delay(pace, true, 0.5) == 30s);
}

TEST_CASE("a thousand displays that restart together ask at most three times the mean in any second") {
    std::array<int, 61> per_second{};
    for (int display = 0; display < 1000; ++display) {
        const double chance = display * 0.6180339887 - static_cast<int>(display * 0.6180339887);
        ++per_second.at(static_cast<std::size_t>(first_delay(pace, true, chance) / 1s));
    }
    for (const int asked : per_second) CHECK(asked <= 3 * 1000 / 60);
}
