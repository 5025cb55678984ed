#include <doctest/doctest.h>

#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using namespace std::chrono_literals;

namespace {

RowsPage basis(const plan::Board& board) {
    return rows_page(PageName::basis, board);
}

// The rows from that heading to the next.
std::vector<Row> under(const RowsPage& page, const std::string& heading) {
    std::vector<Row> rows;
    bool inside = false;
    for (const Row& row : page.rows) {
        if (!row.heading.empty()) inside = row.heading == heading;
        if (inside) rows.push_back(row);
    }
    return rows;
}

// 'Diarienummer: 2024SOCN18 003'
std::vector<std::string> facts(const RowsPage& page, const std::string& heading) {
    std::vector<std::string> facts;
    for (const Row& row : under(page, heading))
        facts.push_back((row.lead.empty() ? "" : row.lead + ": ") + row.title +
                        (row.detail.empty() ? "" : " | " + row.detail));
    return facts;
}

using Facts = std::vector<std::string>;

}  // namespace

TEST_CASE("basis: document, plan and scale of exempel D, as far as stated") {
    plan::Board board = board_d();
    newest(board).sha256 = std::string(64, 'a');
    const RowsPage page = basis(board);
    CHECK(page.title == "Uppföljning av plan för intern kontroll 2023");
    CHECK(facts(page, "Dokument") ==
          Facts{"Diarienummer: 2024SOCN18 003", "Daterat: 2024-03-21", "Beslut: Förslag till nämnden", "Avser: 2023",
                "Samlad bedömning: Förvaltningens samlade bedömning: fullgott", "Filens SHA-256 börjar: aaaaaaaaaaaa"});
    CHECK(facts(page, "Plan") == Facts{"Plan: Plan för intern kontroll 2023 | daterad 2022-12-05",
                                       "Antagen: 2023-01-11 § 19",
                                       "Skala: 5 × 5 steg, riskvärde = sannolikhet × konsekvens | enligt planen"});
    CHECK(facts(page, "Motsägelser i dokumentet").size() == 6);
    CHECK(facts(page, "Motsägelser i dokumentet").front() ==
          "Antal kontroller | Planen: 9 stycken · Uppföljningen: 8 kontroller");
}

TEST_CASE("basis: what is not stated is said not to be") {
    const RowsPage page = basis(half_year());
    CHECK(page.title == "Delår, avser första halvåret 2023");
    CHECK(facts(page, "Dokument") == Facts{"Diarienummer: Ej angivet", "Daterat: Ej angivet",
                                           "Beslut: Beslut ej angivet", "Avser: första halvåret 2023"});
    CHECK(facts(page, "Plan") == Facts{"Plan: Internkontrollplan 2023", "Antagen: Ej angivet", "Skala: Ej angivet"});
}

TEST_CASE("basis: follow-up, publication and contact are three ages") {
    Situation situation = in_contact();
    situation.published_local = LocalTime{2023y / 12 / 7, 9, 5, 0};
    const auto ages = [&](const plan::Board& board) {
        for (const Page& page : pages_of(board, situation, swedish()))
            if (page.name == PageName::basis) return facts(std::get<RowsPage>(page.body), "Hur gammalt det är");
        return Facts{};
    };
    CHECK(ages(full_year()) == Facts{"Uppföljt: 2023-12-06",
                                     "Publicerat: 2023-12-07 9.05 | eller senast bekräftat av servern",
                                     "Kontakt: 2023-12-07 14.31"});
    CHECK(ages(half_year()).front() == "Uppföljt: Ej angivet");
    CHECK(ages(assessed())[1] == "Riskvärden från: december 2022");
    situation.published_local.reset();
    situation.contact_local.reset();
    CHECK(ages(full_year()) == Facts{"Uppföljt: 2023-12-06", "Kontakt: Ingen kontakt ännu"});
}

TEST_CASE("basis: stated totals stand beside the counted ones") {
    CHECK(facts(basis(board_a()), "Antal enligt dokumentet") ==
          Facts{"Bedömda risker | 20 enligt dokumentet · 7 redovisas",
                "Kritiska risker | 7 enligt dokumentet · 7 redovisas",
                "Risker som hanteras i annan planering | 7 enligt dokumentet · 7 redovisas",
                "Risker som hanteras genom granskning | 1 enligt dokumentet · 1 redovisas",
                "Risker som inte följer planen | 1 enligt dokumentet · 1 redovisas"});
    CHECK(facts(basis(nordost()), "Antal enligt dokumentet") ==
          Facts{"Risker i planen | 4 enligt dokumentet · 4 redovisas",
                "Rekommendationer från revisionen | 5 enligt dokumentet · 5 redovisas",
                "Revisionens granskningar | 2 enligt dokumentet · 2 redovisas"});
    CHECK(facts(basis(board_c()), "Antal enligt dokumentet") ==
          Facts{"Förbättringsområden | 2 enligt dokumentet · 2 redovisas", "Rader i listan | 14 enligt dokumentet"});
    plan::Board board = full_year();
    newest(board).stated_totals = {{"enheter", 3, {}}};
    CHECK(facts(basis(board), "Antal enligt dokumentet") == Facts{"Enheter | 3 enligt dokumentet"});
    CHECK(basis(full_year()).notes == Facts{"7 av 20 bedömda risker är kritiska; 13 redovisas inte."});
}

TEST_CASE("basis: what could not be read is counted, with its first words and where they stood") {
    plan::Board board = full_year();
    std::string text = "En lång not under tabellen";
    for (int i = 0; i < 10; ++i) text += " som fortsätter";
    board.documents.front().unread = {{text, {"delar.csv", "", "", 40}}};
    newest(board).unread = {{"En not", {"helar.xlsx", "Blad1", "B7", 0}}, {"", {}}};
    const Facts unread = facts(basis(board), "3 delar kunde inte läsas");
    REQUIRE(unread.size() == 3);
    CHECK(unread[0] == "En not | cell B7");
    CHECK(unread[1] == "Visas inte här");
    CHECK(unread[2].starts_with("En lång not under tabellen som fortsätter"));
    CHECK(unread[2].ends_with(" … | rad 40 · Delår, avser första halvåret 2023"));
}

TEST_CASE("basis: of very many unread parts the first are listed, the others counted") {
    plan::Board board = full_year();
    newest(board).unread.assign(30, {"En not", {"helar.docx", "", "", 3}});
    const Facts unread = facts(basis(board), "30 delar kunde inte läsas");
    REQUIRE(unread.size() == 13);
    CHECK(unread.back() == "18 delar till listas i hubben");
}

TEST_CASE("basis: all documents of the board with what they said, newest first") {
    const Facts documents = facts(basis(board_a()), "Nämndens alla dokument");
    CHECK(documents ==
          Facts{"2023-12-06: Helårsuppföljning av kritiska risker 2023 | Internkontrollplan 2023 · Helår, uppföljt "
                "2023-12-06",
                "Delårsuppföljning av internkontrollplanen 2023 | Internkontrollplan 2023 · Delår, avser första "
                "halvåret 2023 · Alla 7 kritiska risker bedöms följa planen vid delåret. 1 arbete startar först "
                "hösten 2023."});
}

TEST_CASE("basis: says where a comparison found nothing") {
    plan::Board board = full_year();
    CHECK(basis(board).notes.size() == 1);
    board.documents.front() = newest(board);
    board.documents.front().id = "first";
    board.documents.front().cycle.value = plan::Cycle::spring;
    CHECK(basis(board).notes.back() == "Jämfört med vårens uppföljning har inget ändrats.");
}

TEST_CASE("basis: levels and limit name who drew them") {
    plan::Board board = assessed();
    plan::Scale& scale = *board.plans[0].scale;
    scale.levels = plan::Levels{{{"Låg", 1, 6}, {"Hög", 8, {}}}, {}, "MSB"};
    scale.appetite = plan::Appetite{9, {}, plan::the_plan};
    const Facts plan = facts(basis(board), "Plan");
    CHECK(plan[3] == "Nivåer: Låg 1–6 · Hög 8– | enligt MSB");
    CHECK(plan[4] == "Beslutad gräns: till och med 9 | enligt planen");
}
