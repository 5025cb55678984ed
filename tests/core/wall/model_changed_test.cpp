#include <doctest/doctest.h>

#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::DueKind;
using plan::FollowsPlan;
using namespace std::chrono_literals;

namespace {

// A plan followed up twice: in the autumn of 2022 and on 6 December 2023. One risk, nothing changed.
struct TwoFollowUps {
    plan::Board board = board_of({risk("r1", "En risk", FollowsPlan::yes)});

    TwoFollowUps() {
        board.documents.push_back(board.documents.front());
        board.documents.back().id = "second";
        before().cycle.value = plan::Cycle::autumn;
        before().as_of = PartialDate{2022, 10, 1};
        after().as_of = PartialDate{2023, 12, 6};
    }
    plan::Document& before() { return board.documents.front(); }
    plan::Document& after() { return board.documents.back(); }
    plan::RiskStatement& was() { return before().risks.front(); }
    plan::RiskStatement& is() { return after().risks.front(); }

    RowsPage page() const { return rows_page(PageName::changed, board); }
    Row only() const {
        REQUIRE(page().rows.size() == 1);
        return page().rows.front();
    }
};

std::string said(const std::vector<StatusWords>& statuses) {
    std::string all;
    for (const StatusWords& status : statuses) all += (all.empty() ? "" : " | ") + status.words;
    return all;
}

std::string said(const Row& row) {
    return said(row.statuses);
}

// 'Följer planen?', 'Nya': which kinds of change there are.
std::string kinds(const RowsPage& page) {
    std::string all;
    for (const Row& row : page.rows) all += (all.empty() || row.heading.empty() ? "" : " | ") + row.heading;
    return all;
}

std::string label(const plan::Board& board, const Words& words = swedish()) {
    for (const Page& page : pages_of(board, in_contact(), words))
        if (page.name == PageName::changed) return page.label;
    return {};
}

}  // namespace

TEST_CASE("changed: what the half-year and the year of the demo say otherwise") {
    const RowsPage page = rows_page(PageName::changed, board_a());
    CHECK(page.title == "5 ändringar");
    CHECK(said(page.counts) == "1 ändrat svar | 2 nya tider | 1 ändrad kontroll | 1 omformulerad risk");
    REQUIRE(page.rows.size() == 5);
    CHECK(page.rows[0].heading == "Följer planen?");
    CHECK(page.rows[0].title == "Låg kvalitet hos uppdragstagare");
    CHECK(said(page.rows[0]) == "Ja | Nej");
    CHECK(page.rows[0].course);
    CHECK(page.rows[0].lead == "8");
    CHECK(page.rows[0].detail == "Försenat, framskjutet till våren 2024");
    CHECK(page.rows[1].heading == "Tider");
    CHECK(page.rows[1].title == "Skyddad identitet");
    CHECK(page.rows[1].detail == "Förut före 31/8, nu under november");
    CHECK(said(page.rows[1]) == "Ja, ny tid");
    CHECK(page.rows[2].heading.empty());
    CHECK(page.rows[2].detail == "Förut före 31/8, nu i början av december");
    CHECK(page.rows[3].heading == "Kontroller");
    CHECK(said(page.rows[3]) == "Pågår | Genomförd");
    CHECK(page.rows[4].heading == "Omformulerade");
    CHECK(page.rows[4].detail ==
          "Förut »Uppdragstagare håller låg kvalitet så att någon får illa«, nu »Uppdragstagare håller låg kvalitet "
          "så att någon far illa«");
    CHECK(page.notes == std::vector<std::string>{"Riskbilds jämförelse med delåret"});
    CHECK(label(board_a()) == "Ändrat sedan delåret");
    CHECK(label(board_a(), english()) == "Changed since the half-year");
}

TEST_CASE("changed: hidden where there is nothing to compare with, and where nothing has changed") {
    CHECK(label(board_a_at_half_year()).empty());
    TwoFollowUps two;
    CHECK(label(two.board).empty());
    two.is().follow_up->follows_plan.value = FollowsPlan::no;
    CHECK(label(two.board) == "Ändrat sedan höstens uppföljning");
    two.before().plan = "last year's";
    CHECK(label(two.board).empty());
}

TEST_CASE("changed: values and factors, worse before better") {
    TwoFollowUps two;
    two.was().value = 6;
    two.is().value = 9;
    CHECK(kinds(two.page()) == "Riskvärde");
    CHECK(said(two.only()) == "Försämrad");
    CHECK(two.only().detail == "Förut 6, nu 9");
    two.is().value = 4;
    CHECK(said(two.only()) == "Förbättrad");
    two.was().value = two.is().value = 12;
    two.was().likelihood = two.is().consequence = 3;
    two.was().consequence = two.is().likelihood = 4;
    CHECK(said(two.only()) == "Ändrad");
    CHECK(two.only().detail == "Förut 12 (3 · 4), nu 12 (4 · 3)");
    two.is().value.reset();
    two.is().likelihood = 3;
    two.is().consequence = 5;
    CHECK(said(two.only()) == "Försämrad");
}

TEST_CASE("changed: a value that only one of them states has not changed") {
    TwoFollowUps two;
    two.is().value = 9;
    CHECK(two.page().rows.empty());
}

TEST_CASE("changed: new and closed risks say which follow-up did not speak of them") {
    TwoFollowUps two;
    two.after().risks.push_back(risk("r2", "En till", FollowsPlan::yes));
    CHECK(said(two.only()) == "Ny");
    CHECK(two.only().detail == "Redovisades inte vid höstens uppföljning");
    two.after().risks.pop_back();
    two.before().risks.push_back(risk("r3", "En gammal", FollowsPlan::yes));
    CHECK(said(two.only()) == "Utgått");
    CHECK(two.only().title == "En gammal");
    CHECK(two.only().risk == "r3");
    two.after().risks.clear();
    CHECK(two.page().rows.empty());  // a follow-up of controls closes no risks
}

TEST_CASE("changed: only a confirmed link makes two ids one risk, through others too") {
    TwoFollowUps two;
    two.is().risk = "r9";
    two.is().follow_up->follows_plan.value = FollowsPlan::no;
    two.board.links = {{plan::LinkKind::same_as, "r1", "r5", true}, {plan::LinkKind::same_as, "r9", "r5", false}};
    CHECK(kinds(two.page()) == "Nya | Utgångna");
    two.board.links[1].confirmed = true;
    CHECK(two.page().title == "1 ändring");
    CHECK(kinds(two.page()) == "Följer planen?");
    two.board.links[1].kind = plan::LinkKind::see_also;
    CHECK(kinds(two.page()) == "Nya | Utgångna");
}

TEST_CASE("changed: set anew to the same value differs from not set anew, where values are dated") {
    TwoFollowUps two;
    two.was().value = two.is().value = 8;
    CHECK(two.page().rows.empty());  // nobody says when
    two.was().assessed = two.is().assessed = PartialDate{2022, 9, 0};
    CHECK(two.page().rows.empty());  // not set anew is no change
    two.is().assessed = PartialDate{2023, 11, 0};
    CHECK(two.page().title == "Riskvärden är omprövade, inga har ändrats");
    CHECK(said(two.only()) == "Omprövad, oförändrad");
    CHECK(two.only().detail == "En risk");
    two.is().assessed.reset();  // restated: as new as its follow-up
    CHECK(said(two.only()) == "Omprövad, oförändrad");
    two.is().assessed = PartialDate{2022, 9, 0};
    two.is().follow_up->follows_plan.value = FollowsPlan::no;
    REQUIRE(two.page().rows.size() == 2);
    CHECK(two.page().rows[1].heading == "Oförändrat riskvärde");
    CHECK(said(two.page().rows[1]) == "Ej omprövad");
}

TEST_CASE("changed: controls are the same by text, or by id and risk") {
    TwoFollowUps two;
    two.before().controls = {control("k1", "Stickprov")};
    two.after().controls = {control("k7", "Stickprov")};
    two.before().controls[0].follow_up.assessment = {plan::Assessment::minor, "Mindre brister"};
    two.after().controls[0].follow_up.assessment = {plan::Assessment::none, "Inga brister"};
    CHECK(said(two.only()) == "Mindre brister | Inga brister");
    two.after().controls[0].text = "Granskning";
    CHECK(two.page().rows.empty());
    two.after().controls[0].id = "k1";
    CHECK(two.page().rows.empty());
    two.before().controls[0].risk = two.after().controls[0].risk = "r1";
    CHECK(said(two.only()) == "Mindre brister | Inga brister");
}

TEST_CASE("changed: what the room may not see is neither reworded nor revalued") {
    TwoFollowUps two;
    two.was().value = 8;
    two.is().withheld = true;
    two.is().title.clear();
    two.is().follow_up->follows_plan.value = FollowsPlan::no;
    CHECK(two.page().title == "1 ändring");
    CHECK(kinds(two.page()) == "Följer planen?");
    CHECK(two.only().title == "Visas inte här");
    CHECK(two.only().lead.empty());
}

TEST_CASE("changes are marked for seven days, with the day they are counted from") {
    TwoFollowUps two;
    two.is().follow_up->follows_plan.value = FollowsPlan::no;
    const auto mark_on = [&](Date day, bool clock_good = true) {
        Situation situation = in_contact();
        situation.local.date = day;
        situation.clock_good = clock_good;
        for (const Page& page : pages_of(two.board, situation, swedish()))
            if (page.name == PageName::changed) return std::get<RowsPage>(page.body).rows.front().fresh;
        return std::string("no page");
    };
    CHECK(mark_on(2023y / 12 / 5).empty());
    CHECK(mark_on(2023y / 12 / 6) == "Ändrad 6 december");
    CHECK(mark_on(2023y / 12 / 12) == "Ändrad 6 december");
    CHECK(mark_on(2023y / 12 / 13).empty());
    CHECK(mark_on(2023y / 12 / 7, false).empty());
    two.after().as_of = PartialDate{2023, 12, 0};
    CHECK(mark_on(2023y / 12 / 7).empty());  // no day is stated
    two.after().risks.push_back(risk("r2", "En till", FollowsPlan::yes));
    two.after().date = PartialDate{2023, 12, 4};
    CHECK(mark_on(2023y / 12 / 7) == "Ändrad 4 december");
    CHECK(two.page().rows[1].fresh == "Ny 4 december");
}
