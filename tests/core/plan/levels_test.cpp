#include "core/plan/levels.hpp"

#include <doctest/doctest.h>

using namespace riskbild::plan;

namespace {

Scale four_by_four(bool multiplies) {
    Scale scale{4, 4, {}, {}, multiplies, the_plan};
    scale.levels = Levels{{{"Låg", 1, 2}, {"Medelhög", 3, 6}, {"Hög", 8, 12}, {"Extremt hög", 16, {}}}, {}, "MSB 4x4"};
    return scale;
}

}  // namespace

TEST_CASE("a value has the level whose bounds hold it, and none between them") {
    const Levels levels = *four_by_four(true).levels;
    CHECK(level_of_value(levels, 2) == 1);
    CHECK(level_of_value(levels, 3) == 2);
    CHECK(level_of_value(levels, 12) == 3);
    CHECK(level_of_value(levels, 16) == 4);
    CHECK(level_of_value(levels, 99) == 4);  // the last one is open
    CHECK_FALSE(level_of_value(levels, 0));
    CHECK_FALSE(level_of_value(levels, 7));
    CHECK_FALSE(level_of_value({{{"Låg", {}, {}}, {"Hög", {}, {}}}, {1, 2}, "x"}, 1));
}

TEST_CASE("a cell has the level of its product only where multiplication is stated") {
    CHECK(level_of_cell(four_by_four(true), 4, 3) == 3);
    CHECK(level_of_cell(four_by_four(true), 4, 4) == 4);
    CHECK_FALSE(level_of_cell(four_by_four(false), 4, 3));
    CHECK_FALSE(level_of_cell(Scale{4, 4, {}, {}, true, the_plan}, 4, 3));
}

TEST_CASE("levels set cell by cell need not be the same both ways") {
    Scale scale{2, 3, {}, {}, false, the_plan};
    scale.levels = Levels{{{"Låg", {}, {}}, {"Hög", {}, {}}}, {1, 1, 2, 1, 2, 2}, the_plan};
    CHECK(level_of_cell(scale, 1, 3) == 2);
    CHECK(level_of_cell(scale, 2, 1) == 1);
    CHECK(level_of_cell(scale, 2, 2) == 2);
}

TEST_CASE("what is beyond the appetite line") {
    Scale scale{4, 4, {}, {}, true, the_plan};
    CHECK_FALSE(beyond_appetite(scale, 4, 4));
    scale.appetite = Appetite{9, {}, "nämnden"};
    CHECK(beyond_appetite(scale, 3, 3) == false);
    CHECK(beyond_appetite(scale, 4, 3) == true);
    scale.multiplication_stated = false;
    CHECK_FALSE(beyond_appetite(scale, 4, 3));
    scale.appetite = Appetite{{}, std::vector(16, 0), "nämnden"};
    scale.appetite->cells[3] = 1;
    CHECK(beyond_appetite(scale, 1, 4) == true);
    CHECK(beyond_appetite(scale, 4, 1) == false);
}
