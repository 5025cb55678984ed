#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/wall/layout.hpp"

namespace riskbild::wall {

double pixels_per_mm(const Screen& screen) {
    return std::hypot(screen.width, screen.height) / (25.4 * screen.diagonal_inches);
}

namespace {

double radians(double minutes) {
    return minutes / 60.0 * std::numbers::pi / 180.0;
}

// ISO 9241: the letter's height at the farthest viewer subtends `minutes`.
float cap_for(const Screen& screen, double minutes) {
    const double height_mm = 2 * screen.distance_m * 1000 * std::tan(radians(minutes) / 2);
    return static_cast<float>(std::ceil(height_mm * pixels_per_mm(screen)));
}

// Of 20′, with their leading, on the shorter side.
double lines_on(const Screen& screen) {
    constexpr double lines_per_tangent = 83.5;
    const double side_m = std::min(screen.width, screen.height) / pixels_per_mm(screen) / 1000;
    return lines_per_tangent * side_m / screen.distance_m;
}

double large_lines_on(const Screen& screen) {
    return lines_on(screen) * 20 / 42;
}

}  // namespace

double arcminutes(const Screen& screen, double cap_px) {
    const double height_mm = cap_px / pixels_per_mm(screen);
    return 2 * std::atan(height_mm / (2 * screen.distance_m * 1000)) * 180 / std::numbers::pi * 60;
}

bool has_room_for_large_text(const Screen& screen) {
    constexpr double least = 5;  // two for the strips
    return large_lines_on(screen) >= least;
}

bool is_large(const Screen& screen) {
    return screen.large_text && has_room_for_large_text(screen);
}

Sizes sizes_of(const Screen& screen) {
    if (is_large(screen)) return {cap_for(screen, 42), cap_for(screen, 42), cap_for(screen, 50), cap_for(screen, 60)};
    return {cap_for(screen, 16), cap_for(screen, 20), cap_for(screen, 30), cap_for(screen, 60)};
}

Tier tier_of(const Screen& screen) {
    const double lines = is_large(screen) ? large_lines_on(screen) : lines_on(screen);
    if (lines >= 18) return Tier::a;
    if (lines >= 10) return Tier::b;
    return lines >= 6 ? Tier::c : Tier::d;
}

bool shows(Tier tier, PageName page) {
    return tier != Tier::d || page == PageName::now || page == PageName::ranked;
}

std::size_t words_at_most(Tier tier) {
    switch (tier) {
        case Tier::a:
            return 60;
        case Tier::b:
            return 40;
        case Tier::c:
            return 25;
        case Tier::d:
            break;
    }
    return 12;
}

}  // namespace riskbild::wall
