#include "core/base/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace riskbild {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Exactly `digits` decimal digits at `at`.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) return std::nullopt;
    const std::string_view part = text.substr(at, digits);
    if (!std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    int number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

bool has(std::string_view text, std::size_t at, char expected) {
    return at < text.size() && text[at] == expected;
}

std::optional<int> offset_minutes(std::string_view zone) {
    if (zone == "Z" || zone == "z") return 0;
    const auto hours = number_at(zone, 1, 2);
    const auto minutes = number_at(zone, 4, 2);
    const bool formed = zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':';
    if (!formed || !hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const int total = *hours * 60 + *minutes;
    return zone[0] == '-' ? -total : total;
}

template <class... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    std::array<char, 48> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, numbers...);
    return buffer.data();
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    const auto partial = iso.size() == 10 ? parse_partial_date(iso) : std::nullopt;
    if (!partial) return std::nullopt;
    return first_day(*partial);
}

std::optional<PartialDate> parse_partial_date(std::string_view iso) {
    const auto year = number_at(iso, 0, 4);
    if (!year || *year == 0) return std::nullopt;
    if (iso.size() == 4) return PartialDate{*year, 0, 0};
    const auto month = number_at(iso, 5, 2);
    if (!has(iso, 4, '-') || !month || *month < 1 || *month > 12) return std::nullopt;
    if (iso.size() == 7) return PartialDate{*year, static_cast<unsigned>(*month), 0};
    const auto day = number_at(iso, 8, 2);
    if (!has(iso, 7, '-') || !day || iso.size() != 10) return std::nullopt;
    const PartialDate date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
    if (date.day == 0 || !first_day(date).ok()) return std::nullopt;
    return date;
}

std::optional<Instant> parse_instant(std::string_view rfc3339) {
    if (rfc3339.size() < 20) return std::nullopt;
    const auto date = parse_date(rfc3339.substr(0, 10));
    const auto hour = number_at(rfc3339, 11, 2);
    const auto minute = number_at(rfc3339, 14, 2);
    const auto second = number_at(rfc3339, 17, 2);
    std::size_t zone = 19;
    if (has(rfc3339, zone, '.')) zone = std::min(rfc3339.find_first_not_of("0123456789", zone + 1), rfc3339.size());
    const auto offset = offset_minutes(rfc3339.substr(zone));
    const bool formed =
        (has(rfc3339, 10, 'T') || has(rfc3339, 10, 't')) && has(rfc3339, 13, ':') && has(rfc3339, 16, ':');
    if (!formed || !date || !hour || !minute || !second || !offset) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return sys_days{*date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute - *offset} +
           std::chrono::seconds{*second};
}

std::optional<Date> monday_of_iso_week(int year, int week) {
    // 4 January is always in week 1 (ISO 8601).
    const auto monday_of = [](int of_year) {
        const sys_days fourth{Date{std::chrono::year{of_year}, std::chrono::January, std::chrono::day{4}}};
        return fourth - (std::chrono::weekday{fourth} - std::chrono::Monday);
    };
    const sys_days monday = monday_of(year) + days{7 * (week - 1)};
    if (week < 1 || monday >= monday_of(year + 1)) return std::nullopt;
    return Date{monday};
}

std::string to_iso(Date date) {
    return formatted("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string to_iso(const PartialDate& date) {
    if (date.month == 0) return formatted("%04d", date.year);
    if (date.day == 0) return formatted("%04d-%02u", date.year, date.month);
    return formatted("%04d-%02u-%02u", date.year, date.month, date.day);
}

std::string to_rfc3339(Instant instant) {
    const sys_days day = std::chrono::floor<days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    return to_iso(Date{day}) + formatted("T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                                         static_cast<int>(time.minutes().count()),
                                         static_cast<int>(time.seconds().count()));
}

Date first_day(const PartialDate& date) {
    return Date{std::chrono::year{date.year}, std::chrono::month{date.month == 0 ? 1 : date.month},
                std::chrono::day{date.day == 0 ? 1 : date.day}};
}

Date last_day(const PartialDate& date) {
    if (date.day != 0) return first_day(date);
    return last_day_of_month(date.year, date.month == 0 ? 12 : date.month);
}

Date last_day_of_month(int year, unsigned month) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
}

int days_between(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

Date plus_days(Date date, int count) {
    return Date{sys_days{date} + days{count}};
}

}  // namespace riskbild
