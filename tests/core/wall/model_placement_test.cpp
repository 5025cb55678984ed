#include "core/wall/placement.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;

namespace {

plan::Scale scale(int likelihood_steps, int consequence_steps, bool multiplies = true) {
    return {likelihood_steps, consequence_steps, {}, {}, multiplies, "the plan"};
}

plan::RiskStatement valued(int value) {
    plan::RiskStatement statement;
    statement.value = value;
    return statement;
}

plan::RiskStatement at(int likelihood, int consequence) {
    plan::RiskStatement statement;
    statement.likelihood = likelihood;
    statement.consequence = consequence;
    return statement;
}

// Independent of the code under test: every cell of the matrix is tried.
std::set<Cell> cells_with_product(const plan::Scale& scale, int value) {
    std::set<Cell> cells;
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        for (int consequence = 1; consequence <= scale.consequence_steps; ++consequence)
            if (likelihood * consequence == value) cells.insert({likelihood, consequence});
    return cells;
}

MapPage map_of(const plan::Board& board) {
    for (const Page& page : pages_of(board, in_contact(), swedish()))
        if (page.name == PageName::map) return std::get<MapPage>(page.body);
    return {};
}

}  // namespace

TEST_CASE("candidate cells of every value on every scale up to 10 x 10") {
    std::size_t tried = 0;
    for (int n = 1; n <= 10; ++n)
        for (int m = 1; m <= 10; ++m)
            for (int value = -1; value <= n * m + 2; ++value, ++tried) {
                const MatrixPosition position = position_of(scale(n, m), valued(value));
                const std::set<Cell> expected = cells_with_product(scale(n, m), value);
                const std::set<Cell> cells(position.cells.begin(), position.cells.end());
                REQUIRE(cells == expected);
                REQUIRE(cells.size() == position.cells.size());
                REQUIRE((position.placement == Placement::unplaced) == expected.empty());
                REQUIRE((position.placement == Placement::calculated) == (expected.size() == 1));
                REQUIRE((position.placement == Placement::candidates) == (expected.size() > 1));
            }
    CHECK(tried == 3425);
}

TEST_CASE("only stated factors make a stated position") {
    CHECK(position_of(scale(5, 5), at(3, 4)) == MatrixPosition{Placement::stated, {{3, 4}}, Unplaced::no});
    CHECK(position_of(scale(4, 4), at(5, 4)).why == Unplaced::impossible);
    plan::RiskStatement set_by_hand = at(2, 5);
    set_by_hand.value = 25;
    CHECK(position_of(scale(5, 5), set_by_hand).cells == std::vector<Cell>{{2, 5}});
}

TEST_CASE("one stated factor narrows the candidates") {
    plan::RiskStatement risk = valued(12);
    risk.consequence = 4;
    CHECK(position_of(scale(5, 5), risk) == MatrixPosition{Placement::calculated, {{3, 4}}, Unplaced::no});
    risk.consequence = 5;
    CHECK(position_of(scale(5, 5), risk).why == Unplaced::impossible);
}

TEST_CASE("without stated multiplication a value alone is not placed") {
    CHECK(position_of(scale(5, 5, false), valued(16)).why == Unplaced::factors_missing);
    CHECK(position_of(scale(5, 5), plan::RiskStatement{}).why == Unplaced::nothing_stated);
    CHECK(position_of(scale(4, 4), valued(7)).why == Unplaced::impossible);
}

TEST_CASE("a missing value is ranked by the product only where the plan multiplies") {
    CHECK(ranking_value(scale(5, 5), at(3, 4)) == 12);
    CHECK(!ranking_value(scale(5, 5, false), at(3, 4)));
    CHECK(ranking_value(scale(5, 5, false), valued(9)) == 9);
}

TEST_CASE("ties share their rank") {
    CHECK(ranks({16, 15, 12, 12, 9}) == std::vector<std::string>{"1", "2", "3=", "3=", "5"});
    CHECK(ranks({4, 4}) == std::vector<std::string>{"1=", "1="});
    CHECK(ranks({}).empty());
}

TEST_CASE("letters go on after Z") {
    CHECK(letter(0) == "A");
    CHECK(letter(25) == "Z");
    CHECK(letter(26) == "AA");
    CHECK(letter(27) == "AB");
    CHECK(letter(26 * 27) == "AAA");
}

TEST_CASE("the matrix of four product-only values") {
    const MapPage map = map_of(assessed());
    REQUIRE(map.rows.size() == 4);
    CHECK(map.title == "4 risker, värden 12–16");
    CHECK(map.likelihood_steps == 5);
    CHECK(map.likelihood_labels.empty());  // nobody has named the steps
    CHECK(map.rows[0].title == "Hot och otillbörlig påverkan");
    CHECK(map.rows[0].mark.placement == Placement::calculated);
    CHECK(map.rows[0].placement_words == "Beräknad placering: 4 · 4");
    CHECK(map.rows[1].placement_words == "Möjliga rutor: 3 · 5 eller 5 · 3");
    CHECK(map.rows[2].title == "IT-säkerhet");  // a tie: by name
    CHECK(map.rows[2].placement_words == "Möjliga rutor: 3 · 4 eller 4 · 3");
    std::string letters, values, ranks;
    for (const MapRow& row : map.rows) letters += row.mark.letter, values += row.value + " ", ranks += row.rank + " ";
    CHECK(letters == "ABCD");
    CHECK(values == "16 15 12 12 ");
    CHECK(ranks == "1 2 3= 3= ");
    CHECK(map.tray_title.empty());
}

TEST_CASE("placed and tray together are all risks, none twice") {
    for (int n = 1; n <= 10; ++n)
        for (int m = 1; m <= 10; ++m) {
            plan::Board board = assessed();
            board.plans[0].scale = scale(n, m);
            newest(board).risks.clear();
            for (int value = 1; value <= n * m + 1; ++value) {
                newest(board).risks.push_back(valued(value));
                newest(board).risks.back().risk = newest(board).risks.back().title = "r" + std::to_string(value);
            }
            const MapPage map = map_of(board);
            std::set<std::string> titles, letters;
            for (const MapRow& row : map.rows) {
                titles.insert(row.title);
                REQUIRE(row.mark.letter.empty() == (row.mark.placement == Placement::unplaced));
                REQUIRE(row.mark.letter.empty() == row.mark.cells.empty());
                if (!row.mark.letter.empty()) REQUIRE(letters.insert(row.mark.letter).second);
            }
            REQUIRE(titles.size() == newest(board).risks.size());
            REQUIRE(map.rows.size() == newest(board).risks.size());
            REQUIRE(map.tray_title == "Ej placerade");  // n · m + 1 is never a product of the scale
        }
}

TEST_CASE("among equal values the higher consequence stands first, then the higher likelihood, then the name") {
    plan::Board board = assessed();
    board.plans[0].scale = scale(5, 5, false);
    const std::vector<std::pair<std::string, Cell>> stated{
        {"b", {4, 3}}, {"ö", {3, 4}}, {"d", {5, 4}}, {"å", {3, 4}}, {"c", {2, 5}}};
    newest(board).risks.clear();
    for (const auto& [name, cell] : stated) {
        newest(board).risks.push_back(at(cell.likelihood, cell.consequence));
        newest(board).risks.back().risk = newest(board).risks.back().title = name;
        newest(board).risks.back().value = 12;
    }
    std::string order;
    for (const MapRow& row : map_of(board).rows) order += row.title + " ";
    CHECK(order == "c d å ö b ");
}

TEST_CASE("the tray says why") {
    plan::Board board = assessed();
    board.plans[0].scale = scale(4, 4);
    newest(board).risks[1].value = 7;
    newest(board).risks[2].value = std::nullopt;
    const MapPage map = map_of(board);
    CHECK(map.rows[1].placement_words == "Riskvärde 15 kan inte uppstå på skalan");
    CHECK(map.rows[1].rank.empty());
    CHECK(map.rows[2].placement_words == "Riskvärde 7 kan inte uppstå på skalan");
    CHECK(map.rows[3].placement_words == "Riskvärde ej angivet");
}

TEST_CASE("stated factors of both follow-ups give an arrow") {
    plan::Board board = full_year();
    board.plans[0].scale = scale(5, 5);
    for (plan::Document& document : board.documents)
        document.risks[0].likelihood = 3, document.risks[0].consequence = 3;
    newest(board).risks[0].likelihood = 4;
    newest(board).risks[1].likelihood = 2, newest(board).risks[1].consequence = 4;
    const MapPage map = map_of(board);
    std::size_t arrows = 0;
    for (const MapRow& row : map.rows)
        if (row.mark.previous) {
            ++arrows;
            CHECK(row.title == "Risk 1");
            CHECK(*row.mark.previous == Cell{3, 3});
        }
    CHECK(arrows == 1);
}

TEST_CASE("no scale, or nothing to place: no matrix") {
    plan::Board board = assessed();
    board.plans[0].scale->multiplication_stated = false;
    CHECK(map_of(board) == MapPage{});
    board.plans[0].scale.reset();
    CHECK(map_of(board) == MapPage{});
}
