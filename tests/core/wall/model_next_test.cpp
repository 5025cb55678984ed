#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/wall/due_status.hpp"
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

NextPage next_on(const plan::Board& board, Date day, bool clock_good = true) {
    Situation situation = in_contact();
    situation.local.date = day;
    situation.clock_good = clock_good;
    for (const Page& page : pages_of(board, situation, swedish()))
        if (page.name == PageName::next) return std::get<NextPage>(page.body);
    return {};
}

// 'under november · Skyddad identitet · Tiden har passerat, uppgift saknas'
std::vector<std::string> lines(const NextPage& page) {
    std::vector<std::string> lines;
    for (const NextItem& item : page.items) {
        lines.push_back(item.row.lead + " · " + item.row.title);
        for (const StatusWords& status : item.row.statuses) lines.back() += " · " + status.words;
    }
    return lines;
}

// One line each, so that a failure shows them.
std::string all(const std::vector<std::string>& lines) {
    return text::join(lines, "\n");
}

// A risk that follows the plan, with that time.
plan::Board with(std::vector<plan::DueTime> due, FollowsPlan follows = FollowsPlan::yes) {
    plan::Board board = board_of({risk("r1", "En risk", follows)});
    newest(board).due = std::move(due);
    return board;
}

plan::DueTime before_new_year(DueKind kind = DueKind::due) {
    return due("r1", "före årsskiftet", kind, 2023y / 12 / 31);
}

}  // namespace

TEST_CASE("next: to come in time order, then what has passed, recurring and open at the end, done last") {
    const NextPage page = next_on(board_d(), 2024y / 3 / 25);
    CHECK(page.title == "4 tider kvar");
    CHECK(all(lines(page)) ==
          all({"under första kvartalet 2024 · Stora, sällsynta upphandlingar · Tiden har inte gått ut",
               "under 2024 · Rutiner för hot och våld · Tiden har inte gått ut",
               "under 2024 · Kompetensprocesser · Tiden har inte gått ut",
               "under 2024 · Andra säkerhetsanalysen · Tiden har inte gått ut", "varje kvartal · Upphandlingsprocessen",
               "varannan månad · Stora, sällsynta upphandlingar", "sedan oktober 2023 · Referenser för vikarier · Klar",
               "under hösten 2023 · Rutiner för hot och våld · Klar"}));
    CHECK(page.items[0].row.heading == "Tider i uppföljningen");
    CHECK(page.items[4].row.heading == "Återkommande och utan bestämd tid");
    CHECK(page.items[6].row.heading == "Klart enligt uppföljningen");
    CHECK(page.items[0].latest == 2024y / 3 / 31);
    CHECK(!page.items[4].earliest);
    CHECK(next_on(board_d(), 2024y / 4 / 1).title == "3 tider kvar, 1 har passerat utan uppgift");
}

TEST_CASE("next: when all have passed it says that nobody has told, never that they are late") {
    const NextPage page = next_on(board_d(), 2026y / 1 / 1);
    CHECK(page.title == "4 tider har passerat, uppgift saknas");
    for (const NextItem& item : page.items)
        for (const StatusWords& status : item.row.statuses) {
            CHECK(status.tone != Tone::bad);
            CHECK(status.words != "Försenad enligt uppföljningen");
        }
    CHECK(next_on(with({before_new_year()}), 2025y / 1 / 1).title == "1 tid har passerat, uppgift saknas");
}

TEST_CASE("next: late is only what the source calls late") {
    const std::string helar = all(lines(next_on(board_a(), 2023y / 12 / 7)));
    CHECK(helar ==
          all({"i början av december\u00a0* · Återsökning Migrationsverket · Tiden har inte gått ut",
               "innan jul\u00a0* · Handlingar till fel person · Tiden har inte gått ut",
               "våren 2024 · Låg kvalitet hos uppdragstagare · Försenad enligt uppföljningen",
               "2024 · Låg kvalitet hos uppdragstagare · Tiden har inte gått ut",
               "under november\u00a0* · Skyddad identitet · Tiden har passerat, uppgift saknas",
               "sista veckan i november\u00a0* · Intäkter från egenavgifter · Tiden har passerat, uppgift saknas",
               "vintern 2022/2023 · Följsamhet basal hygien · Klar",
               "under våren 2023 · Handlingar till fel person · Klar"}));
}

TEST_CASE("next: each state of a time") {
    const plan::Board board = with({});
    const auto state = [&](const plan::DueTime& due, std::optional<Date> today) {
        return due_state(board.documents[0], due, today);
    };
    CHECK(state(before_new_year(), 2023y / 12 / 31) == DueState::to_come);
    CHECK(state(before_new_year(), 2024y / 1 / 1) == DueState::passed);
    CHECK(state(before_new_year(), std::nullopt) == DueState::open);
    CHECK(state(before_new_year(DueKind::done), std::nullopt) == DueState::done);
    CHECK(state(before_new_year(DueKind::start), 2024y / 1 / 1) == DueState::passed);
    CHECK(state(before_new_year(DueKind::recurring), 2024y / 1 / 1) == DueState::open);
    CHECK(state(before_new_year(DueKind::event), 2024y / 1 / 1) == DueState::open);
    plan::DueTime open = before_new_year();
    open.latest.reset();
    CHECK(state(open, 2024y / 1 / 1) == DueState::open);
}

TEST_CASE("next: late needs an answer that departs, in words that say late") {
    const auto state = [](FollowsPlan follows, const std::string& comment) {
        plan::Board board = with({}, follows);
        newest(board).risks[0].follow_up->comment = comment;
        return due_state(newest(board), before_new_year(), 2024y / 1 / 1);
    };
    CHECK(state(FollowsPlan::no, "Arbetet är FÖRSENAT") == DueState::late);
    CHECK(state(FollowsPlan::partly, "delar är försenade") == DueState::late);
    CHECK(state(FollowsPlan::no, "Arbetet är inte försenat") == DueState::passed);
    CHECK(state(FollowsPlan::no, "Arbetet är framskjutet") == DueState::passed);
    CHECK(state(FollowsPlan::yes, "Var försenat, är nu klart") == DueState::passed);
    CHECK(state(FollowsPlan::not_stated, "Försenat") == DueState::passed);
}

TEST_CASE("next: without a good clock nothing is judged and no meeting is the next") {
    plan::Board board = with({before_new_year(), before_new_year(DueKind::done)});
    board.meetings = {{2023y / 1 / 5, "Plan"}, {2024y / 3 / 14, "Uppföljning"}};
    const NextPage page = next_on(board, 2024y / 3 / 1, false);
    CHECK(all(lines(page)) == all({"2023-01-05 · Plan", "2024-03-14 · Uppföljning", "före årsskiftet · En risk",
                                   "före årsskiftet · En risk · Klar"}));
    CHECK(page.title == "1 tid är angiven");
    CHECK(!page.today);
}

TEST_CASE("next: the meetings that are left, the next one first") {
    plan::Board board = with({});
    board.meetings = {{2024y / 3 / 14, "Uppföljning av planen"}, {2023y / 12 / 14, ""}, {2023y / 10 / 1, "Delår"}};
    const NextPage page = next_on(board, 2023y / 12 / 14);
    CHECK(all(lines(page)) == all({"2023-12-14 · Nämndens möte", "2024-03-14 · Uppföljning av planen"}));
    CHECK(page.items[0].row.heading == "Nämndens möten");
    CHECK(page.title == "Inga tider är angivna i uppföljningen");
    CHECK(next_on(board, 2024y / 1 / 1).items[0].row.heading == "Nämndens nästa möte");
    CHECK(next_on(board, 2025y / 1 / 1).items.empty());
}

TEST_CASE("next: a time of the decision gives way to the follow-up's own") {
    plan::DueTime decided = due("r1", "under 2023", DueKind::due, 2023y / 12 / 31);
    decided.in_treatment = true;
    CHECK(next_on(with({decided}), 2023y / 12 / 7).items.size() == 1);
    CHECK(all(lines(next_on(with({decided, due("r1", "våren 2024", DueKind::due, 2024y / 6 / 30)}), 2023y / 12 / 7))) ==
          all({"våren 2024 · En risk · Tiden har inte gått ut"}));
}

TEST_CASE("next: a year that the text does not state is marked") {
    plan::DueTime time = before_new_year();
    time.year_derived = true;
    const NextPage page = next_on(with({time}), 2023y / 12 / 7);
    CHECK(page.items[0].row.lead == "före årsskiftet\u00a0*");
    CHECK(all(page.notes) == all({"* Året enligt planen"}));
    CHECK(next_on(with({before_new_year()}), 2023y / 12 / 7).notes.empty());
}

TEST_CASE("next: the time line spans the times, and today where that is not long after") {
    const auto span = [](const NextPage& page) {
        if (page.months.empty()) return std::string();
        return page.months.front().month + " " + page.months.front().year + " – " + page.months.back().month + " " +
               page.months.back().year + (page.today ? " " + page.today_words : "");
    };
    plan::DueTime time = before_new_year();
    time.earliest = 2023y / 11 / 15;
    CHECK(span(next_on(with({time}), 2023y / 9 / 30)) == "sep 2023 – dec 2023 I dag");
    CHECK(span(next_on(with({time}), 2023y / 12 / 1)) == "nov 2023 – dec 2023 I dag");
    CHECK(span(next_on(with({time}), 2024y / 2 / 1)) == "nov 2023 – feb 2024 I dag");
    CHECK(span(next_on(with({time}), 2026y / 2 / 1)) == "nov 2023 – dec 2023");
    CHECK(span(next_on(with({time}), 2023y / 12 / 1, false)) == "nov 2023 – dec 2023");
    time.latest = 9999y / 12 / 31;
    CHECK(next_on(with({time}), 2023y / 12 / 1).months.size() == 60);
    time.latest.reset();
    time.earliest.reset();
    CHECK(next_on(with({time}), 2023y / 12 / 1).months.empty());
}

TEST_CASE("next: hidden where no time is stated") {
    CHECK(next_on(with({}), 2023y / 12 / 7).items.empty());
}
