// Högst riskvärde and Risker per område as laid out.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/wall/layout.hpp"
#include "tests/core/wall_layout/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

const std::vector<Screen> screens{
    {1920, 1080, 55, 4}, {1080, 1920, 55, 4}, {3840, 2160, 43, 2}, {1080, 1920, 32, 4}, {1920, 1080, 24, 3}};

Page page_of(PageName name, PageBody body) {
    return {"prov", name,           "Prov", {"Provnämnden", "Internkontrollplan 2023", "IK 2023", "Förslag"},
            {},     std::move(body)};
}

RankedPage ladder(int risks) {
    RankedPage page{.title = "Risker, värden 1–25", .greatest = 25};
    for (int i = 0; i < risks; ++i)
        page.rungs.push_back({.rank = std::to_string(i + 1),
                              .title = "Informationssäkerhet " + std::to_string(i),
                              .value = 25 - i % 25,
                              .detail = i % 3 == 0 ? "Värde från december 2022" : "",
                              .risk = "r" + std::to_string(i),
                              .level = i % 6});
    std::ranges::stable_sort(page.rungs, std::greater{}, &Rung::value);
    page.notes = {"2 risker utan rangordnat värde"};
    return page;
}

AreasPage areas(std::size_t count, std::size_t risks) {
    AreasPage page{.title = "Risker per område", .key = {{KeySign::full_block, "Ingår i planen"}}};
    for (std::size_t i = 0; i < count; ++i) {
        Area area{.name = "Lag och styrdokument " + std::to_string(i)};
        for (std::size_t k = 0; k < risks; ++k)
            area.blocks.push_back({std::to_string(i) + "." + std::to_string(k), k < 2});
        if (risks >= 2) area.in_plan = {"Inköp av konsulter", "Informationssäkerhetsarbete"};
        page.areas.push_back(std::move(area));
    }
    return page;
}

std::vector<Scene> checked(const Page& page, const Screen& screen) {
    std::vector<Scene> scenes = lay_out(page, screen, inter());
    for (const Scene& scene : scenes) {
        for (const std::string& complaint : riskbild::test::complaints(scene, screen)) FAIL_CHECK(complaint);
        for (const Shape& shape : scene.shapes)
            REQUIRE((shape.rect.x >= 0 && shape.rect.right() <= scene.width && shape.rect.bottom() <= scene.height));
    }
    return scenes;
}

std::size_t count_targets(const std::vector<Scene>& scenes) {
    std::size_t count = 0;
    for (const Scene& scene : scenes) count += scene.targets.size();
    return count;
}

std::vector<Shape> shapes(const std::vector<Scene>& scenes, std::string_view role) {
    std::vector<Shape> found;
    for (const Scene& scene : scenes)
        for (const Shape& shape : scene.shapes)
            if (shape.role == role) found.push_back(shape);
    return found;
}

}  // namespace

TEST_CASE("forty values are a ladder over several scenes, every risk on one of them") {
    for (const int risks : {3, 12, 40})
        for (const Screen& screen : screens) {
            CAPTURE(risks);
            CAPTURE(screen.distance_m);
            CHECK(count_targets(checked(page_of(PageName::ranked, ladder(risks)), screen)) ==
                  static_cast<std::size_t>(risks));
        }
}

TEST_CASE("a bar is as long as its value") {
    const std::vector<Shape> bars = shapes(lay_out(page_of(PageName::ranked, ladder(3)), screens[0], inter()), "bar");
    const std::vector<Shape> full =
        shapes(lay_out(page_of(PageName::ranked, ladder(3)), screens[0], inter()), "bar-full");
    REQUIRE(bars.size() >= 3);
    CHECK(bars.front().rect.w == doctest::Approx(full.front().rect.w));  // 25 of 25
    CHECK(bars.back().rect.w == doctest::Approx(23.0 / 25.0 * full.front().rect.w));
}

TEST_CASE("areas: a block for every risk, on every screen, however many") {
    for (const std::size_t risks : {1, 5, 30})
        for (const Screen& screen : screens) {
            CAPTURE(risks);
            CAPTURE(screen.distance_m);
            const std::vector<Scene> scenes = checked(page_of(PageName::areas, areas(6, risks)), screen);
            const std::size_t blocks = shapes(scenes, "block").size() + shapes(scenes, "block-in-plan").size();
            CHECK((blocks == 0 || blocks == 6 * risks));  // the smallest screens say it in words
            CHECK((blocks == 0 || count_targets(scenes) == 6 * risks));
        }
    CHECK_FALSE(shapes(checked(page_of(PageName::areas, areas(4, 8)), screens[0]), "block").empty());
    CHECK_FALSE(shapes(checked(page_of(PageName::areas, areas(4, 8)), screens[1]), "block").empty());
}
