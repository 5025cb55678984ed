// The matrix as laid out, for registers and screens of all sizes.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/wall/bodies.hpp"
#include "core/wall/layout.hpp"
#include "core/wall/word_count.hpp"
#include "tests/core/wall_layout/inter.hpp"
#include "tests/core/wall_layout/swedish.hpp"
#include "tests/support/random_register.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

const std::vector<Screen> screens{{1920, 1080, 55, 4}, {1080, 1920, 55, 4}, {3840, 2160, 55, 2},
                                  {1920, 1080, 32, 3}, {1080, 1920, 43, 6}, {1920, 1080, 24, 4}};

Page page_of(PageBody body) {
    return {"prov", PageName::map,  "Riskmatris", {"Provnämnden", "Internkontrollplan 2023", "IK 2023", "Förslag"},
            {},     std::move(body)};
}

std::optional<MapPage> random_map(std::uint64_t seed) {
    const plan::Board board = riskbild::test::RandomRegister(seed).board();
    return map_page(*subject_of(board), wall::test::swedish());
}

bool inside(const Rect& box, const Rect& bounds) {
    constexpr float touch = 0.5F;
    return box.x >= bounds.x - touch && box.y >= bounds.y - touch && box.right() <= bounds.right() + touch &&
           box.bottom() <= bounds.bottom() + touch;
}

bool overlap(const Rect& a, const Rect& b) {
    constexpr float touch = 0.5F;
    return a.x + touch < b.right() && b.x + touch < a.right() && a.y + touch < b.bottom() && b.y + touch < a.bottom();
}

std::map<std::string, Rect> cells_of(const Scene& scene) {
    std::map<std::string, Rect> cells;
    for (const Shape& shape : scene.shapes)
        if (shape.role == "cell") cells[shape.label] = shape.rect;
    return cells;
}

// Marks in the matrix are called 'A 3x4', those in the list 'A'; a count of possible ones '3x4'.
std::string cell_of(const Shape& shape) {
    const bool is_mark = shape.role == "mark" || shape.role == "mark-before" || shape.role == "reassessed";
    if (shape.role == "count") return shape.label;
    const std::size_t space = shape.label.find(' ');
    return is_mark && space != std::string::npos ? shape.label.substr(space + 1) : "";
}

void check_scene(const Scene& scene, const Screen& screen) {
    for (const std::string& complaint : riskbild::test::complaints(scene, screen)) FAIL_CHECK(complaint);
    const Rect whole{0, 0, scene.width, scene.height};
    const std::map<std::string, Rect> cells = cells_of(scene);
    std::vector<Rect> marks;
    for (const Shape& shape : scene.shapes) {
        if (shape.kind != ShapeKind::move) REQUIRE_MESSAGE(inside(shape.rect, whole), shape.role);
        const std::string cell = cell_of(shape);
        if (cell.empty()) continue;
        REQUIRE(cells.contains(cell));
        REQUIRE_MESSAGE(inside(shape.rect, cells.at(cell)), shape.label);
        if (shape.role != "reassessed") marks.push_back(shape.rect);
    }
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::size_t k = i + 1; k < marks.size(); ++k) REQUIRE_FALSE(overlap(marks[i], marks[k]));
    for (const Target& target : scene.targets) REQUIRE(inside(target.box, whole));
}

std::multiset<std::string> texts(const std::vector<Scene>& scenes, std::string_view role) {
    std::multiset<std::string> all;
    for (const Scene& scene : scenes)
        for (const Text& text : scene.texts)
            if (text.role == role) all.insert(text.text);
    return all;
}

bool shows_matrix(const std::vector<Scene>& scenes) {
    return !cells_of(scenes.front()).empty();
}

// Each label of an axis stands on it, or in the notes after the list.
void check_labels(const MapPage& page, const std::vector<Scene>& scenes) {
    const auto on_axes = texts(scenes, "axis-label");
    const auto notes = texts(scenes, "note");
    for (const auto* labels : {&page.likelihood_labels, &page.consequence_labels}) {
        const bool all =
            std::ranges::all_of(*labels, [&](const std::string& label) { return on_axes.contains(label); });
        REQUIRE((all || !notes.empty()));
    }
}

}  // namespace

TEST_CASE("marks stand inside their cells, apart from each other, and every risk is in the list once") {
    std::size_t with_matrix = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        const auto map = random_map(seed);
        if (!map) continue;
        for (const Screen& screen : screens) {
            CAPTURE(seed);
            CAPTURE(screen.width);
            CAPTURE(screen.distance_m);
            const std::vector<Scene> scenes = lay_out(page_of(*map), screen, inter());
            for (const Scene& scene : scenes) check_scene(scene, screen);
            if (!shows_matrix(scenes)) continue;
            ++with_matrix;
            std::multiset<std::string> titles;
            for (const MapRow& row : map->rows) titles.insert(row.title);
            REQUIRE(texts(scenes, "row-title") == titles);
            check_labels(*map, scenes);
        }
    }
    CHECK(with_matrix > 300);
}

TEST_CASE("the usual wall shows the matrix, whatever its size") {
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        if (const auto map = random_map(seed)) {
            CAPTURE(seed);
            CHECK(shows_matrix(lay_out(page_of(*map), screens[0], inter())));
            CHECK(shows_matrix(lay_out(page_of(*map), screens[1], inter())));
        }
}

TEST_CASE("a risk is counted at most once: in the cell where it stands, never where it only may") {
    constexpr std::size_t standing = 12;
    MapPage map;
    map.likelihood_steps = map.consequence_steps = 5;
    map.likelihood_axis = "Sannolikhet";
    map.consequence_axis = "Konsekvens";
    map.title = "20 risker";
    map.in_cells = {{{3, 4}, {}}, {{4, 3}, {}}};
    for (std::size_t i = 0; i < 20; ++i) {
        const bool stated = i < standing;
        const std::string letter(1, static_cast<char>('A' + i));
        map.rows.push_back({.mark = {.letter = letter,
                                     .placement = stated ? Placement::stated : Placement::candidates,
                                     .cells = stated ? std::vector<Cell>{{3, 4}} : std::vector<Cell>{{3, 4}, {4, 3}}},
                            .title = "Risk " + letter,
                            .risk = letter});
        map.in_cells[0].rows.push_back(i);
        if (!stated) map.in_cells[1].rows.push_back(i);
    }
    const std::vector<Scene> scenes = lay_out(page_of(map), screens[0], inter());
    REQUIRE(shows_matrix(scenes));
    std::size_t drawn = 0;
    for (const Shape& shape : scenes.front().shapes)
        drawn += shape.role == "mark" && shape.label.ends_with("3x4") ? 1 : 0;
    REQUIRE(drawn < standing);
    const auto counts = texts({scenes.front()}, "count");
    CHECK(counts.contains("+" + std::to_string(standing - drawn)));  // and not of the eight that may stand there
    CHECK(counts.size() == 2);
    const auto rings = std::ranges::count_if(scenes.front().shapes, [](const Shape& shape) {
        return shape.role == "count" && shape.kind == ShapeKind::dashed_ring && shape.label == "4x3";
    });
    CHECK(rings == 1);  // more may stand in the other cell, and that is how they are counted
}

TEST_CASE("labels are broken only where nothing else helps, and go to the list where they have no room") {
    MapPage map = *random_map(0);
    map.likelihood_steps = map.consequence_steps = 10;
    map.levels.clear();
    map.beyond.clear();
    map.likelihood_labels = map.consequence_labels =
        std::vector<std::string>(10, "Kommunstyrelseförvaltningens sannolikhetsbedömningsunderlag");
    map.label_notes = {"Sannolikhet: 1 Kommunstyrelseförvaltningens"};
    const std::vector<Scene> scenes = lay_out(page_of(map), screens[0], inter());
    REQUIRE(shows_matrix(scenes));
    CHECK(texts(scenes, "axis-label").empty());
    CHECK(texts(scenes, "note").size() == 1);
    CHECK(texts(scenes, "axis-step").size() >= 20);
}
