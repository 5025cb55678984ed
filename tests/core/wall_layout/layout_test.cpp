#include "core/wall/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/wall_layout/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

const Header header{"Socialnämnden, exempel A", "Internkontrollplan 2023 · helår, uppföljt 2023-12-06",
                    "Internkontroll 2023 · uppföljt 2023-12-06", "Beslut ej angivet"};
const Footer footer{"Kontakt 14.31", "Läget · 1 av 4", "7 dec 14.32"};
const StatusWords fine{Glyph::check, Tone::good, "Följer plan"};
const StatusWords off{Glyph::triangle, Tone::notice, "Följer inte plan"};

Page page(PageBody body) {
    return {"exempel-a", PageName::now, "Läget", header, {}, std::move(body)};
}

NowPage now_page() {
    NowPage now;
    now.verdict = {"6", "av 7", "kritiska risker bedöms följa planen.", {"1 gör det inte."}};
    now.tally = {fine, fine, fine, fine, fine, fine, off};
    now.cards = {{Tone::notice,
                  Glyph::none,
                  "Låg kvalitet hos uppdragstagare",
                  {fine, off},
                  {"Försenat, framskjutet till våren 2024"},
                  ""}};
    now.asides = {{Tone::plain,
                   Glyph::clock,
                   "För 2 av de 6 har tiden flyttats.",
                   {},
                   {"Skyddad identitet: november", "Återsökning Migrationsverket: början av december"},
                   "Riskbilds jämförelse med delåret"}};
    now.more = "+ {n} till på sidan Risker";
    now.notes = {"7 av 20 bedömda risker är kritiska; 13 redovisas inte."};
    return now;
}

MapRow map_row(const std::string& letter, Placement placement, std::vector<Cell> cells, const std::string& title,
               const std::string& words, const std::string& value) {
    return {.mark = {.letter = letter, .placement = placement, .cells = std::move(cells)},
            .title = title,
            .placement_words = words,
            .value = value,
            .rank = {},
            .risk = "r" + letter};
}

MapPage map_page() {
    MapPage map;
    map.likelihood_steps = map.consequence_steps = 5;
    map.likelihood_axis = "Sannolikhet";
    map.consequence_axis = "Konsekvens";
    map.title = "4 risker, värden 12–16";
    map.rows = {
        map_row("A", Placement::calculated, {{4, 4}}, "Hot och påverkan", "Beräknad placering: 4 · 4", "16"),
        map_row("B", Placement::candidates, {{3, 5}, {5, 3}}, "Inköp", "Möjliga rutor: 3 · 5 eller 5 · 3", "15"),
        map_row("C", Placement::candidates, {{3, 4}, {4, 3}}, "Kompetens", "Möjliga rutor: 3 · 4 eller 4 · 3", "12"),
        map_row("D", Placement::candidates, {{3, 4}, {4, 3}}, "IT-säkerhet", "Möjliga rutor: 3 · 4 eller 4 · 3", "12")};
    map.in_cells = {{{3, 4}, {2, 3}}, {{3, 5}, {1}}, {{4, 3}, {2, 3}}, {{4, 4}, {0}}, {{5, 3}, {1}}};
    return map;
}

RowsPage risks_page(std::size_t count) {
    RowsPage risks;
    risks.title = "7 kritiska risker";
    for (std::size_t i = 0; i < count; ++i)
        risks.rows.push_back({"9",
                              "Återsökning Migrationsverket " + std::to_string(i),
                              "Rutinen blir klar i början av december",
                              {fine, {Glyph::clock, Tone::plain, "Ja, ny tid"}}});
    return risks;
}

const std::vector<Screen> screens{{1920, 1080, 55, 4}, {3840, 2160, 55, 4}, {1080, 1920, 55, 4},
                                  {1920, 1080, 43, 3}, {2160, 3840, 43, 3}, {1920, 1080, 55, 2}};

void check_all(const Page& of) {
    for (const Screen& screen : screens)
        for (Scene& scene : lay_out(of, screen, inter())) {
            add_footer(scene, footer, screen, inter());
            for (const std::string& complaint : test::complaints(scene, screen))
                FAIL_CHECK(screen.width << "x" << screen.height << " " << screen.diagonal_inches << "\" "
                                        << screen.distance_m << " m: " << complaint);
        }
}

std::size_t count_role(const std::vector<Scene>& scenes, std::string_view role) {
    std::size_t count = 0;
    for (const Scene& scene : scenes)
        count += static_cast<std::size_t>(std::ranges::count(scene.texts, role, &Text::role));
    return count;
}

}  // namespace

TEST_CASE("nothing is clipped, over something else or too small") {
    check_all(page(now_page()));
    check_all(page(map_page()));
    check_all(page(risks_page(17)));
    check_all(page(MessagePage{"Inget publicerat", {"Publicera från Riskbilds webbsida."}}));
    Page lost = page(now_page());
    lost.banner = Banner{"Ingen kontakt med servern sedan 12 november (24 dagar). Nyare uppgifter kan finnas."};
    check_all(lost);
}

TEST_CASE("read in order, the texts of Läget are the verdict") {
    const Scene scene = lay_out(page(now_page()), {}, inter()).front();
    std::string read;
    for (const Text& text : scene.texts)
        if (text.role == "key" || text.role == "of" || text.role == "verdict")
            read += (read.empty() ? "" : " ") + text.text;
    CHECK(read == "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.");
}

TEST_CASE("every row is on exactly one page, and pages are alike") {
    const auto scenes = lay_out(page(risks_page(17)), {}, inter());
    CHECK(count_role(scenes, "row-title") == 17);
    CHECK(scenes.size() > 1);
    std::size_t most = 0;
    std::size_t least = 17;
    for (const Scene& scene : scenes) {
        const std::size_t rows = count_role({scene}, "row-title");
        most = std::max(most, rows);
        least = std::min(least, rows);
    }
    CHECK(most - least <= 1 + most / 3);
}

TEST_CASE("cards that do not fit are counted, in words") {
    NowPage crowded = now_page();
    for (int i = 0; i < 6; ++i) crowded.cards.push_back(now_page().cards.front());
    const Scene scene = lay_out(page(crowded), {1080, 1920, 55, 6}, inter()).front();
    const auto shown = [&](const char* title) { return std::ranges::count(scene.texts, title, &Text::text); };
    const auto exceptions = shown("Låg kvalitet hos uppdragstagare");
    CHECK(exceptions <= 3);
    const auto left_out = 7 - exceptions + 1 - shown("För 2 av de 6 har tiden flyttats.");
    const std::string more = "+ " + std::to_string(left_out) + " till på sidan Risker";
    CHECK(std::ranges::count(scene.texts, more, &Text::text) == 1);
}

TEST_CASE("a mark stands in every candidate cell, and only there") {
    const Scene scene = lay_out(page(map_page()), {}, inter()).front();
    std::vector<std::string> marks;
    for (const Shape& shape : scene.shapes)
        if (shape.role == "mark" && shape.label.size() > 1) marks.push_back(shape.label);
    std::ranges::sort(marks);
    CHECK(marks == std::vector<std::string>{"A 4x4", "B 3x5", "B 5x3", "C 3x4", "C 4x3", "D 3x4", "D 4x3"});
}

TEST_CASE("more marks than a cell holds become a count") {
    MapPage crowded = map_page();
    crowded.rows.clear();
    crowded.in_cells = {{{2, 2}, {}}};
    for (std::size_t i = 0; i < 7; ++i) {
        crowded.rows.push_back(
            map_row(std::string(1, static_cast<char>('A' + i)), Placement::stated, {{2, 2}}, "Risk", "", "4"));
        crowded.in_cells[0].rows.push_back(i);
    }
    const Scene scene = lay_out(page(crowded), {}, inter()).front();
    CHECK(std::ranges::count(scene.texts, "+6", &Text::text) == 1);  // A and a count
}
