#include "core/wall/pose.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace riskbild;
using namespace riskbild::wall;

namespace {

// A glass of 1920 x 1080, its picture turned by so many degrees.
Pose turned(int degrees) {
    return {degrees, {}, 1920, 1080};
}

float distance(Point a, Point b) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

}  // namespace

TEST_CASE("the top left of the picture turns clockwise from corner to corner") {
    CHECK(on_glass({0, 0}, turned(0)) == Point{0, 0});
    CHECK(on_glass({0, 0}, turned(90)) == Point{1920, 0});
    CHECK(on_glass({0, 0}, turned(180)) == Point{1920, 1080});
    CHECK(on_glass({0, 0}, turned(270)) == Point{0, 1080});
}

TEST_CASE("the bottom right of the picture lies opposite") {
    CHECK(on_glass({1920, 1080}, turned(0)) == Point{1920, 1080});
    CHECK(on_glass({1080, 1920}, turned(90)) == Point{0, 1080});
    CHECK(on_glass({1920, 1080}, turned(180)) == Point{0, 0});
    CHECK(on_glass({1080, 1920}, turned(270)) == Point{1920, 0});
    CHECK(turned(90).on_edge());
    CHECK_FALSE(turned(180).on_edge());
}

TEST_CASE("what is touched on the glass is found in the picture") {
    for (const int degrees : {0, 90, 180, 270}) {
        Pose pose = turned(degrees);
        pose.shift = {-2, 1};
        CHECK(on_picture(on_glass({300, 40}, pose), pose) == Point{300, 40});
    }
}

TEST_CASE("every two minutes the picture moves by a pixel or two, and stays near its place") {
    const Instant start{std::chrono::hours{24 * 365 * 50}};
    for (int minute = 0; minute < 200; ++minute) {
        const Point here = pixel_shift(start + std::chrono::minutes{minute});
        const Point next = pixel_shift(start + std::chrono::minutes{minute + 1});
        CHECK(distance(here, {0, 0}) <= 2);
        if (minute % 2 == 0) {
            CHECK(here == next);
        } else {
            CHECK(distance(here, next) >= 1);
            CHECK(distance(here, next) <= 2);
        }
    }
}
