#include <doctest/doctest.h>

#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

TEST_CASE("on a hub without boards the first one's name is asked for") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, "Plan;Internkontrollplan 2023\n\n" + rows, "a.csv");
    const auto page = guest.get(draft);
    CHECK(says(page, "<label for=\"board_name\">Nämndens namn</label>"));
    CHECK_FALSE(says(page, "Eller en ny nämnd"));
    REQUIRE(guest.post(draft + "/facts", {{"board_name", "Provnämnden"}, {"as_of", "2023-12"}}).status == 303);
    const auto read = guest.get(draft);
    CHECK(says(read, "Provnämnden är en ny nämnd här."));
    CHECK_FALSE(says(read, "fyllt i det som saknas"));
    CHECK(guest.post(draft + "/import").status == 303);
}
