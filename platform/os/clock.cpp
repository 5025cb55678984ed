#include "platform/os/clock.hpp"

#include <sys/stat.h>

#include <string>

namespace riskbild::os {
namespace {

using namespace std::chrono;

// 01:00 UTC on the last Sunday: the moment at which all of the European Union changes its clocks.
Instant clock_change(year y, month m) {
    return sys_days{y / m / Sunday[last]} + hours{1};
}

// The rule itself rather than the time zone database, which a minimal device may lack.
hours stockholm_offset(Instant instant) {
    const year y = year_month_day{floor<days>(instant)}.year();
    const bool summer = instant >= clock_change(y, March) && instant < clock_change(y, October);
    return summer ? hours{2} : hours{1};
}

// `local` read as if it were UTC. Empty in the hour that spring skips; the first of the two in autumn.
std::optional<Instant> from_stockholm(Instant local) {
    for (const hours offset : {hours{2}, hours{1}})
        if (stockholm_offset(local - offset) == offset) return local - offset;
    return std::nullopt;
}

// ISO 8601 lets the seconds, and the whole time, be left out; RFC 3339 does not.
std::string with_seconds(std::string_view iso) {
    constexpr std::size_t date_length = 10;    // 2023-12-07
    constexpr std::size_t minute_length = 16;  // 2023-12-07T14:32
    std::string full(iso);
    if (full.size() == date_length) return full + "T00:00:00";
    const bool no_seconds = full.size() == minute_length || (full.size() > minute_length && full[minute_length] != ':');
    if (no_seconds) full.insert(minute_length, ":00");
    return full;
}

}  // namespace

Instant now() {
    return floor<seconds>(system_clock::now());
}

Instant program_date() {
    struct stat status {};
    if (::stat("/proc/self/exe", &status) != 0) return {};
    return Instant{seconds{status.st_mtim.tv_sec}};
}

LocalTime to_local(Instant instant) {
    const Instant local = instant + stockholm_offset(instant);
    const auto day = floor<days>(local);
    const hh_mm_ss time{local - day};
    return {year_month_day{day}, static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count())};
}

std::optional<Instant> parse_time(std::string_view iso) {
    const std::string full = with_seconds(iso);
    if (const auto instant = parse_instant(full)) return instant;
    const auto local = parse_instant(full + "Z");
    return local ? from_stockholm(*local) : std::nullopt;
}

}  // namespace riskbild::os
