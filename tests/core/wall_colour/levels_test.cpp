#include "core/wall/levels.hpp"

#include <doctest/doctest.h>

#include "tests/core/wall_colour/distances.hpp"
#include "tests/core/wall_colour/shipped.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::colour;

using Inks = std::vector<Ink>;

TEST_CASE("a scale of fewer levels leaves colours out") {
    CHECK(level_inks(2) == Inks{Ink::level_1, Ink::level_4});
    CHECK(level_inks(3) == Inks{Ink::level_1, Ink::level_2, Ink::level_4});
    CHECK(level_inks(4) == Inks{Ink::level_1, Ink::level_2, Ink::level_3, Ink::level_4});
    CHECK(level_inks(5) == Inks{Ink::level_1, Ink::level_2, Ink::level_3, Ink::level_4, Ink::level_5});
    CHECK(level_tints(3) == Inks{Ink::tint_1, Ink::tint_2, Ink::tint_4});
}

TEST_CASE("what lies outside the scale is drawn as the nearest that there is") {
    CHECK(level_ink(0, 3) == Ink::level_1);
    CHECK(level_ink(4, 3) == Ink::level_4);
    CHECK(level_ink(9, 5) == Ink::level_5);
    CHECK(level_ink(6, 6) == Ink::level_5);
    CHECK(level_ink(1, 1) == Ink::level_1);
}

TEST_CASE("levels are told apart by every kind of eye, and in greyscale") {
    for (const char* theme : themes) {
        for (int levels = 2; levels <= 5; ++levels) {
            for (const Vision vision : visions) {
                CAPTURE(theme);
                CAPTURE(levels);
                CAPTURE(name_of(vision));
                const Distances found = distances(shipped(theme), level_inks(levels), vision);
                CAPTURE(found.any.one);
                CAPTURE(found.any.two);
                if (vision == Vision::greyscale) {
                    CHECK(found.any.smallest >= 10);
                } else {
                    CHECK(found.adjacent.smallest >= 15);
                    CHECK(found.any.smallest >= 12);
                }
            }
        }
    }
}

// Muted cells lie side by side and carry no meaning alone; still a step is seen by all.
TEST_CASE("tints of neighbouring levels differ for every kind of eye") {
    for (const char* theme : themes) {
        for (const Vision vision : visions) {
            CAPTURE(theme);
            CAPTURE(name_of(vision));
            CHECK(distances(shipped(theme), level_tints(5), vision).adjacent.smallest >= 4);
        }
    }
}
