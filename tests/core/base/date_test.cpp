#include "core/base/date.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("only dates that exist are dates") {
    CHECK(to_iso(parse_date("2024-02-29").value()) == "2024-02-29");
    for (const char* wrong : {"2026-02-30", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "2023-12-06 ", "x"})
        CHECK_FALSE(parse_date(wrong).has_value());
}

TEST_CASE("a date is kept as far as it is stated") {
    CHECK(parse_partial_date("2022-05") == PartialDate{2022, 5, 0});
    CHECK(parse_partial_date("2022") == PartialDate{2022, 0, 0});
    CHECK(to_iso(PartialDate{2022, 5, 0}) == "2022-05");
    CHECK(to_iso(first_day({2022, 5, 0})) == "2022-05-01");
    CHECK(to_iso(last_day({2022, 0, 0})) == "2022-12-31");
    CHECK(to_iso(last_day({2024, 2, 0})) == "2024-02-29");
    CHECK_FALSE(parse_partial_date("2022-5").has_value());
}

TEST_CASE("instants are UTC, whatever their offset") {
    CHECK(to_rfc3339(parse_instant("2023-12-06T14:31:00Z").value()) == "2023-12-06T14:31:00Z");
    CHECK(to_rfc3339(parse_instant("2023-12-06T14:31:00.25+01:00").value()) == "2023-12-06T13:31:00Z");
    CHECK(to_rfc3339(parse_instant("2024-01-01T00:30:00+01:00").value()) == "2023-12-31T23:30:00Z");
    for (const char* wrong : {"2023-12-06", "2023-12-06T24:00:00Z", "2023-12-06T14:31:00", "2023-12-06T14:31:00+1:00",
                              "2023-02-30T14:31:00Z", "2023-12-06T14:31:00.", "2023-12-06 14:31:00Z"})
        CHECK_FALSE(parse_instant(wrong).has_value());
}

TEST_CASE("ISO weeks: 53 only in years that have it") {
    CHECK(to_iso(monday_of_iso_week(2022, 43).value()) == "2022-10-24");
    CHECK(to_iso(monday_of_iso_week(2020, 53).value()) == "2020-12-28");
    CHECK_FALSE(monday_of_iso_week(2023, 53).has_value());
    CHECK_FALSE(monday_of_iso_week(2023, 0).has_value());
}

TEST_CASE("days between") {
    const Date day = parse_date("2023-11-12").value();
    CHECK(days_between(day, parse_date("2023-12-06").value()) == 24);
    CHECK(to_iso(plus_days(day, -12)) == "2023-10-31");
}
