// A register with all that a matrix can show, read from tests/sheets, and the pages beside it.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/import/csv.hpp"
#include "core/import/import.hpp"
#include "core/wall/bodies.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;

namespace {

plan::Board technical_board() {
    const auto vocabulary =
        import::Vocabulary::parse(file("assets/vocabulary/headings.json"), file("assets/vocabulary/words.json"));
    std::vector<import::Sheet> sheets;
    import::Findings findings;
    for (const char* name : {"matrix-half-year.csv", "matrix-full-year.csv"})
        sheets.push_back(import::read_csv(file(std::string("tests/sheets/") + name), name, findings).value());
    return import::import_sheets(sheets, *vocabulary, {}).boards.at(0);
}

MapPage matrix(const plan::Board& board, bool neutral = false) {
    return map_page(*subject_of(board), swedish(), neutral).value();
}

const MapRow& row(const MapPage& page, const std::string& title) {
    return *std::ranges::find(page.rows, title, &MapRow::title);
}

std::string key_words(const MapPage& page) {
    std::string all;
    for (const KeyEntry& entry : page.key) all += entry.words + "; ";
    return all;
}

plan::RiskStatement valued(const std::string& id, int value) {
    plan::RiskStatement statement = risk(id, "Risk " + id, plan::FollowsPlan::not_stated);
    statement.value = value;
    return statement;
}

plan::Board board_with_values(const std::vector<int>& values) {
    std::vector<plan::RiskStatement> risks;
    for (const int value : values) risks.push_back(valued("r" + std::to_string(risks.size()), value));
    return board_of(std::move(risks));
}

std::optional<RankedPage> ladder(const plan::Board& board) {
    return ranked_page(*subject_of(board), swedish());
}

std::optional<AreasPage> by_area(const plan::Board& board) {
    return areas_page(*subject_of(board), swedish());
}

}  // namespace

TEST_CASE("thresholds colour cells and risks, and say whose they are") {
    const MapPage page = matrix(technical_board());
    REQUIRE(page.levels.size() == 16);
    CHECK(page.levels[page.index_of({1, 2})] == 1);
    CHECK(page.levels[page.index_of({2, 2})] == 2);
    CHECK(page.levels[page.index_of({4, 3})] == 3);
    CHECK(page.levels[page.index_of({4, 4})] == 4);
    CHECK(row(page, "Larm").level == 3);
    CHECK(key_words(page).starts_with("Risknivåer enligt MSB 4x4; Låg; Medelhög; Hög; Extremt hög; "));
}

TEST_CASE("the appetite line is drawn where it was decided, and says by whom") {
    const MapPage page = matrix(technical_board());
    REQUIRE(page.beyond.size() == 16);
    CHECK_FALSE(page.beyond[page.index_of({3, 3})]);
    CHECK(page.beyond[page.index_of({4, 3})]);
    CHECK(key_words(page).find("Beslutad gräns enligt nämnden § 12; ") != std::string::npos);
}

TEST_CASE("without thresholds and line nothing of them is said") {
    plan::Board board = technical_board();
    board.plans[0].scale->levels.reset();
    board.plans[0].scale->appetite.reset();
    const MapPage page = matrix(board);
    CHECK(page.levels.empty());
    CHECK(page.beyond.empty());
    CHECK(row(page, "Larm").level == 0);
    CHECK(row(page, "Larm").placement_words == "4 · 3 – var 3 · 3");
}

TEST_CASE("a neutral matrix has no colours but keeps the words and the line") {
    const MapPage page = matrix(technical_board(), true);
    CHECK(page.levels.empty());
    CHECK(std::ranges::none_of(page.key, [](const KeyEntry& it) { return it.sign == KeySign::level; }));
    CHECK(row(page, "Larm").level == 0);
    CHECK(row(page, "Larm").placement_words == "Hög – 4 · 3 – var 3 · 3");
    CHECK_FALSE(page.beyond.empty());
}

TEST_CASE("an arrow since the named follow-up; reassessed and unchanged is not the same as not reassessed") {
    const MapPage page = matrix(technical_board());
    CHECK(row(page, "Larm").mark.previous == Cell{3, 3});
    CHECK(key_words(page).find("Pil: sedan delåret 2023; ") != std::string::npos);
    CHECK_FALSE(row(page, "Vattenskada").mark.previous);
    CHECK(row(page, "Vattenskada").mark.unchanged);
    CHECK(row(page, "Vattenskada").placement_words == "Medelhög – 2 · 2 – Omprövad, oförändrad");
    CHECK_FALSE(row(page, "Ritningar").mark.unchanged);
    CHECK(row(page, "Ritningar").placement_words.ends_with(" – Ej omprövad"));
    CHECK_FALSE(row(page, "Sekretess").mark.previous);  // new: nothing to compare with
}

TEST_CASE("before measures: a hollow mark, kept apart from where the risk stands") {
    const MapPage page = matrix(technical_board());
    CHECK(row(page, "Ritningar").mark.before == Cell{4, 4});
    CHECK(row(page, "Ritningar").placement_words == "Hög – 2 · 4 – före åtgärd 4 · 4 – Ej omprövad");
    const auto corner = std::ranges::find(page.in_cells, Cell{4, 4}, &CellMarks::cell);
    REQUIRE(corner != page.in_cells.end());
    CHECK(corner->rows.empty());
    REQUIRE(corner->before.size() == 1);
    CHECK(page.rows[corner->before[0]].title == "Ritningar");
    CHECK(key_words(page).find("Före åtgärd; Efter åtgärd; ") != std::string::npos);
}

TEST_CASE("a value that the scale cannot give lies in the tray, without level and rank") {
    const MapPage page = matrix(technical_board());
    CHECK(page.tray_title == "Ej placerade");
    const MapRow& secret = row(page, "Sekretess");
    CHECK(secret.mark.placement == Placement::unplaced);
    CHECK(secret.placement_words == "Riskvärde 7 kan inte uppstå på skalan");
    CHECK(secret.rank.empty());
    CHECK(secret.level == 0);
}

TEST_CASE("factors that do not give the value are both said where the plan multiplies") {
    plan::Board board = technical_board();
    newest(board).risks[0].value = 9;
    CHECK(row(matrix(board), "Larm").placement_words == "Hög – 4 · 3 ger 12 – var 3 · 3");
    board.plans[0].scale->multiplication_stated = false;
    CHECK(row(matrix(board), "Larm").placement_words == "Hög – 4 · 3 – var 3 · 3");
}

TEST_CASE("in a cell what worsened last stands first") {
    plan::Board board = technical_board();
    for (plan::RiskStatement& risk : newest(board).risks) risk.likelihood = risk.consequence = 2, risk.value = 4;
    for (plan::RiskStatement& risk : board.documents[0].risks) risk.likelihood = risk.consequence = 2, risk.value = 4;
    board.documents[0].risks[1].likelihood = 1;  // Vattenskada
    board.documents[0].risks[1].value = 2;
    const MapPage page = matrix(board);
    REQUIRE(page.in_cells.front().cell == Cell{2, 2});
    std::vector<std::string> names;
    for (const std::size_t index : page.in_cells.front().rows) names.push_back(page.rows[index].title);
    CHECK(names.front() == "Vattenskada");
    CHECK(names[1] == "Avverkning");  // the others by name
}

TEST_CASE("the ladder: values falling, ties share their rank, hidden with fewer than three values") {
    CHECK_FALSE(ladder(board_with_values({8, 9, 9, 8})));
    const auto page = ladder(board_with_values({4, 12, 9, 12}));
    REQUIRE(page);
    CHECK(page->title == "4 risker, värden 4–12");
    CHECK(page->greatest == 12);
    std::string seen;
    for (const Rung& rung : page->rungs) seen += rung.rank + " " + std::to_string(rung.value) + ", ";
    CHECK(seen == "1= 12, 1= 12, 3 9, 4 4, ");
    CHECK(page->key.empty());
    CHECK(page->rungs[0].detail.empty());
}

TEST_CASE("the ladder is measured against the scale where values are products, else against the highest") {
    plan::Board board = board_with_values({4, 12, 9});
    plan::Scale& scale = board.plans[0].scale.emplace();
    scale.likelihood_steps = scale.consequence_steps = 5;
    scale.multiplication_stated = true;
    CHECK(ladder(board)->greatest == 25);
    scale.multiplication_stated = false;
    CHECK(ladder(board)->greatest == 12);
}

TEST_CASE("values of different dates say theirs, and what has no rank is counted") {
    plan::Board board = board_with_values({4, 12, 9});
    newest(board).risks[0].assessed = PartialDate{2022, 12, 5};
    newest(board).risks.push_back(risk("r9", "Utan värde", plan::FollowsPlan::not_stated));
    const auto page = ladder(board);
    CHECK(page->rungs[2].detail == "Värde från december 2022");
    CHECK(page->rungs[0].detail.empty());
    CHECK(page->notes == std::vector<std::string>{"1 risk utan rangordnat värde"});
}

TEST_CASE("areas: a block a risk, the largest first, those in the plan named") {
    plan::Board board = made_controls();
    for (std::size_t i = 0; i < newest(board).risks.size(); ++i)
        newest(board).risks[i].area = i % 17 < 5 ? "Processer" : "Grunduppdraget";
    const auto page = by_area(board);
    REQUIRE(page);
    CHECK(page->title == "17 risker per område, 4 ingår i planen");
    REQUIRE(page->areas.size() == 2);
    CHECK(page->areas[0].name == "Grunduppdraget");
    CHECK(page->areas[0].blocks.size() == 12);
    CHECK(page->areas[0].in_plan.size() == 3);
    CHECK(page->areas[0].blocks[2].in_plan);
    CHECK_FALSE(page->areas[0].blocks[3].in_plan);
    CHECK(page->areas[1].blocks.size() == 5);
    CHECK(page->notes == std::vector<std::string>{"Riskvärde ej angivet."});
}

TEST_CASE("what lacks an area stands last, however many; with one area or one risk in each there is no page") {
    plan::Board board = board_with_values({1, 2, 3, 4, 5, 6});
    CHECK_FALSE(by_area(board));
    for (plan::RiskStatement& risk : newest(board).risks) risk.area = "Stöd";
    CHECK_FALSE(by_area(board));
    newest(board).risks[0].area = "Ledning";
    for (int i = 2; i < 6; ++i) newest(board).risks[static_cast<std::size_t>(i)].area.clear();
    const auto page = by_area(board);
    REQUIRE(page);
    CHECK(page->title == "6 risker per område");
    CHECK(page->areas.back().name == "Område ej angivet");
    CHECK(page->areas.back().blocks.size() == 4);
    CHECK(page->key.empty());
    CHECK(page->notes.empty());
    for (std::size_t i = 0; i < 6; ++i) newest(board).risks[i].area = "Område " + std::to_string(i);
    CHECK_FALSE(by_area(board));
}
