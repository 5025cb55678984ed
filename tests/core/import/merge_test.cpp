#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

auto follow_up(const std::string& cycle, const std::string& rows, const std::string& more = "") -> import::Sheet {
    return sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nUppföljning;" + cycle + "\n" + more +
                        "\nNr;Risk;Följer plan\n" + rows,
                    cycle + ".csv");
}

std::vector<plan::Board> boards_of(const std::vector<import::Sheet>& sheets) {
    return import::import_sheets(sheets, shipped_vocabulary()).boards;
}

std::vector<std::string> ids(const plan::Board& board) {
    std::vector<std::string> all;
    for (const plan::Document& document : board.documents) all.push_back(document.id);
    return all;
}

}  // namespace

TEST_CASE("sheets of one board become its documents, oldest follow-up first") {
    const auto boards = boards_of(
        {follow_up("helår", "R1;Hot;Nej\nR2;Våld;Ja\n", "Uppföljt;2023-12-06\n"), follow_up("delår", "R1;Hot;Ja\n")});
    REQUIRE(boards.size() == 1);
    CHECK(ids(boards[0]) ==
          std::vector<std::string>{"internkontrollplan-2023-half-year", "internkontrollplan-2023-full-year"});
    CHECK(boards[0].plans.size() == 1);
    CHECK(boards[0].risks == std::vector<std::string>{"R1", "R2"});
}

TEST_CASE("three tertials are three follow-ups") {
    const auto boards = boards_of({follow_up("T1", "R1;Hot;Ja\n"), follow_up("T2", "R1;Hot;Nej\n")});
    CHECK(ids(boards.at(0)) == std::vector<std::string>{"internkontrollplan-2023-t1", "internkontrollplan-2023-t2"});
}

TEST_CASE("the same follow-up twice in one import is an error") {
    const std::vector sheets{follow_up("delår", "R1;Hot;Ja\n"), follow_up("delår", "R1;Hot;Nej\n")};
    const auto imported = import::import_sheets(sheets, shipped_vocabulary());
    CHECK(imported.rejected());
    CHECK(findings_of(imported, "same_follow_up") == 1);
    CHECK(imported.boards[0].documents.size() == 1);
}

TEST_CASE("a document read again replaces its older self; identities, links and meetings stay") {
    plan::Board stored =
        boards_of({follow_up("delår", "R1;Hot;Ja\nR2;Våld;Ja\n"), follow_up("helår", "R1;Hot;Nej\n")})[0];
    stored.links.push_back({plan::LinkKind::see_also, "R1", "R2", true});
    stored.meetings.push_back({*parse_date("2024-01-15"), "helåret"});
    const plan::Board merged = import::merge(stored, boards_of({follow_up("delår", "R3;Brist;Ja\n")})[0]);
    CHECK(ids(merged) == ids(stored));
    REQUIRE(merged.documents[0].risks.size() == 1);
    CHECK(merged.documents[0].risks[0].risk == "R3");
    CHECK(merged.risks == std::vector<std::string>{"R1", "R2", "R3"});
    CHECK(merged.links == stored.links);
    CHECK(merged.meetings == stored.meetings);
}

TEST_CASE("what an older sheet said of the plan stays when the newer one is silent") {
    const auto boards = boards_of(
        {follow_up("delår", "R1;Hot;Ja\n", "Plan antagen;2023-01-11\nSkala sannolikhet;1–4\nSkala konsekvens;1–4\n"),
         follow_up("helår", "R1;Hot;Ja\n")});
    CHECK(boards[0].plans[0].adopted == PartialDate{2023, 1, 11});
    CHECK(boards[0].plans[0].scale.has_value());
}

TEST_CASE("plans of two years are two plans, however long their name is") {
    const auto sheet = [](const char* year) {
        return sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan och samlad riskbild för hela nämnden " +
                        std::string(year) + "\n\nNr;Risk\nR1;Hot\n");
    };
    const auto boards = boards_of({sheet("2022"), sheet("2023")});
    CHECK(boards.at(0).plans.size() == 2);
    CHECK(boards.at(0).documents.size() == 2);
}

TEST_CASE("sheets of different boards stay apart") {
    const import::Sheet other = sheet_of("Nämnd;Annan nämnd\nPlan;Plan 2023\n\nNr;Risk\nR1;Hot\n");
    const auto boards = boards_of({follow_up("delår", "R1;Hot;Ja\n"), other});
    REQUIRE(boards.size() == 2);
    CHECK(boards[1].key == "annan-namnd");
}
