// The five demo sheets through the real importer: what the wall says of them.
#include <doctest/doctest.h>

#include <regex>

#include "core/wall/pages.hpp"
#include "core/wall/status.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"
#include "tests/core/wall/texts_of.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;

namespace {

std::string verdict(const plan::Board& board) {
    return body<NowPage>(board).verdict.in_full();
}

std::string plan_line(const plan::Board& board) {
    return pages_of(board, in_contact(), swedish()).front().header.plan;
}

std::string decision(const plan::Board& board) {
    return pages_of(board, in_contact(), swedish()).front().header.decision;
}

std::vector<std::string> figures(const plan::Board& board) {
    std::vector<std::string> figures;
    for (const Row& row : rows_page(PageName::results, board).rows) figures.push_back(row.lead);
    return figures;
}

}  // namespace

TEST_CASE("demo: each verdict, word for word") {
    CHECK(verdict(board_a()) == "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.");
    CHECK(verdict(board_a_at_half_year()) ==
          "Alla 7 kritiska risker bedöms följa planen vid delåret. 1 arbete startar först hösten 2023.");
    CHECK(verdict(nordost()) ==
          "Av 4 planerade kontroller är 2 genomförda, 1 ersatt av annan och 1 föreslås flyttas till nästa plan.");
    CHECK(verdict(board_c()) ==
          "Av 12 listade kontrollområden har 2 förbättringsområden. För 10 anges inget resultat.");
    CHECK(verdict(board_d()) ==
          "Av 8 kontroller visar 5 mindre brister och 2 inga brister. För 1 är ingen bedömning gjord.");
}

TEST_CASE("demo: the strips") {
    CHECK(plan_line(board_a()) == "Internkontrollplan 2023 · helår, uppföljt 2023-12-06");
    CHECK(plan_line(board_a_at_half_year()) == "Internkontrollplan 2023 · delår, avser första halvåret 2023");
    CHECK(plan_line(board_c()) == "Internkontrollplan 2022 · vår, uppföljt maj 2022");
    CHECK(plan_line(board_d()) == "Plan för intern kontroll 2023 · helår, uppföljt 2024-02-27");
    CHECK(decision(board_a()) == "Beslut ej angivet");
    CHECK(decision(board_d()) == "Förslag till nämnden");
}

TEST_CASE("demo: the one risk that left its plan, and the two whose time has moved") {
    const NowPage now = body<NowPage>(board_a());
    REQUIRE(now.cards.size() == 1);
    REQUIRE(now.asides.size() == 1);
    CHECK(now.cards[0].title == "Låg kvalitet hos uppdragstagare");
    CHECK(now.cards[0].tone == Tone::notice);
    CHECK(now.cards[0].statuses.front().words == "Följer plan");
    CHECK(now.cards[0].statuses.back().words == "Följer inte plan");
    CHECK(now.cards[0].lines == std::vector<std::string>{"Försenat, framskjutet till våren 2024"});
    CHECK(now.asides[0].title == "För 2 av de 6 har tiden flyttats.");
    CHECK(now.asides[0].lines ==
          std::vector<std::string>{"Skyddad identitet: november", "Återsökning Migrationsverket: början av december"});
    CHECK(now.asides[0].source == "Riskbilds jämförelse med delåret");
    CHECK(now.notes == std::vector<std::string>{"7 av 20 bedömda risker är kritiska; 13 redovisas inte."});
}

TEST_CASE("demo: coverage of the register") {
    CHECK(body<NowPage>(nordost()).notes ==
          std::vector<std::string>{"4 av 17 risker ingår i planen. Riskvärde ej angivet."});
    CHECK(rows_page(PageName::risks, nordost()).rows.size() == 17);
}

TEST_CASE("demo: the matrix of exempel D") {
    const MapPage map = body<MapPage>(board_d());
    std::vector<std::string> rows;
    for (const MapRow& row : map.rows) rows.push_back(row.value + ": " + row.placement_words);
    CHECK(rows == std::vector<std::string>{"16: Beräknad placering: 4 · 4", "15: Möjliga rutor: 3 · 5 eller 5 · 3",
                                           "12: Möjliga rutor: 3 · 4 eller 4 · 3",
                                           "12: Möjliga rutor: 3 · 4 eller 4 · 3"});
    for (const Page& page : pages_of(board_d(), in_contact(), swedish()))
        if (page.name == PageName::map)
            CHECK(page.header.plan == "Plan för intern kontroll 2023 · riskvärden från december 2022");
}

TEST_CASE("demo: results keep their denominators and qualifiers") {
    CHECK(figures(board_c()) == std::vector<std::string>{"80 av 163", "47 av 58", "33 av 58"});
    CHECK(figures(board_d()) ==
          std::vector<std::string>{"8\u00a0%", "7\u00a0%", "nästan 100\u00a0%", "2–3", "till fullo", "ca 80\u00a0%"});
    CHECK(figures(nordost()) == std::vector<std::string>{"cirka 340", "85\u00a0%", "15\u00a0%", "44–48", "19 av 21",
                                                         "8 av 19", "11 av 19", "5", "samtliga", "28", "19 av 28"});
}

TEST_CASE("demo: no text of any page is a bare key, an unfilled placeholder, empty or doubled space") {
    const std::regex key("[a-z_]+\\.[a-z_]+");
    for (const Words* words : {&swedish(), &english()})
        for (const plan::Board& board : all_boards())
            for (const Page& page : pages_of(board, in_contact(), *words))
                for (const std::string& text : texts_of(page)) {
                    CHECK_MESSAGE(!text.empty(), board.key);
                    CHECK_MESSAGE(text.find('{') == std::string::npos, text);
                    CHECK_MESSAGE(text.find("  ") == std::string::npos, text);
                    CHECK_MESSAGE(!std::regex_match(text, key), text);
                }
}

TEST_CASE("demo: what is missing is never green") {
    for (const plan::Board& board : all_boards())
        for (const Page& page : pages_of(board, in_contact(), swedish()))
            for (const StatusWords& status : statuses_of(page)) {
                const bool fine = status.words.find("Följer plan") == 0 || status.words == "Ja" ||
                                  status.words == "Klar" || status.words.find("nomförd") != std::string::npos ||
                                  status.words.find("nga brister") != std::string::npos;
                CHECK_MESSAGE((status.tone != Tone::good || fine), status.words);
                CHECK(status.glyph != Glyph::none);
            }
}
