#include "platform/window/picture.hpp"

#include <doctest/doctest.h>

using riskbild::window::Picture;
using riskbild::window::shrunk;

namespace {

// Columns of black and white by turns.
Picture stripes(int width, int height) {
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) picture.rgb.insert(picture.rgb.end(), 3, x % 2 == 0 ? 0 : 255);
    return picture;
}

}  // namespace

TEST_CASE("a small picture keeps the shape, and each of its pixels is the mean of those it stands for") {
    const Picture small = shrunk(stripes(8, 4), 4);
    CHECK(small.width == 4);
    CHECK(small.height == 2);
    REQUIRE(small.rgb.size() == 24);
    for (const auto value : small.rgb) CHECK(value == 128);
}

TEST_CASE("sizes that do not divide evenly use every pixel and no other") {
    Picture picture = stripes(7, 5);
    const Picture small = shrunk(picture, 3);
    CHECK(small.width == 3);
    CHECK(small.height == 2);
    CHECK(*small.at(0, 0) == 128);  // columns 0 and 1
    CHECK(*small.at(2, 1) == 85);   // columns 4 to 6
}

TEST_CASE("what is small already stays as it is, and a line stays one") {
    const Picture picture = stripes(4, 2);
    CHECK(shrunk(picture, 4) == picture);
    CHECK(shrunk(picture, 480) == picture);
    CHECK(shrunk(stripes(1000, 1), 10).height == 1);
    CHECK(shrunk(Picture{}, 480) == Picture{});
}
