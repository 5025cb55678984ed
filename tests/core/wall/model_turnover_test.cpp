// January: the new plan is adopted, the old one is what has been followed up.
#include <doctest/doctest.h>

#include "core/snapshot/snapshot.hpp"
#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/texts_of.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::FollowsPlan;
using namespace std::chrono_literals;

namespace {

const std::string verdict = "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.";

plan::Board with_plan_2024() {
    plan::Board board = full_year();
    plan::Plan plan;
    plan.id = "plan-2024";
    plan.year = 2024;
    plan.name = "Internkontrollplan";
    plan.adopted = PartialDate{2023, 12, 12};
    board.plans.push_back(plan);
    return board;
}

// The plan as a document: risks with new values, nothing on how it went.
plan::Board with_document_2024() {
    plan::Board board = with_plan_2024();
    plan::Document document;
    document.id = "plan-2024";
    document.plan = "plan-2024";
    document.risks = {risk("r1", "Risk 1", FollowsPlan::not_stated), risk("r8", "Risk 8", FollowsPlan::not_stated)};
    document.risks[0].value = 16;
    document.risks[0].follow_up.reset();
    board.documents.push_back(document);
    return board;
}

Situation in_january() {
    Situation situation = in_contact();
    situation.local.date = 2024y / 1 / 15;
    return situation;
}

std::vector<std::string> notes(const plan::Board& board) {
    const std::vector<Page> pages = pages_of(board, in_january(), swedish());
    return std::get<NowPage>(pages.front().body).notes;
}

}  // namespace

TEST_CASE("turnover: last year's verdict with its year, and that the new plan waits") {
    for (const plan::Board& board : {with_plan_2024(), with_document_2024()}) {
        const std::vector<Page> pages = pages_of(board, in_january(), swedish());
        CHECK(std::get<NowPage>(pages.front().body).verdict.in_full() == verdict);
        CHECK(pages.front().header.plan == "Internkontrollplan 2023 · helår, uppföljt 2023-12-06");
        CHECK(notes(board).front() ==
              "Internkontrollplan 2024 är antagen 12 december 2023; uppföljningen av den är inte redovisad. Läget "
              "avser Internkontrollplan 2023.");
    }
}

TEST_CASE("turnover: what changed is of last year's plan alone") {
    const auto changed = [](const plan::Board& board) { return rows_page(PageName::changed, board); };
    CHECK(changed(with_document_2024()) == changed(full_year()));
    CHECK(rows_page(PageName::risks, with_document_2024()) == rows_page(PageName::risks, full_year()));
}

TEST_CASE("turnover: what the new plan says is on the risk card, under its name") {
    bool found = false;
    for (const Page& page : pages_of(with_document_2024(), in_january(), swedish())) {
        if (page.risk != "r1") continue;
        const FocusPage& card = std::get<FocusPage>(page.body);
        CHECK(card.value == "8");
        for (const FocusSection& section : card.sections)
            if (section.label == "Internkontrollplan 2024 · Datum ej angivet")
                for (const Row& row : section.rows) found = found || (row.lead == "Riskvärde" && row.title == "16");
    }
    CHECK(found);
}

TEST_CASE("turnover: only what is stated is said of the new plan") {
    plan::Board board = with_plan_2024();
    board.plans.back().adopted = PartialDate{2023, 12, 0};
    CHECK(notes(board).front().starts_with("Internkontrollplan 2024 är antagen december 2023;"));
    board.plans.back().adopted.reset();
    CHECK(notes(board).front().starts_with("Internkontrollplan 2024 finns; när den antogs är inte angivet"));
    board.meetings = {
        {2024y / 1 / 10, "Delår 2024"}, {2024y / 9 / 18, "Delårsuppföljning 2024"}, {2024y / 3 / 1, "Budget"}};
    CHECK(notes(board).front().ends_with("Till nämnden 18 september 2024: Delårsuppföljning 2024."));
}

TEST_CASE("turnover: over when the new plan is followed up; an older plan never waits") {
    plan::Board board = with_document_2024();
    newest(board).risks[0].follow_up = plan::RiskFollowUp{{FollowsPlan::yes, "Ja"}, "", ""};
    CHECK(pages_of(board, in_january(), swedish()).front().header.plan.starts_with("Internkontrollplan 2024"));
    for (const std::string& note : notes(board)) CHECK(note.find("antagen") == std::string::npos);
    plan::Board older = with_plan_2024();
    older.plans.back().year = 2022;
    CHECK(notes(older) == notes(full_year()));
}

TEST_CASE("turnover: in the channel's list of boards too, the last follow-up counts") {
    CHECK(snapshot::summarize(with_document_2024()).as_of == "2023-12-06");
    CHECK(snapshot::summarize(with_document_2024()).plan_year == 2023);
}
