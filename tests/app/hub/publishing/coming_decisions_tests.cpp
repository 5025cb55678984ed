#include <doctest/doctest.h>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/arrangement_decision.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using plan::DecisionState;
using testing::House;
using testing::monday;

namespace {

const Instant afternoon = monday + std::chrono::hours{6};
const Date the_day = *parse_date("2026-11-23");
const hub::Actor controller{"Kontrollern", monday};

// A hub whose channel 'hall' shows board a, proposed to its board.
struct Scene : House {
    Scene() {
        put(board_of_file(std::string(64, '1')));
        REQUIRE(publish({"hall", "a"}).ok());
    }
    static plan::Board board_of_file(const std::string& sha256) {
        plan::Board board = testing::small_board("a");
        board.documents[0].sha256 = sha256;
        board.documents[0].decision.state = DecisionState::proposal;
        return board;
    }
    Result<std::int64_t> plan(std::vector<hub::ComingDecision> decisions, const std::string& channel = "hall") {
        hub::PlanOrder order{channel, afternoon};
        order.decisions = std::move(decisions);
        order.day = the_day;
        return hub::plan_publication(database, kit.press(), order, controller);
    }
    void publish_due() { REQUIRE(hub::publish_due(database, kit.press(), {"serve", afternoon}).ok()); }
    plan::Decision on_the_wall(const std::string& channel = "hall") {
        return shown(latest(channel).boards[0]).documents[0].decision;
    }
    plan::Decision on_the_page() { return hub::arranged_board(database, "a")->documents[0].decision; }
};

plan::Decision decided(const std::string& date, const std::string& paragraph) {
    plan::Decision decision;
    decision.state = DecisionState::decided;
    decision.date = parse_partial_date(date);
    decision.paragraph = paragraph;
    return decision;
}

}  // namespace

TEST_CASE("what is published after the decision is told as decided, and stays so") {
    Scene scene;
    REQUIRE(scene.plan({{"a", "§ 41"}}).ok());
    CHECK(scene.on_the_page().state == DecisionState::proposal);

    scene.publish_due();
    CHECK(scene.on_the_wall() == decided("2026-11-23", "§ 41"));
    CHECK(scene.on_the_page() == decided("2026-11-23", "§ 41"));
    CHECK(scene.number("SELECT count(*) FROM audit_log WHERE action = 'state decision' AND subject = 'a' "
                       "AND detail LIKE '%decided_on%2026-11-23%§ 41%'") == 1);
    CHECK(scene.number("SELECT count(*) FROM planned_decision") == 0);

    REQUIRE(scene.publish({"hall"}, afternoon + std::chrono::hours{1}).ok());
    CHECK(scene.on_the_wall() == decided("2026-11-23", "§ 41"));
}

TEST_CASE("a plan without decisions publishes what was looked at") {
    Scene scene;
    REQUIRE(scene.plan({}).ok());
    scene.publish_due();
    CHECK(scene.on_the_wall().state == DecisionState::proposal);
    CHECK(scene.on_the_page().state == DecisionState::proposal);
}

TEST_CASE("a cancelled plan leaves nothing behind") {
    Scene scene;
    const auto id = scene.plan({{"a"}}).value();
    REQUIRE(hub::cancel_plan(scene.database, "hall", id, controller).ok());
    scene.publish_due();
    CHECK(scene.on_the_wall().state == DecisionState::proposal);
    CHECK(scene.on_the_page().state == DecisionState::proposal);
    CHECK(scene.number("SELECT count(*) FROM planned_decision") == 0);
    CHECK(scene.number("SELECT count(*) FROM board_decision") == 0);
}

TEST_CASE("what the controller has said meanwhile stays") {
    Scene scene;
    REQUIRE(scene.plan({{"a", "§ 41"}}).ok());
    const Date today = the_day;
    REQUIRE(hub::decide_document(scene.database, "a", "d1", decided("2026-11-22", "§ 40"), today, controller).ok());
    scene.publish_due();
    CHECK(scene.on_the_page() == decided("2026-11-22", "§ 40"));
}

TEST_CASE("nobody has decided about a file that was imported after the plan was made") {
    Scene scene;
    REQUIRE(scene.plan({{"a"}}).ok());
    scene.put(Scene::board_of_file(std::string(64, '2')));
    scene.publish_due();
    CHECK(scene.on_the_wall().state == DecisionState::decided);
    CHECK(scene.on_the_page().state == DecisionState::proposal);
    CHECK(scene.number("SELECT count(*) FROM board_decision") == 0);
}

TEST_CASE("two channels wait for the same decision: it is taken once") {
    Scene scene;
    REQUIRE(scene.publish({"board", "a"}).ok());
    REQUIRE(scene.plan({{"a", "§ 41"}}).ok());
    REQUIRE(scene.plan({{"a", "§ 41"}}, "board").ok());
    scene.publish_due();
    CHECK(scene.on_the_wall("board") == decided("2026-11-23", "§ 41"));
    CHECK(scene.number("SELECT count(*) FROM audit_log WHERE action = 'state decision'") == 1);
}

TEST_CASE("only what the channel shows and nobody has decided can be expected to be, once and in few letters") {
    Scene scene;
    for (const auto& wrong : std::vector<std::vector<hub::ComingDecision>>{
             {{"b"}}, {{"nowhere"}}, {{"a"}, {"a"}}, {{"a", std::string(61, 'x')}}})
        CHECK(scene.plan(wrong).error().kind == ErrorKind::input);
    REQUIRE(hub::decide_document(scene.database, "a", "d1", decided("2026-11-22", "§ 40"), the_day, controller).ok());
    CHECK(scene.plan({{"a"}}).error().kind == ErrorKind::input);
    CHECK(hub::all_plans(scene.database)->empty());
    CHECK(scene.number("SELECT count(*) FROM planned_decision") == 0);
}
