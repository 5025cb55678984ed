#include "platform/os/clock.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace riskbild;
using namespace std::chrono;

namespace {

Instant utc(const char* rfc3339) {
    return parse_instant(rfc3339).value();
}

LocalTime local(int y, unsigned m, unsigned d, int hour, int minute) {
    return {year{y} / m / d, hour, minute, 0};
}

}  // namespace

TEST_CASE("local time is Stockholm's, whatever TZ says") {
    ::setenv("TZ", "America/New_York", 1);
    CHECK(os::to_local(utc("2023-12-07T13:32:00Z")) == local(2023, 12, 7, 14, 32));
    CHECK(os::to_local(utc("2023-07-07T13:32:00Z")) == local(2023, 7, 7, 15, 32));
    CHECK(os::to_local(utc("2023-12-31T23:00:00Z")) == local(2024, 1, 1, 0, 0));
}

TEST_CASE("the clocks change at 01:00 UTC on the last Sundays of March and October") {
    CHECK(os::to_local(utc("2024-03-31T00:59:00Z")) == local(2024, 3, 31, 1, 59));
    CHECK(os::to_local(utc("2024-03-31T01:00:00Z")) == local(2024, 3, 31, 3, 0));
    CHECK(os::to_local(utc("2024-10-27T00:59:00Z")) == local(2024, 10, 27, 2, 59));
    CHECK(os::to_local(utc("2024-10-27T01:00:00Z")) == local(2024, 10, 27, 2, 0));
}

TEST_CASE("a time without an offset is Stockholm's; one with it is its own") {
    CHECK(os::parse_time("2023-12-07T14:32") == utc("2023-12-07T13:32:00Z"));
    CHECK(os::parse_time("2023-12-07T14:32:05") == utc("2023-12-07T13:32:05Z"));
    CHECK(os::parse_time("2023-07-07") == utc("2023-07-06T22:00:00Z"));
    CHECK(os::parse_time("2023-12-07T14:32Z") == utc("2023-12-07T14:32:00Z"));
    CHECK(os::parse_time("2023-12-07T14:32+05:30") == utc("2023-12-07T09:02:00Z"));
}

TEST_CASE("the hour that autumn has twice is the first of the two; the one that spring skips is none") {
    CHECK(os::parse_time("2024-10-27T02:30") == utc("2024-10-27T00:30:00Z"));
    CHECK_FALSE(os::parse_time("2024-03-31T02:30").has_value());
}

TEST_CASE("no time") {
    for (const char* text : {"", "now", "2026-02-30", "2023-12-07T25:00", "2023-12-07T14", "2023-12-07T14:32x"})
        CHECK_FALSE_MESSAGE(os::parse_time(text).has_value(), text);
}

TEST_CASE("the program was built before now") {
    CHECK(os::program_date() <= os::now());
    CHECK(os::program_date() > utc("2020-01-01T00:00:00Z"));
}
