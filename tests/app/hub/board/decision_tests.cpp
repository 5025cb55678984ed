#include "app/hub/actions/arrangement_decision.hpp"

#include "app/hub/actions/calendar.hpp"
#include "app/hub/actions/check_ins.hpp"
#include "scene.hpp"

using namespace riskbild;
using plan::DecisionState;
using tests::BoardScene;

namespace {

const Date today = *parse_date("2026-03-25");

plan::Decision decided(const std::string& date, const std::string& paragraph = "§ 34") {
    plan::Decision decision;
    decision.state = DecisionState::decided;
    decision.date = parse_partial_date(date);
    decision.paragraph = paragraph;
    return decision;
}

plan::Board with_decision_by_file() {
    auto document = tests::follow_up("helår", {tests::risk("R1", "Sen handläggning")});
    document.decision.state = DecisionState::proposal;
    document.decision.raw = "Förslag till beslut";
    return tests::board({document});
}

Status decide(BoardScene& scene, const plan::Decision& decision) {
    return hub::decide_document(scene.database, "a", "helår", decision, today, scene.vera);
}

plan::CheckIn check_in(const std::string& risk, const std::string& date, const std::string& line = "Två anställda") {
    return {risk, *parse_date(date), {plan::FollowsPlan::partly, ""}, line};
}

}  // namespace

TEST_CASE("the controller's word stands before the file's, until the file is another or it is taken back") {
    BoardScene scene;
    plan::Board imported = with_decision_by_file();
    scene.import(imported);
    REQUIRE(decide(scene, decided("2026-03-12")).ok());
    CHECK(scene.arranged().documents[0].decision == decided("2026-03-12"));

    imported.documents[0].sha256 = "another file";
    scene.import(imported);
    CHECK(scene.arranged().documents[0].decision.state == DecisionState::proposal);

    REQUIRE(decide(scene, decided("2026-03-12")).ok());
    CHECK(scene.arranged().documents[0].decision.state == DecisionState::decided);
    REQUIRE(hub::follow_the_file(scene.database, "a", "helår", scene.vera).ok());
    CHECK(scene.arranged().documents[0].decision.raw == "Förslag till beslut");
    CHECK(scene.audited("state decision") == 3);
}

TEST_CASE("a decision has a date that has been; nothing else has one") {
    BoardScene scene;
    scene.import(with_decision_by_file());
    CHECK(decide(scene, decided("")).error().kind == ErrorKind::usage);
    CHECK(decide(scene, decided("2026-03")).error().kind == ErrorKind::usage);
    CHECK(decide(scene, decided("2026-03-26")).error().kind == ErrorKind::usage);
    CHECK(decide(scene, decided("2026-03-25")).ok());
    plan::Decision draft = decided("2026-03-12");
    draft.state = DecisionState::working_material;
    CHECK(decide(scene, draft).error().kind == ErrorKind::usage);
    CHECK(hub::decide_document(scene.database, "a", "annat", decided("2026-03-12"), today, scene.vera).error().kind ==
          ErrorKind::not_found);
}

TEST_CASE("meetings are shown by date, past ones too, until they are removed") {
    BoardScene scene;
    scene.import(with_decision_by_file());
    REQUIRE(hub::plan_meeting(scene.database, "a", {*parse_date("2026-06-10"), "Delår"}, scene.vera).ok());
    REQUIRE(hub::plan_meeting(scene.database, "a", {*parse_date("2026-02-10"), "Helår"}, scene.vera).ok());
    const auto meetings = scene.arranged().meetings;
    REQUIRE(meetings.size() == 2);
    CHECK(meetings[0].reported == "Helår");
    const auto kept = *hub::meetings_of(scene.database, "a");
    REQUIRE(hub::cancel_meeting(scene.database, "a", kept[0].id, scene.vera).ok());
    CHECK(scene.arranged().meetings.size() == 1);
    CHECK(hub::cancel_meeting(scene.database, "a", kept[0].id, scene.vera).error().kind == ErrorKind::not_found);
    CHECK(hub::cancel_meeting(scene.database, "b", kept[1].id, scene.vera).error().kind == ErrorKind::not_found);
    CHECK(hub::plan_meeting(scene.database, "b", kept[1].meeting, scene.vera).error().kind == ErrorKind::not_found);
    CHECK(hub::plan_meeting(scene.database, "a", {today, std::string(121, 'x')}, scene.vera).error().kind ==
          ErrorKind::usage);
}

TEST_CASE("a check-in stands beside the follow-up and changes nothing in it") {
    BoardScene scene;
    const plan::Board imported = with_decision_by_file();
    scene.import(imported);
    REQUIRE(hub::check_in(scene.database, "a", check_in("R1", "2026-03-25"), today, scene.vera).ok());
    const plan::Board arranged = scene.arranged();
    REQUIRE(arranged.check_ins.size() == 1);
    CHECK(arranged.check_ins[0] == check_in("R1", "2026-03-25"));
    CHECK(arranged.documents == imported.documents);
    CHECK(scene.audited("check in") == 1);
    const auto kept = *hub::check_ins_of(scene.database, "a");
    REQUIRE(hub::take_back_check_in(scene.database, "a", kept[0].id, scene.vera).ok());
    CHECK(scene.arranged().check_ins.empty());
}

TEST_CASE("a check-in is of a day that has been, of a risk there is, in one line") {
    BoardScene scene;
    scene.import(with_decision_by_file());
    const auto refused = [&](const plan::CheckIn& it) {
        const auto made = hub::check_in(scene.database, "a", it, today, scene.vera);
        return !made && made.error().kind == ErrorKind::usage;
    };
    CHECK(refused(check_in("R1", "2026-03-26")));
    CHECK(refused(check_in("R2", "2026-03-24")));
    CHECK(refused(check_in("R1", "2026-03-24", std::string(121, 'x'))));
    CHECK(hub::check_ins_of(scene.database, "a")->empty());
}

TEST_CASE("a check-in of a risk that has gone is not shown, so that the board holds together") {
    BoardScene scene;
    scene.import(with_decision_by_file());
    REQUIRE(hub::check_in(scene.database, "a", check_in("R1", "2026-03-25"), today, scene.vera).ok());
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R2", "Annan risk")})}));
    CHECK(scene.arranged().check_ins.empty());
}
