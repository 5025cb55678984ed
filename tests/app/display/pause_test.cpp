#include "app/display/pause.hpp"

#include <doctest/doctest.h>

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;
constexpr Moment start{1000s};

}  // namespace

TEST_CASE("without a key nothing is held and nothing said") {
    const Pause pause;
    CHECK_FALSE(pause.held());
    CHECK_FALSE(pause.over(start + 24h));
    CHECK_FALSE(pause.sign(start));
}

TEST_CASE("a key holds for 90 s, the last 20 of them counted") {
    Pause pause;
    pause.extend(start);
    CHECK(pause.sign(start + 69s) == wall::Hold{});
    CHECK(pause.deadline(start + 69s) == start + 70s);
    CHECK(pause.sign(start + 70s) == wall::Hold{20});
    CHECK(pause.deadline(start + 70s) == start + 71s);
    CHECK(pause.sign(start + 89s) == wall::Hold{1});
    CHECK_FALSE(pause.over(start + 89s));
    CHECK(pause.over(start + 90s));
}

TEST_CASE("any key extends it, in the countdown too") {
    Pause pause;
    pause.extend(start);
    pause.extend(start + 85s);
    CHECK(pause.sign(start + 85s) == wall::Hold{});
    CHECK_FALSE(pause.over(start + 174s));
    CHECK(pause.over(start + 175s));
}

TEST_CASE("a meeting holds for two hours, and its keys shorten nothing") {
    Pause pause;
    pause.start_meeting(start);
    pause.extend(start + 10min);
    CHECK(pause.sign(start + 1h) == wall::Hold{{}, true});
    CHECK(pause.deadline(start + 1h) == start + 2h - 20s);
    CHECK(pause.sign(start + 2h - 20s) == wall::Hold{20, true});
    CHECK_FALSE(pause.over(start + 2h - 1s));
    CHECK(pause.over(start + 2h));
}

TEST_CASE("a key at the end of a meeting holds for 90 s more") {
    Pause pause;
    pause.start_meeting(start);
    pause.extend(start + 2h - 5s);
    CHECK_FALSE(pause.over(start + 2h + 84s));
    CHECK(pause.over(start + 2h + 85s));
}

TEST_CASE("what has ended is as if nobody had been there") {
    Pause pause;
    pause.start_meeting(start);
    pause.end();
    CHECK_FALSE(pause.held());
    CHECK_FALSE(pause.meeting());
}

}  // namespace riskbild::display
