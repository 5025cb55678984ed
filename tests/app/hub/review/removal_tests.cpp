#include <doctest/doctest.h>

#include "app/hub/store/boards.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/check_ins.hpp"
#include "app/hub/store/meetings.hpp"
#include "app/hub/store/wall_texts.hpp"
#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

namespace {

const std::string risks = "Nr;Risk;Riskvärde;Följer plan;Ansvarig\n";
const std::string first = head + risks + "1;Beslut dröjer;9;Ja;\n";
const std::string page = "/boards/provnamnden/remove-document";

std::string of_full_year(std::string sheet) {
    sheet.replace(sheet.find("delår"), std::string("delår").size(), "helår");
    return sheet;
}

// Of the same board, with a risk and a name of its own.
const std::string second =
    of_full_year(head) + risks + "1;Beslut dröjer;9;Ja;\n2;Brister i rutin;8;Nej;Anna Karlsson\n";

std::int64_t rows_with(sqlite::Database& database, const std::string& table, const std::string& column,
                       const std::string& text) {
    auto select = database.prepare("SELECT count(*) FROM " + table + " WHERE instr(" + column + ", ?1) > 0");
    REQUIRE(select);
    REQUIRE(select->bind(1, text).step());
    return select->number(0);
}

std::string newest(sqlite::Database& database) {
    return hub::board_named(database, "provnamnden").value().documents.back().id;
}

}  // namespace

TEST_CASE("a document goes with its file, its names and what was said of its risks; the board stays") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, first).status == 303);
    auto database = hub.database();
    const plan::Board before = hub::board_named(database, "provnamnden").value();
    REQUIRE(read_in(guest, second).status == 303);
    REQUIRE(count(hub, "likely_name") == 1);
    REQUIRE(hub::put_wall_text(database, "provnamnden", {hub::TextKind::short_title, "1", "x", "Dröjsmål"}));
    REQUIRE(hub::put_wall_text(database, "provnamnden", {hub::TextKind::short_title, "2", "x", "Anna rutin"}));
    plan::CheckIn check_in;
    check_in.risk = "2";
    check_in.line = "Anna ser över rutinen";
    REQUIRE(hub::put_check_in(database, "provnamnden", check_in));
    REQUIRE(hub::put_meeting(database, "provnamnden", {*parse_date("2026-12-01"), "Helår"}));
    const std::string document = newest(database);
    const auto asked = guest.get(page + "?document=" + document);
    CHECK(says(asked, "Planerade publiceringar"));
    CHECK_FALSE(says(asked, "enda dokument"));
    CHECK(says(asked, "Avstämningar av risker som inget annat dokument har: 1"));
    CHECK_FALSE(says(asked, "Sammanträden i kalendern"));
    CHECK(location(guest.post(page, {{"document", document}})) == "/boards/provnamnden?said=board.document_removed");
    CHECK(hub::board_named(database, "provnamnden").value() == before);
    CHECK(count(hub, "sheet_file") == 1);
    CHECK(count(hub, "likely_name") == 0);
    CHECK(count(hub, "wall_text") == 1);
    CHECK(count(hub, "check_in") == 0);
    CHECK(count(hub, "meeting") == 1);
    CHECK(rows_with(database, "sheet_file", "content", "Anna") == 0);
    CHECK(rows_with(database, "board", "json", "Anna") == 0);
    CHECK(says(guest.get("/log"), "Tog bort dokument"));
}

TEST_CASE("with its last document the board goes, out of the channels too, and it may come again") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, second).status == 303);
    auto database = hub.database();
    hub::Channel channel;
    channel.name = "ledning";
    channel.boards = "annan,provnamnden";
    REQUIRE(hub::put_channel(database, channel, hub.now()));
    REQUIRE(hub::put_meeting(database, "provnamnden", {*parse_date("2026-12-01"), "Helår"}));
    const std::string document = newest(database);
    CHECK(says(guest.get(page + "?document=" + document), "enda dokument"));
    CHECK(location(guest.post(page, {{"document", document}})) == "/boards?said=board.removed_with_board");
    CHECK(guest.get("/boards/provnamnden").status == 404);
    for (const char* table : {"board", "sheet_file", "likely_name", "meeting", "proposal"})
        CHECK_MESSAGE(count(hub, table) == 0, table);
    CHECK(hub::channel_named(database, "ledning").value().boards == "annan");
    CHECK(says(guest.get("/log"), "Tog bort nämnd"));
    CHECK(read_in(guest, second).status == 303);
}

TEST_CASE("only a controller removes, and only what is there") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, first).status == 303);
    auto database = hub.database();
    CHECK(guest.post(page, {{"document", "ingen"}}).status == 404);
    CHECK(guest.post(page).status == 404);
    Guest viewer(hub, hub::Role::viewer);
    CHECK(viewer.post(page, {{"document", newest(database)}}).status == 403);
    CHECK(viewer.get(page).status == 403);
    CHECK_FALSE(says(viewer.get("/boards/provnamnden"), "remove-document"));
    CHECK(count(hub, "board") == 1);
}
