#include "core/import/linking.hpp"

#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

const std::string columns = "Process;Risk;Riskvärde;Befintliga åtgärder;Följer plan\n";

plan::Board board_of(const std::vector<std::pair<std::string, std::string>>& follow_ups) {
    std::vector<import::Sheet> sheets;
    for (const auto& [cycle, rows] : follow_ups)
        sheets.push_back(sheet_of(
            "Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nUppföljning;" + cycle + "\n\n" + rows, cycle + ".csv"));
    return import::import_sheets(sheets, shipped_vocabulary()).boards.at(0);
}

// Two unnumbered follow-ups with one risk each: its process, title, value, measures, answer.
plan::Board two_follow_ups(const std::string& earlier, const std::string& later) {
    return board_of({{"delår", columns + earlier}, {"helår", columns + later}});
}

std::vector<std::string> codes(const import::SuggestedLink& link) {
    std::vector<std::string> all;
    for (const import::Reason& reason : link.reasons) all.push_back(reason.code);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the same unnumbered risk in two follow-ups is suggested, with the reasons") {
    const plan::Board board = two_follow_ups("Arkiv;Akter lämnas framme;9;Skåp med lås;Ja\n",
                                             "Arkiv;Akter lämnas framme;9;Skåp med lås;Nej\n");
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 1);
    CHECK(links[0].score == 100);
    CHECK(codes(links[0]) == Texts{"same_title", "same_process", "same_value", "same_measures"});
    CHECK(links[0].earlier.document->cycle.raw == "delår");
    CHECK(links[0].later.document->cycle.raw == "helår");
    CHECK(links[0].link(true) == plan::Link{plan::LinkKind::same_as, board.documents[1].risks[0].risk,
                                            board.documents[0].risks[0].risk, true});
}

TEST_CASE("one letter's difference in a long title links, and the share of it is told") {
    const plan::Board board = two_follow_ups(";Uppdragstagare brister så att någon får illa;;;Ja\n",
                                             ";Uppdragstagare brister så att någon far illa;;;Nej\n");
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 1);
    CHECK(codes(links[0]) == Texts{"similar_title"});
    CHECK(links[0].reasons[0].details == std::vector<import::Detail>{{"share", "94"}});
    CHECK(links[0].score == 94);
}

TEST_CASE("the same title under another process does not link") {
    CHECK(import::suggest_links(
              two_follow_ups("Avgifter;Beslut dröjer för länge;9;;Ja\n", "Bistånd;Beslut dröjer för länge;9;;Ja\n"))
              .empty());
}

TEST_CASE("one title under three processes links each with its own") {
    const std::string rows = "Avgifter;Beslut dröjer;;;\nBistånd;Beslut dröjer;;;\nTillstånd;Beslut dröjer;;;\n";
    const plan::Board board = two_follow_ups(rows, rows);
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 3);
    for (const import::SuggestedLink& link : links) CHECK(link.later.risk->process == link.earlier.risk->process);
}

TEST_CASE("the same text twice in one list is never linked to itself") {
    CHECK(import::suggest_links(board_of({{"helår", columns + ";Beslut dröjer;;;Ja\n;Beslut dröjer;;;Ja\n"}})).empty());
}

TEST_CASE("two parts of one document are two lists") {
    const auto board = board_of(
        {{"helår", "Del;Risk\nsamlad riskbild;Akter lämnas framme\ninternkontrollplan;Akter lämnas framme\n"}});
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 1);
    CHECK(links[0].later.risk->part == "internkontrollplan");
    CHECK(links[0].earlier.risk->part == "samlad riskbild");
}

TEST_CASE("each risk has one best match, not every one that is like it") {
    const plan::Board board = two_follow_ups(
        ";Svårt att rekrytera och behålla socialsekreterare 1;;;\n;Svårt att rekrytera och behålla "
        "socialsekreterare;;;\n",
        ";Svårt att rekrytera och behålla socialsekreterarna;;;\n;Svårt att rekrytera och behålla "
        "socialsekreterare;;;\n");
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 1);
    CHECK(links[0].later.risk->title == links[0].earlier.risk->title);
}

TEST_CASE("titles that differ in a number are two risks; a year is no such number") {
    CHECK(import::suggest_links(
              two_follow_ups(";Ventilationen i hus 12 är för svag;;;\n", ";Ventilationen i hus 13 är för svag;;;\n"))
              .empty());
    CHECK(import::suggest_links(two_follow_ups(";Budgeten för 2023 överskrids i skolorna;;;\n",
                                               ";Budgeten för 2024 överskrids i skolorna;;;\n"))
              .size() == 1);
}

TEST_CASE("other risks of one board are not suggested, however alike their subjects are") {
    CHECK(import::suggest_links(two_follow_ups(";Svårt att rekrytera erfarna socialsekreterare;9;;\n",
                                               ";Svårt att rekrytera förste socialsekreterare;9;;\n"))
              .empty());
}

TEST_CASE("a reworded title links only where more than the title agrees") {
    const std::string was = "Akter förvaras olåst i närarkivet";
    const std::string is = "Akter förvaras utan lås i närarkivet";
    CHECK(import::suggest_links(two_follow_ups(";" + was + ";9;;\n", ";" + is + ";9;;\n")).empty());
    CHECK(import::suggest_links(
              two_follow_ups("Arkiv;" + was + ";9;Skåp med lås;\n", "Arkiv;" + is + ";9;Skåp med lås;\n"))
              .size() == 1);
}

TEST_CASE("a compound written apart is the same compound") {
    CHECK(import::suggest_links(two_follow_ups(";Brister i social tjänstens avtalsuppföljning;;;\n",
                                               ";Brister i socialtjänstens avtals-uppföljning;;;\n"))
              .at(0)
              .score == 100);
}

TEST_CASE("risks with the same number need no link") {
    const std::string rows = "Nr;Risk\nR1;Akter lämnas framme\n";
    CHECK(import::suggest_links(board_of({{"delår", rows}, {"helår", rows}})).empty());
}

TEST_CASE("confirmed and rejected links are not suggested again") {
    const std::string row = ";Akter lämnas framme;;;\n";
    plan::Board board = two_follow_ups(row, row);
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 1);
    CHECK(import::suggest_links(board, {links[0].id}).empty());
    board.links.push_back(links[0].link(true));
    CHECK(import::suggest_links(board).empty());
}

TEST_CASE("a third follow-up is compared with the nearest before it") {
    const std::string row = ";Akter lämnas framme;;;\n";
    const plan::Board board = board_of({{"T1", columns + row}, {"T2", columns + row}, {"T3", columns + row}});
    const auto links = import::suggest_links(board);
    REQUIRE(links.size() == 2);
    CHECK(links[1].later.document->cycle.raw == "T3");
    CHECK(links[1].earlier.document->cycle.raw == "T2");
}

TEST_CASE("a confirmed link and its risks' ids outlive a reading anew with a row more above") {
    const std::string row = ";Akter lämnas framme;;;Ja\n";
    plan::Board stored = two_follow_ups(row, row);
    const plan::Link link = import::suggest_links(stored)[0].link(true);
    stored.links.push_back(link);
    const plan::Board merged = import::merge(stored, board_of({{"helår", columns + ";En annan risk;;;Ja\n" + row}}));
    CHECK(merged.links == std::vector{link});
    REQUIRE(merged.documents[1].risks.size() == 2);
    CHECK(merged.documents[1].risks[1].risk == link.from);
    CHECK(merged.documents[1].risks[0].risk != link.from);
}
