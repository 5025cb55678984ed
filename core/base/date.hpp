// Civil dates and instants. No clock and no time zone here: 'now' and local time are arguments.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace riskbild {

using Date = std::chrono::year_month_day;  // always a date that exists
using Instant = std::chrono::sys_seconds;  // UTC

// A date as far as it is stated: 2022, 2022-05 or 2022-05-19. Zero means 'not stated'.
struct PartialDate {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    auto operator<=>(const PartialDate&) const = default;
};

// Wall-clock time in the place of the display.
struct LocalTime {
    Date date{};
    int hour = 0;
    int minute = 0;
    int second = 0;

    auto operator<=>(const LocalTime&) const = default;
};

// Empty when the text is not exactly such a date, or the date does not exist (2026-02-30, week 53).
std::optional<Date> parse_date(std::string_view iso);                 // 2023-12-06
std::optional<PartialDate> parse_partial_date(std::string_view iso);  // 2023, 2023-12, 2023-12-06
std::optional<Instant> parse_instant(std::string_view rfc3339);       // 2023-12-06T14:31:00Z or with ±hh:mm
std::optional<Date> monday_of_iso_week(int year, int week);

std::string to_iso(Date date);
std::string to_iso(const PartialDate& date);
std::string to_rfc3339(Instant instant);  // always Z

Date first_day(const PartialDate& date);
Date last_day(const PartialDate& date);
Date last_day_of_month(int year, unsigned month);
int days_between(Date from, Date to);  // negative when `to` is earlier
Date plus_days(Date date, int days);

}  // namespace riskbild
