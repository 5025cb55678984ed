#include <doctest/doctest.h>

#include <algorithm>

#include "core/wall/layout.hpp"
#include "core/wall/word_count.hpp"
#include "tests/core/wall_layout/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

const std::vector<std::string> areas{"Ekonomi",
                                     "Hot och otillbörlig påverkan",
                                     "IT-säkerhet",
                                     "Inköp och upphandling",
                                     "Kompetensförsörjning",
                                     "Välfärdsbrottslighet"};

// Every third cell lacks its value; each other's is unlike all others.
HeatTable table_of(const std::vector<std::string>& boards) {
    HeatTable table{.title = "Högsta riskvärde per område, plan 2023", .areas = areas};
    int value = 0;
    for (const std::string& name : boards) {
        HeatRow row{.board = name, .dated = "uppföljt 2023-12-06"};
        for (std::size_t i = 0; i < areas.size(); ++i) {
            ++value;
            row.cells.push_back(value % 3 == 0 ? HeatCell{"Ej angivet", "", "", false, 0, 0}
                                               : HeatCell{std::to_string(100 + value), "2 risker", "2", true, 3, 0});
        }
        table.rows.push_back(row);
    }
    table.key = {
        {KeySign::none, "Risknivåer enligt planen"}, {KeySign::level, "Låg", 1}, {KeySign::missing, "Ej angivet"}};
    table.notes = {"Siffran under: antal risker."};
    return table;
}

Page boards_page(const std::vector<std::string>& boards) {
    BoardsPage page{.list = {.title = "Nämnder"}, .tables = {table_of(boards)}};
    for (const std::string& name : boards) page.list.rows.push_back({.title = name});
    return {.board = "a",
            .name = PageName::boards,
            .label = "Nämnder",
            .header = {.board = "Nämnderna i kanalen", .plan = {}, .plan_short = {}, .decision = {}},
            .banner = {},
            .body = page};
}

const std::vector<std::string> four{"Gymnasie- och vuxenutbildningsnämnden", "Kulturnämnden", "Socialnämnden",
                                    "Tekniska nämnden"};

std::size_t cells_in(const std::vector<Scene>& scenes) {
    std::size_t count = 0;
    for (const Scene& scene : scenes)
        count += static_cast<std::size_t>(std::ranges::count(scene.shapes, "cell", &Shape::role));
    return count;
}

}  // namespace

TEST_CASE("heat: every cell is on exactly one scene, on every screen, and nothing is against the rules") {
    std::vector<std::string> twelve;
    for (int i = 0; i < 3; ++i) twelve.insert(twelve.end(), four.begin(), four.end());
    for (const auto& boards : {four, twelve})
        for (const Screen& screen : {Screen{1920, 1080, 55, 4}, Screen{1080, 1920, 55, 4}, Screen{3840, 2160, 55, 2},
                                     Screen{1920, 1080, 43, 4}, Screen{1080, 1920, 43, 3}, Screen{1920, 1080, 24, 2}}) {
            CAPTURE(screen.width);
            CAPTURE(screen.diagonal_inches);
            CAPTURE(screen.distance_m);
            const auto scenes = lay_out(boards_page(boards), screen, inter());
            CHECK(cells_in(scenes) == boards.size() * areas.size());
            for (const Scene& scene : scenes) {
                for (const std::string& complaint : test::complaints(scene, screen)) FAIL_CHECK(complaint);
                CHECK(words_between_strips(scene) <= words_at_most(tier_of(screen)));
            }
        }
}

TEST_CASE("heat: the table stands on a scene of its own, whole where there is room") {
    const auto scenes = lay_out(boards_page(four), {3840, 2160, 55, 2}, inter());
    REQUIRE(scenes.size() == 2);
    CHECK(cells_in({scenes[0]}) == 0);
    CHECK(cells_in({scenes[1]}) == 24);
}

TEST_CASE("heat: what is not stated has no ground of a level, and a sign that the key explains") {
    const auto scenes = lay_out(boards_page(four), {3840, 2160, 55, 2}, inter());
    std::size_t missing = 0;
    for (const Shape& shape : scenes.back().shapes) {
        if (shape.role != "cell") continue;
        CHECK((shape.label == "Ej angivet") == (shape.kind == ShapeKind::outline));
        if (shape.kind == ShapeKind::rect) CHECK(shape.ink == Ink::tint_3);
        missing += shape.kind == ShapeKind::outline ? 1 : 0;
    }
    CHECK(missing == 8);
    CHECK(std::ranges::count(scenes.back().shapes, ShapeKind::dashed_ring, &Shape::kind) == 8 + 1);
    CHECK(std::ranges::count(scenes.back().texts, "Ej angivet", &Text::text) == 1);
}

TEST_CASE("heat: on a small screen the table is one column of words") {
    const auto scenes = lay_out(boards_page(four), {1920, 1080, 24, 4}, inter());
    CHECK(cells_in(scenes) == 0);
    std::size_t values = 0;
    for (const Scene& scene : scenes)
        for (const Text& text : scene.texts)
            values += text.text == "Ekonomi: 101 · 2 risker" || text.text == "IT-säkerhet: Ej angivet";
    CHECK(values == 1 + 4);
}
