#include "core/wall/schedule.hpp"

#include <charconv>

namespace riskbild::wall {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

// Digits alone: no sign, no space.
std::optional<int> number(std::string_view digits) {
    if (digits.empty() || digits.size() > 2 || digits.find_first_not_of("0123456789") != digits.npos) return {};
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

TimeOfDay time_of(const LocalTime& local) {
    return hours{local.hour} + minutes{local.minute};
}

bool within(TimeOfDay time, const Hours& span) {
    if (span.from <= span.to) return time >= span.from && time < span.to;
    return time >= span.from || time < span.to;
}

bool is_weekend(Date date) {
    const std::chrono::weekday day{std::chrono::sys_days{date}};
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

}  // namespace

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos || text.size() != colon + 3) return {};
    const auto hour = number(text.substr(0, colon));
    const auto minute = number(text.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59) return {};
    return hours{*hour} + minutes{*minute};
}

std::string_view name_of(Theme theme) {
    return theme == Theme::light ? "light" : "dark";
}

Theme theme_at(const ThemeSchedule& schedule, const Situation& situation) {
    using Mode = ThemeSchedule::Mode;
    if (schedule.mode == Mode::dark) return Theme::dark;
    if (schedule.mode == Mode::light || !situation.clock_good) return Theme::light;
    const bool dark = within(time_of(situation.local), {schedule.dark_from, schedule.light_from});
    return dark ? Theme::dark : Theme::light;
}

bool asleep_at(const SleepSchedule& schedule, const Situation& situation) {
    if (!situation.clock_good) return false;
    if (schedule.weekends && is_weekend(situation.local.date)) return true;
    return schedule.hours && within(time_of(situation.local), *schedule.hours);
}

}  // namespace riskbild::wall
