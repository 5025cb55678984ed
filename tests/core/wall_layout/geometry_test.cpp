#include <doctest/doctest.h>

#include <cmath>

#include "core/wall/layout.hpp"

using namespace riskbild::wall;

namespace {

void check_sizes(const Screen& screen, float small, float name, float title, float key) {
    const Sizes sizes = sizes_of(screen);
    CHECK(std::abs(sizes.small - small) <= 1);
    CHECK(std::abs(sizes.name - name) <= 1);
    CHECK(std::abs(sizes.title - title) <= 1);
    CHECK(std::abs(sizes.key - key) <= 1);
}

}  // namespace

TEST_CASE("cap heights follow the angle, not the resolution") {
    check_sizes({1920, 1080, 43, 4}, 38, 47, 71, 141);
    check_sizes({1920, 1080, 55, 4}, 30, 37, 56, 111);
    check_sizes({3840, 2160, 55, 4}, 60, 74, 112, 222);
    check_sizes({1080, 1920, 55, 4}, 30, 37, 56, 111);
}

TEST_CASE("no size is below its angle") {
    for (const double diagonal : {24.0, 32.0, 43.0, 55.0})
        for (const double distance : {2.0, 3.0, 4.0, 6.0}) {
            const Screen screen{1920, 1080, diagonal, distance};
            const Sizes sizes = sizes_of(screen);
            CHECK(arcminutes(screen, sizes.small) >= 16);
            CHECK(arcminutes(screen, sizes.name) >= 20);
            CHECK(arcminutes(screen, sizes.title) >= 30);
            CHECK(arcminutes(screen, sizes.key) >= 60);
        }
}

TEST_CASE("tiers by how many lines of 20 minutes fit") {
    CHECK(tier_of({1920, 1080, 55, 4}) == Tier::b);
    CHECK(tier_of({3840, 2160, 55, 4}) == Tier::b);
    CHECK(tier_of({1920, 1080, 55, 2}) == Tier::a);
    CHECK(tier_of({1920, 1080, 32, 4}) == Tier::c);
    CHECK(tier_of({1920, 1080, 24, 6}) == Tier::d);
}
