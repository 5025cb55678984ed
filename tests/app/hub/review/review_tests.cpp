#include <doctest/doctest.h>

#include <algorithm>

#include "app/hub/actions/readiness.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/sheet_files.hpp"
#include "core/import/linking.hpp"
#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

namespace {

// A number out of a sentence: a proposal.
const std::string sentence = "\nKontrollen visar att 80 av 163 ärenden har en aktuell plan.\n";
const std::string body =
    "Plan: Internkontrollplan 2023\n\nUppföljning: delår\n\n| Nr | Risk | Riskvärde |\n|---|---|---|\n"
    "| 1 | Beslut dröjer | 9 |\n" +
    sentence;
const std::string with_prose = "Nämnd: Provnämnden\n\n" + body;

std::vector<std::string> left(const HubOnDisk& hub) {
    auto database = hub.database();
    std::vector<std::string> codes;
    const auto unsettled = hub::unsettled(database, "provnamnden").value();
    for (const hub::Unsettled& each : unsettled)
        codes.push_back(each.code + (each.stops ? "!" : "") + " " + each.gaps.at("count"));
    return codes;
}

hub::Review review(const HubOnDisk& hub) {
    auto database = hub.database();
    return hub::review_of(database, "provnamnden").value();
}

std::size_t measurements(const HubOnDisk& hub) {
    return review(hub).links.board.documents.front().measurements.size();
}

}  // namespace

TEST_CASE("a proposal that is struck leaves the board at once, and comes back when it is restored") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, with_prose).status == 303);
    REQUIRE(measurements(hub) == 1);
    CHECK(left(hub) == std::vector<std::string>{"review.unsettled_one_proposals 1"});
    const std::string id = review(hub).proposals.at(0).proposal.id;
    CHECK(says(guest.get("/boards/provnamnden/review"), "80 av 163 ärenden har en aktuell plan."));
    const std::string form = "/boards/provnamnden/review/proposals";
    CHECK(location(guest.post(form, {{"id", id}, {"verdict", "strike"}})) ==
          "/boards/provnamnden/review?said=review.struck");
    CHECK(measurements(hub) == 0);
    CHECK(left(hub).empty());
    CHECK(guest.post(form, {{"id", id}, {"verdict", "restore"}}).status == 303);
    CHECK(measurements(hub) == 1);
    CHECK(guest.post(form, {{"shown", id}, {"id", id}, {"verdict", "save"}}).status == 303);
    CHECK(left(hub).empty());
    REQUIRE(read_in(guest, with_prose + " ").status == 303);
    CHECK(left(hub).empty());  // remembered for the next file
}

TEST_CASE("a file that was put into a chosen board is read again into that board") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, "Nämnd: Socialnämnden\n\nNyckel: annan\n\n" + body);
    REQUIRE(guest.post(draft + "/facts", {{"board_name", "Provnämnden"}}).status == 303);
    REQUIRE(guest.post(draft + "/import").status == 303);
    const std::string id = review(hub).proposals.at(0).proposal.id;
    REQUIRE(guest.post("/boards/provnamnden/review/proposals", {{"id", id}, {"verdict", "strike"}}).status == 303);
    CHECK(measurements(hub) == 0);
    auto database = hub.database();
    CHECK(hub::board_keys(database).value() == std::vector<std::string>{"provnamnden"});
}

TEST_CASE("the file is kept as long as a document of its board is from it") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, with_prose).status == 303);
    REQUIRE(read_in(guest, with_prose + " ").status == 303);
    CHECK(count(hub, "sheet_file") == 1);
    auto database = hub.database();
    REQUIRE(database.execute("DELETE FROM sheet_file"));
    const std::string id = review(hub).proposals.at(0).proposal.id;
    const auto answer = guest.post("/boards/provnamnden/review/proposals", {{"id", id}, {"verdict", "strike"}});
    CHECK(location(answer) == "/boards/provnamnden/review?said=review.struck_later");
}

TEST_CASE("names stop publishing until somebody has looked; warnings and contradictions do not") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, head + "Nr;Risk;Riskvärde;Följer plan;Ansvarig\n1;Beslut dröjer;9;Nästan;Anna Karlsson\n")
                .status == 303);
    REQUIRE(left(hub).size() == 2);
    CHECK(left(hub)[0] == "review.unsettled_one_names! 1");
    CHECK(left(hub)[1] == "review.unsettled_one_warnings 1");
    CHECK(says(guest.get("/boards/provnamnden/review"), "Anna Karlsson"));
    const std::string id = review(hub).warnings.at(0).id;
    CHECK(guest.post("/boards/provnamnden/review/looked", {{"id", id}}).status == 303);
    CHECK(says(guest.get("/log"), "Gick igenom anmärkningar"));
    CHECK_FALSE(says(guest.get("/log"), "Såg över möjliga namn"));  // nobody has
    CHECK(guest.post("/boards/provnamnden/review/names").status == 422);
    CHECK(says(guest.get("/boards/provnamnden/review"), "name=\"name\" value=\"Anna Karlsson\""));
    CHECK(guest.post("/boards/provnamnden/review/names", {{"name", "Anna Karlsson"}}).status == 303);
    CHECK(says(guest.get("/log"), "Såg över möjliga namn"));
    CHECK(left(hub).empty());
    CHECK(says(guest.get("/boards/provnamnden/review"), "Nämnden kan publiceras."));
}

TEST_CASE("a name that comes in while somebody looks at others stays to be looked at") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string risks = head + "Nr;Risk;Riskvärde;Ansvarig\n1;Beslut dröjer;9;";
    REQUIRE(read_in(guest, risks + "Anna Karlsson\n").status == 303);
    REQUIRE(read_in(guest, risks + "Karin Exempelsson\n").status == 303);
    CHECK(guest.post("/boards/provnamnden/review/names", {{"name", "Anna Karlsson"}}).status == 303);
    CHECK(review(hub).names == std::vector<std::string>{"Karin Exempelsson"});
    CHECK(left(hub) == std::vector<std::string>{"review.unsettled_one_names! 1"});
}

TEST_CASE("a file that is read again does not come back over a newer one") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, with_prose).status == 303);
    auto database = hub.database();
    const std::string sha256 = review(hub).links.board.documents.front().sha256;
    const auto older = hub::sheet_file(database, "provnamnden", sha256).value();
    REQUIRE(read_in(guest, with_prose + " ").status == 303);
    REQUIRE(hub::put_sheet_file(database, older));
    const std::string id = review(hub).proposals.at(0).proposal.id;
    REQUIRE(guest.post("/boards/provnamnden/review/proposals", {{"id", id}, {"verdict", "strike"}}).status == 303);
    CHECK(measurements(hub) == 0);
    CHECK(review(hub).links.board.documents.front().sha256 != sha256);
}

TEST_CASE("a contradiction is asked of once, and when all is settled the page says what comes next") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string lists = "Risk;Riskvärde\nBeslut dröjer;9\n\nRisker\nRisk;Riskvärde\nBeslut dröjer;12\n";
    REQUIRE(read_in(guest, head + lists).status == 303);
    REQUIRE(review(hub).contradictions.size() == 1);
    CHECK(review(hub).warnings.empty());
    CHECK(left(hub) == std::vector<std::string>{"review.unsettled_one_contradictions 1"});
    CHECK_FALSE(says(guest.get("/boards/provnamnden/review"), "nästa steg"));
    const std::string id = review(hub).contradictions.at(0).id;
    REQUIRE(guest.post("/boards/provnamnden/review/looked", {{"id", id}}).status == 303);
    CHECK(says(guest.get("/boards/provnamnden/review"), "href=\"/new-channel\">Publicera i en kanal"));
    auto database = hub.database();
    hub::Channel channel;
    channel.name = "ledning";
    channel.title = "Ledningens hall";
    REQUIRE(hub::put_channel(database, channel, hub.now()));
    CHECK(says(guest.get("/boards/provnamnden/review"),
               "href=\"/channels/ledning/publish\">Publicera i Ledningens hall"));
}

TEST_CASE("the same risk without a number is suggested, confirmed, and taken apart again") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string risks = "Risk;Riskvärde;Följer plan\nUppdragstagare brister så att någon ";
    REQUIRE(read_in(guest, head + risks + "får illa;8;Ja\n").status == 303);
    std::string later = head + risks + "far illa;8;Nej\n";
    later.replace(later.find("delår"), std::string("delår").size(), "helår");
    REQUIRE(read_in(guest, later).status == 303);
    CHECK(std::ranges::count(left(hub), "review.unsettled_one_links 1") == 1);
    const auto board = review(hub).links.board;
    const std::string id = import::suggest_links(board).at(0).id;
    CHECK(says(guest.get("/boards/provnamnden/review"), "risktexterna är"));
    const std::string form = "/boards/provnamnden/review/links";
    CHECK(guest.post(form, {{"id", id}, {"verdict", "confirm"}}).status == 303);
    CHECK(review(hub).links.board.links.size() == 1);
    CHECK(guest.post(form, {{"id", id}, {"verdict", "reject"}}).status == 303);
    CHECK(review(hub).links.board.links.empty());
    CHECK(std::ranges::count(left(hub), "review.unsettled_one_links 1") == 0);
}

TEST_CASE("what is not there is neither settled nor shown, and only a controller settles") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, with_prose).status == 303);
    const std::string review_page = "/boards/provnamnden/review";
    CHECK(guest.get("/boards/ingen/review").status == 404);
    CHECK(guest.post(review_page + "/looked", {{"id", "fel"}}).status == 422);
    CHECK(guest.post(review_page + "/looked").status == 422);
    CHECK(guest.post(review_page + "/proposals", {{"id", "fel"}, {"verdict", "strike"}}).status == 422);
    CHECK(guest.post(review_page + "/links", {{"id", "fel"}, {"verdict", "confirm"}}).status == 422);
    CHECK(guest.post("/boards/ingen/review/names", {{"name", "Anna Karlsson"}}).status == 404);
    Guest viewer(hub, hub::Role::viewer);
    CHECK(viewer.get(review_page).status == 200);
    CHECK(viewer.post(review_page + "/names").status == 403);
    CHECK_FALSE(says(viewer.get(review_page), "value=\"strike\""));
}
