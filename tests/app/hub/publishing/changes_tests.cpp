#include <doctest/doctest.h>

#include "app/hub/actions/publish_changes.hpp"
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
    CHECK(hub::difference_of(before, after).texts == 1);
    after.documents[0].risks[0].withheld = true;
    CHECK(hub::difference_of(before, after).hidden == 1);
    CHECK(hub::difference_of(before, after).texts == 0);
    CHECK(hub::difference_of(after, before).told == 1);
    after.documents[0].decision.state = plan::DecisionState::decided;
    CHECK(hub::difference_of(before, after).decisions == 1);
    after.check_ins.push_back({"R1", *parse_date("2026-11-20"), {plan::FollowsPlan::yes, "Ja"}, "På väg"});
    CHECK(hub::difference_of(before, after).check_ins == 1);
    CHECK(hub::difference_of(after, before).check_ins == 0);
    after.documents.push_back(after.documents[0]);
    after.documents[1].id = "d2";
    after.documents[1].title = "Helår";
    CHECK(hub::difference_of(before, after).new_documents == std::vector<std::string>{"Helår"});
    CHECK(hub::difference_of(after, before).gone_documents == 1);
    CHECK_FALSE(hub::difference_of(before, after).otherwise);

    plan::Board renamed = before;
    renamed.name = "Nämnden";
    CHECK(hub::difference_of(before, renamed).otherwise);
}
