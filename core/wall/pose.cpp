#include "core/wall/pose.hpp"

#include <array>

namespace riskbild::wall {

Point on_glass(Point of_picture, const Pose& pose) {
    const auto [x, y] = of_picture;
    const auto [aside, down] = pose.shift;
    switch (pose.degrees) {
        case 90:
            return {pose.glass_w - y + aside, x + down};
        case 180:
            return {pose.glass_w - x + aside, pose.glass_h - y + down};
        case 270:
            return {y + aside, pose.glass_h - x + down};
        default:
            return {x + aside, y + down};
    }
}

Point on_picture(Point of_glass, const Pose& pose) {
    const float x = of_glass.x - pose.shift.x;
    const float y = of_glass.y - pose.shift.y;
    switch (pose.degrees) {
        case 90:
            return {y, pose.glass_w - x};
        case 180:
            return {pose.glass_w - x, pose.glass_h - y};
        case 270:
            return {pose.glass_h - y, x};
        default:
            return {x, y};
    }
}

// Round the middle, and through it, so that every edge of a letter wanders.
Point pixel_shift(Instant now) {
    constexpr std::array<Point, 10> path{
        {{0, 0}, {1, 1}, {2, 2}, {0, 2}, {-2, 2}, {-2, 0}, {-2, -2}, {0, -2}, {2, -2}, {1, -1}}};
    const auto step = now.time_since_epoch() / std::chrono::minutes{2};
    return path[static_cast<std::size_t>(step) % path.size()];
}

}  // namespace riskbild::wall
