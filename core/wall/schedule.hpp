// What the wall does by the time of day: light or dark, awake or asleep. All times are local wall-clock times,
// as they were written down: a change to summer time moves nothing.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/wall/situation.hpp"

namespace riskbild::wall {

using TimeOfDay = std::chrono::minutes;  // since midnight, below 24 h

std::optional<TimeOfDay> parse_time_of_day(std::string_view text);  // '06:30', '7:00'

enum class Theme { light, dark };
std::string_view name_of(Theme theme);  // 'light', as in assets/palettes.json

struct ThemeSchedule {
    enum class Mode { light, dark, by_time } mode = Mode::light;
    TimeOfDay light_from{std::chrono::hours{7}};
    TimeOfDay dark_from{std::chrono::hours{18}};
};

// By time, from each moment to the other, over midnight as well. A clock not known to be good means light.
Theme theme_at(const ThemeSchedule& schedule, const Situation& situation);

struct Hours {
    TimeOfDay from{};
    TimeOfDay to{};  // not included; before `from`: of the next day; the same: no time at all
};

struct SleepSchedule {
    std::optional<Hours> hours;  // every night
    bool weekends = false;       // all of Saturday and Sunday too
};

// Never with a clock that is not known to be good: a wall that is dark by mistake looks broken.
bool asleep_at(const SleepSchedule& schedule, const Situation& situation);

}  // namespace riskbild::wall
