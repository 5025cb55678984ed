#include <doctest/doctest.h>

#include "app/hub/actions/publish_changes.hpp"
#include "core/plan/withhold.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;
using testing::small_board;

namespace {

std::vector<hub::BoardChange> changes(House& house, const std::string& channel) {
    const auto shown = house.latest(channel).boards;
    const auto settings = hub::channel_named(house.database, channel).value();
    const auto prospect = hub::prospect_of(house.database, house.kit.hasher, settings).value();
    return hub::changes_on_displays(house.database, shown, prospect).value();
}

}  // namespace

TEST_CASE("each board is new, changed, the same or gone, in the order of showing") {
    House house;
    house.put(small_board("c"));
    REQUIRE(house.publish({"hall", "a,b,c", plan::Room::closed}).ok());
    house.put(small_board("d"));
    house.put(small_board("b", "Något annat"));
    auto channel = hub::channel_named(house.database, "hall").value();
    channel.boards = "d,b,a";
    REQUIRE(hub::put_channel(house.database, channel, monday).ok());

    const auto found = changes(house, "hall");
    REQUIRE(found.size() == 4);
    CHECK(found[0].key == "d");
    CHECK(found[0].fate == hub::Fate::added);
    CHECK(found[1].fate == hub::Fate::changed);
    CHECK(found[1].before->documents[0].risks[0].title == "Sen handläggning");
    CHECK(found[1].after->documents[0].risks[0].title == "Något annat");
    CHECK(found[2].fate == hub::Fate::same);
    CHECK_FALSE(found[2].after);
    CHECK(found[3].key == "c");
    CHECK(found[3].fate == hub::Fate::gone);
}

TEST_CASE("what differs is counted, and what cannot be is at least told") {
    const plan::Board before = small_board("a");
    plan::Board after = before;
    CHECK(hub::difference_of(before, after) == hub::Difference{});

    after.documents[0].risks[0].short_title = "Handläggning";
    CHECK(hub::difference_of(before, after) == hub::Difference{.texts = 1});
    after.documents[0].risks[0] = plan::withheld(before.documents[0].risks[0]);
    CHECK(hub::difference_of(before, after) == hub::Difference{.hidden = 1});
    CHECK(hub::difference_of(after, before) == hub::Difference{.told = 1});
    after.documents[0].decision.state = plan::DecisionState::decided;
    CHECK(hub::difference_of(before, after) == hub::Difference{.hidden = 1, .decisions = 1});
    after.documents.push_back(after.documents[0]);
    after.documents[1].id = "d2";
    after.documents[1].title = "Helår";
    after.risks.push_back("R2");  // came with it
    CHECK(hub::difference_of(before, after).new_documents == std::vector<std::string>{"Helår"});
    CHECK(hub::difference_of(after, before).gone_documents == 1);
    CHECK_FALSE(hub::difference_of(before, after).otherwise);
}

TEST_CASE("check-ins and meetings are told as they come and go, whatever else differs") {
    const plan::Board before = small_board("a");
    plan::Board after = before;
    after.documents[0].decision.state = plan::DecisionState::decided;
    after.check_ins.push_back({"R1", *parse_date("2026-11-20"), {plan::FollowsPlan::yes, "Ja"}, "På väg"});
    after.meetings.push_back({*parse_date("2026-12-10"), "Helår"});
    CHECK(hub::difference_of(before, after) == hub::Difference{.decisions = 1, .check_ins = 1, .meetings = 1});
    CHECK(hub::difference_of(after, before) ==
          hub::Difference{.decisions = 1, .removed_check_ins = 1, .removed_meetings = 1});

    plan::Board hidden = after;
    hidden.documents[0].risks[0] = plan::withheld(after.documents[0].risks[0]);
    hidden.check_ins[0] = plan::withheld(after.check_ins[0]);
    CHECK(hub::difference_of(after, hidden) == hub::Difference{.hidden = 1});
}

TEST_CASE("what there is no count for is told beside what there is") {
    plan::Board before = small_board("a");
    before.documents[0].risks[0].follow_up.emplace();
    const auto is_told = [&](auto change) {
        plan::Board after = before;
        change(after);
        CHECK(hub::difference_of(before, after) == hub::Difference{.otherwise = true});
        after.documents[0].risks[0].short_title = "Handläggning";
        return hub::difference_of(before, after) == hub::Difference{.texts = 1, .otherwise = true};
    };
    CHECK(is_told([](plan::Board& board) { board.name = "Nämnden"; }));
    CHECK(is_told([](plan::Board& board) { board.documents[0].risks[0].follow_up->comment = "Rättat."; }));
    CHECK(is_told([](plan::Board& board) { board.documents[0].risks[0].value = 9; }));
    CHECK(is_told([](plan::Board& board) { board.documents[0].as_of = parse_partial_date("2026-10"); }));
    CHECK(is_told([](plan::Board& board) { board.documents[0].treatments.emplace_back().text = "Rutin"; }));
    CHECK(is_told([](plan::Board& board) { board.documents[0].due.emplace_back().text = "våren 2027"; }));
}
