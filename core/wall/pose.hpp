// How a laid-out picture hangs on the glass: turned, since screens are mounted on edge, and moved by a pixel
// or two, since what stands still for years burns in.
#pragma once

#include "core/base/date.hpp"

namespace riskbild::wall {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Pose {
    int degrees = 0;    // clockwise: 0, 90, 180 or 270
    Point shift{};      // on the glass; whole pixels
    float glass_w = 0;  // pixels
    float glass_h = 0;

    bool on_edge() const { return degrees % 180 != 0; }  // what is laid out is as wide as the glass is high
    bool operator==(const Pose&) const = default;
};

// Where a point of the picture is on the glass, and back.
Point on_glass(Point of_picture, const Pose& pose);
Point on_picture(Point of_glass, const Pose& pose);

// One or two pixels away from where it was two minutes before, never more than two from the middle.
Point pixel_shift(Instant now);

}  // namespace riskbild::wall
