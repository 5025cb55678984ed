#include <doctest/doctest.h>

#include "core/wall/change.hpp"
#include "core/wall/subject.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::DueKind;
using plan::FollowsPlan;
using namespace std::chrono_literals;

namespace {

struct TwoFollowUps {
    plan::Document before;
    plan::Document after;

    TwoFollowUps() {
        before.risks = {risk("r1", "En risk", FollowsPlan::yes)};
        after.risks = {risk("r1", "En risk", FollowsPlan::yes)};
    }
    RiskChange only() const { return changes_between(before, after).at(0); }
};

}  // namespace

TEST_CASE("between the half-year and the year one status has changed and two times have moved") {
    const plan::Board board = full_year();
    const Subject subject = *subject_of(board);
    REQUIRE(subject.changes.size() == 7);
    std::vector<std::string> changed, moved;
    for (const RiskChange& change : subject.changes) {
        if (change.status_changed()) changed.push_back(change.risk);
        if (has_moved(subject, change.risk)) moved.push_back(change.risk);
    }
    CHECK(changed == std::vector<std::string>{"r4"});
    CHECK(moved == std::vector<std::string>{"r2", "r5"});
    CHECK(change_of(subject, "r5")->moved_to->text == "i början av december");
    CHECK(change_of(subject, "r9") == nullptr);
}

TEST_CASE("a time has moved only where both latest dates are known and the later one is later") {
    TwoFollowUps two;
    two.after.due = {due("r1", "innan jul", DueKind::due, 2023y / 12 / 23)};
    CHECK(!two.only().moved_to);  // no time before
    two.before.due = {due("r1", "hösten", DueKind::due, 2023y / 12 / 31)};
    CHECK(!two.only().moved_to);  // earlier than before
    two.before.due.front().latest.reset();
    CHECK(!two.only().moved_to);  // 'from autumn on' has no latest date
    two.before.due.front().latest = 2023y / 12 / 22;
    CHECK(two.only().moved_to->text == "innan jul");
}

TEST_CASE("only due times of the follow-up itself are compared") {
    TwoFollowUps two;
    two.before.due = {due("r1", "i juni", DueKind::due, 2023y / 6 / 30)};
    for (const DueKind kind : {DueKind::start, DueKind::done, DueKind::recurring, DueKind::new_follow_up,
                               DueKind::plan_year, DueKind::event}) {
        two.after.due = {due("r1", "våren 2024", kind, 2024y / 6 / 30)};
        CHECK(!two.only().moved_to);
    }
    two.after.due = {due("r1", "våren 2024", DueKind::due, 2024y / 6 / 30)};
    CHECK(two.only().moved_to);
    two.after.due.front().in_treatment = true;
    CHECK(!two.only().moved_to);
    two.after.due = {due("r2", "våren 2024", DueKind::due, 2024y / 6 / 30)};
    CHECK(!two.only().moved_to);
}

TEST_CASE("a risk that no longer follows the plan has not merely moved") {
    plan::Board board = full_year();
    newest(board).risks[1].follow_up->follows_plan.value = FollowsPlan::no;
    CHECK(!has_moved(*subject_of(board), "r2"));
}

TEST_CASE("a risk is the same although its title reads otherwise") {
    TwoFollowUps two;
    two.after.risks.front().title = "EN  risk";
    CHECK(!two.only().reworded_from);
    two.after.risks.front().title = "En annan risk";
    CHECK(two.only().reworded_from == "En risk");
}

TEST_CASE("a status that was not stated has not changed") {
    TwoFollowUps two;
    two.after.risks.front() = risk("r1", "En risk", FollowsPlan::not_stated);
    CHECK(!two.only().status_changed());
    two.after.risks.front() = risk("r1", "En risk", FollowsPlan::partly);
    CHECK(two.only().status_changed());
}

TEST_CASE("documents of different plans are not compared") {
    plan::Board board = full_year();
    board.documents.front().plan = "another";
    CHECK(subject_of(board)->previous == nullptr);
    CHECK(subject_of(board)->changes.empty());
}
