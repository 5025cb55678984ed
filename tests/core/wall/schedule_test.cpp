#include "core/wall/schedule.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace riskbild::wall;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

// 2023-12-06 is a Wednesday.
Situation on(unsigned day, int hour, int minute = 0) {
    Situation situation;
    situation.local = {Date{std::chrono::year{2023} / 12 / std::chrono::day{day}}, hour, minute, 0};
    return situation;
}

constexpr ThemeSchedule by_time{ThemeSchedule::Mode::by_time, hours{7}, hours{18}};
constexpr SleepSchedule nights{Hours{hours{18} + minutes{30}, hours{6} + minutes{30}}, false};
constexpr SleepSchedule also_weekends{nights.hours, true};

}  // namespace

TEST_CASE("a time of day is hours and two digits of minutes") {
    CHECK(parse_time_of_day("06:30") == hours{6} + minutes{30});
    CHECK(parse_time_of_day("7:00") == hours{7});
    CHECK(parse_time_of_day("00:00") == minutes{0});
    CHECK(parse_time_of_day("23:59") == hours{24} - minutes{1});
    for (const char* wrong :
         {"", ":", "24:00", "12:60", "12", "12:3", "12:300", "-1:00", "+7:00", " 7:00", "7.00", "007:00"})
        CHECK_MESSAGE(!parse_time_of_day(wrong), wrong);
}

TEST_CASE("light by day, dark from the evening to the morning") {
    CHECK(theme_at(by_time, on(6, 6, 59)) == Theme::dark);
    CHECK(theme_at(by_time, on(6, 7)) == Theme::light);
    CHECK(theme_at(by_time, on(6, 17, 59)) == Theme::light);
    CHECK(theme_at(by_time, on(6, 18)) == Theme::dark);
    CHECK(theme_at(by_time, on(6, 0)) == Theme::dark);
}

TEST_CASE("a theme that is set stays, and an unknown time is day") {
    CHECK(theme_at({ThemeSchedule::Mode::dark}, on(6, 12)) == Theme::dark);
    CHECK(theme_at({}, on(6, 23)) == Theme::light);
    Situation unset = on(6, 23);
    unset.clock_good = false;
    CHECK(theme_at(by_time, unset) == Theme::light);
    CHECK(theme_at({ThemeSchedule::Mode::dark}, unset) == Theme::dark);
}

TEST_CASE("dark by day where somebody wants that") {
    constexpr ThemeSchedule night_shift{ThemeSchedule::Mode::by_time, hours{20}, hours{8}};
    CHECK(theme_at(night_shift, on(6, 12)) == Theme::dark);
    CHECK(theme_at(night_shift, on(6, 20)) == Theme::light);
    CHECK(theme_at(night_shift, on(6, 7, 59)) == Theme::light);
}

TEST_CASE("asleep over midnight, to the minute") {
    CHECK_FALSE(asleep_at(nights, on(6, 18, 29)));
    CHECK(asleep_at(nights, on(6, 18, 30)));
    CHECK(asleep_at(nights, on(6, 23, 59)));
    CHECK(asleep_at(nights, on(7, 0)));
    CHECK(asleep_at(nights, on(7, 6, 29)));
    CHECK_FALSE(asleep_at(nights, on(7, 6, 30)));
}

TEST_CASE("asleep within a day, and never where no time lies between") {
    constexpr SleepSchedule lunch{Hours{hours{12}, hours{13}}, false};
    CHECK_FALSE(asleep_at(lunch, on(6, 11, 59)));
    CHECK(asleep_at(lunch, on(6, 12)));
    CHECK_FALSE(asleep_at(lunch, on(6, 13)));
    CHECK_FALSE(asleep_at({Hours{hours{8}, hours{8}}, false}, on(6, 8)));
    CHECK_FALSE(asleep_at({}, on(6, 3)));
}

TEST_CASE("weekends are slept through, from Friday evening to Monday morning") {
    CHECK(asleep_at(also_weekends, on(8, 19)));
    CHECK(asleep_at(also_weekends, on(9, 12)));
    CHECK(asleep_at(also_weekends, on(10, 12)));
    CHECK(asleep_at(also_weekends, on(11, 6, 29)));
    CHECK_FALSE(asleep_at(also_weekends, on(11, 6, 30)));
    CHECK_FALSE(asleep_at(nights, on(9, 12)));
    CHECK(asleep_at({{}, true}, on(10, 23, 59)));
    CHECK_FALSE(asleep_at({{}, true}, on(11, 0)));
}

// Local times are compared as they stand on the clock: 2024-03-31 has no 02:30, 2023-10-29 has it twice.
TEST_CASE("the nights of the change to and from summer time end on the clock's time") {
    Situation spring = on(6, 6, 30);
    spring.local.date = Date{std::chrono::year{2024} / 3 / 31};
    CHECK_FALSE(asleep_at(nights, spring));
    Situation autumn = on(6, 6, 29);
    autumn.local.date = Date{std::chrono::year{2023} / 10 / 29};
    CHECK(asleep_at(nights, autumn));
}

TEST_CASE("a clock that is not known to be good lets nothing sleep") {
    Situation unset = on(9, 23);
    unset.clock_good = false;
    CHECK_FALSE(asleep_at(also_weekends, unset));
}
