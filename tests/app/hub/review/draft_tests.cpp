#include <doctest/doctest.h>

#include <future>

#include "app/hub/actions/disk_room.hpp"
#include "app/hub/actions/drafts.hpp"
#include "app/hub/store/boards.hpp"
#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

namespace {

std::optional<plan::Board> board(const HubOnDisk& hub, const std::string& key) {
    auto database = hub.database();
    return hub::find_board(database, key).value();
}

std::string last_audit_line(const HubOnDisk& hub) {
    auto database = hub.database();
    auto select = database.prepare("SELECT who, action, subject FROM audit_log ORDER BY id DESC LIMIT 1");
    REQUIRE(select->step().value());
    return select->text(0) + "|" + select->text(1) + "|" + select->text(2);
}

}  // namespace

TEST_CASE("a file becomes a draft, and the boards change when it is read in and not before") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + rows);
    REQUIRE(draft.starts_with("/drafts/"));
    CHECK_FALSE(board(hub, "provnamnden"));
    const auto page = guest.get(draft);
    CHECK(page.status == 200);
    CHECK(says(page, "Provnämnden är en ny nämnd här."));
    CHECK(says(page, "2 risker."));
    CHECK(says(page, "plan.csv, rad 6"));
    CHECK(location(guest.post(draft + "/import")) == "/boards/provnamnden/review?said=review.read_in");
    REQUIRE(board(hub, "provnamnden"));
    CHECK(board(hub, "provnamnden")->documents.front().risks.size() == 2);
    CHECK(last_audit_line(hub) == "controller|import|provnamnden");
    CHECK(count(hub, "draft") == 0);
    CHECK(guest.get(draft).status == 404);
}

TEST_CASE("what an import would change is told before it is made") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, head + rows).status == 303);
    CHECK(says(guest.get(draft_of(guest, head + rows)), "har redan läst in den här filen"));
    const auto page = guest.get(draft_of(guest, head + "Nr;Risk;Riskvärde\n2;Brister i rutin;8\n3;Ny;4\n"));
    CHECK(says(page, "Ersätter det dokument som Provnämnden redan har"));
    CHECK(says(page, "Risker som tillkommer: 1. Risker som försvinner: 1."));
    CHECK(board(hub, "provnamnden")->documents.size() == 1);
}

TEST_CASE("a file that is no sheet is told with what to do, and nothing of it is kept") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    for (const std::string& bytes :
         {std::string("%PDF-1.7\n..."), std::string("\xFF\xD8\xFF\xE0 JFIF"), std::string(),
          std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), std::string("PK\x03\x04 torn")}) {
        CAPTURE(bytes);
        const auto answer = upload(guest, bytes);
        CHECK(answer.status == 422);
        const auto findings = nlohmann::json::parse(answer.body)["findings"];
        REQUIRE_FALSE(findings.empty());
        CHECK(findings[0]["said"].get<std::string>().size() > 20);
    }
    CHECK(count(hub, "draft") == 0);
}

TEST_CASE("a list of other things is refused with what it is not, and not with what nobody can answer") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const auto answer = upload(guest, "Namn;Telefon\nVäxeln;031-365 00 00\nReceptionen;031-365 00 01\n", "lista.csv");
    CHECK(answer.status == 422);
    CHECK(says(answer, "Är det rätt fil?"));
    CHECK_FALSE(says(answer, "Det som filen inte säger"));
    CHECK_FALSE(says(answer, "'"));
}

TEST_CASE("of a letter nothing is read, and it cannot be read in whoever it is from") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft =
        draft_of(guest, "Hej!\n\nVi fikade tillsammans. Det var trevligt.\n\nHälsningar\n", "brev.txt");
    REQUIRE_FALSE(draft.empty());
    REQUIRE(guest.post(draft + "/facts", {{"board_name", "Fikanämnden"}, {"as_of", "2026"}}).status == 303);
    const auto page = guest.get(draft);
    CHECK(says(page, "Filen kan inte läsas in: inga uppgifter om risker eller kontroller kunde läsas."));
    CHECK_FALSE(says(page, draft + "/import"));
    CHECK(says(guest.post(draft + "/import"), "Filen kan inte läsas in"));
    CHECK_FALSE(board(hub, "fikanamnden"));
    CHECK(count(hub, "draft") == 1);
}

TEST_CASE("what is written like a personal identity number is masked where it stands as where it is warned of") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(
        guest, head + "Nr;Risk;Riskvärde;Ansvarig\n1;Beslut dröjer;9;19800101-1234\n2;Dnr 20231206-1234;8;Chef\n");
    REQUIRE_FALSE(draft.empty());
    const auto page = guest.get(draft);
    CHECK(says(page, "800101-**** är skrivet som ett personnummer"));
    CHECK_FALSE(says(page, "0101-1234"));
    CHECK(says(page, "Dnr 20231206-1234"));
}

TEST_CASE("a personal identity number is refused, and lies nowhere") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string number = "19121212-1212";
    const auto answer = upload(guest, head + rows + "3;Ärendet om " + number + " dröjer;4;Ja\n");
    CHECK(answer.status == 422);
    CHECK(says(answer, "personnummer"));
    CHECK_FALSE(says(answer, "1212-1212"));
    CHECK(count(hub, "draft") == 0);
}

TEST_CASE("a file that does not name its board is put into the one that is chosen") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, head + rows).status == 303);
    const std::string unnamed = draft_of(guest, "Plan;Internkontrollplan 2023\n\n" + rows, "a.csv");
    REQUIRE_FALSE(unnamed.empty());
    const auto page = guest.get(unnamed);
    CHECK(says(page, "Ange nämnd under"));
    CHECK_FALSE(says(page, "--board"));
    CHECK_FALSE(says(page, unnamed + "/import"));
    CHECK(says(page, "Läses när du har fyllt i det som saknas ("));
    CHECK_FALSE(says(page, "kunde inte läsas"));
    CHECK(says(page, "Eller en ny nämnd"));
    CHECK(says(guest.post(unnamed + "/import"), "Ange nämnd under"));  // nobody gets past it
    REQUIRE(
        guest.post(unnamed + "/facts", {{"board", "provnamnden"}, {"cycle", "Helår"}, {"as_of", "2023-12"}}).status ==
        303);
    REQUIRE(guest.post(unnamed + "/import").status == 303);
    const auto stored = board(hub, "provnamnden");
    REQUIRE(stored->documents.size() == 2);
    CHECK(stored->documents.back().cycle.value == plan::Cycle::full_year);
    CHECK(to_iso(*stored->documents.back().as_of) == "2023-12");
}

TEST_CASE("a file that names another board is put into the one that is chosen, whatever its key") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    REQUIRE(read_in(guest, "Nyckel;egen\n" + head + rows).status == 303);
    REQUIRE(board(hub, "egen"));
    const std::string draft = draft_of(guest, "Nämnd;Socialnämnden\nPlan;Plan 2024\n\n" + rows);
    REQUIRE(guest.post(draft + "/facts", {{"board", "egen"}}).status == 303);
    CHECK(says(guest.get(draft), "Blir ett nytt dokument för Provnämnden"));
    REQUIRE(guest.post(draft + "/import").status == 303);
    CHECK_FALSE(board(hub, "socialnamnden"));
    CHECK(board(hub, "egen")->documents.size() == 2);
}

TEST_CASE("a new board's name decides its key, whatever the file says") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + rows);
    REQUIRE(guest.post(draft + "/facts", {{"board_name", "Kulturnämnden"}}).status == 303);
    REQUIRE(guest.post(draft + "/import").status == 303);
    CHECK(board(hub, "kulturnamnden"));
    CHECK_FALSE(board(hub, "provnamnden"));
}

TEST_CASE("what cannot be a date, a name or a board is refused") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + rows);
    CHECK(guest.post(draft + "/facts", {{"as_of", "2023-02-30"}}).status == 422);
    CHECK(guest.post(draft + "/facts", {{"board_name", "!!!"}}).status == 422);
    CHECK(guest.post(draft + "/facts", {{"board_name", std::string(201, 'a')}}).status == 422);
    CHECK(guest.post(draft + "/facts", {{"board", "ingen"}}).status == 404);
    CHECK(guest.get("/drafts/ingen").status == 404);
    CHECK(guest.post("/drafts/ingen/import").status == 404);
    CHECK(guest.post("/drafts/ingen/discard").status == 404);
}

TEST_CASE("a draft is thrown away, or dropped when nobody has read it in for thirty days") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + rows);
    CHECK(location(guest.post(draft + "/discard")) == "/upload?said=review.thrown_away");
    CHECK(last_audit_line(hub) == "controller|discard draft|plan.csv");
    const std::string old = draft_of(guest, head + rows);
    auto database = hub.database();
    REQUIRE(hub::drop_old_drafts(database, hub.now() + std::chrono::days{30}));
    CHECK(count(hub, "draft") == 1);
    REQUIRE(hub::drop_old_drafts(database, hub.now() + std::chrono::days{30} + std::chrono::seconds{1}));
    CHECK(count(hub, "draft") == 0);
}

TEST_CASE("there are not more drafts than may be") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    auto database = hub.database();
    for (std::size_t number = 0; number < hub::most_drafts; ++number)
        REQUIRE(hub::put_draft(database, {std::to_string(number), "a", "b", {}, hub.now(), "c"}));
    const auto answer = upload(guest, head + rows);
    CHECK(answer.status == 422);
    CHECK(says(answer, "100 filer"));
}

TEST_CASE("there is not more in the drafts than may be") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    auto database = hub.database();
    REQUIRE(hub::put_draft(database, {"large", "a", "b", {}, hub.now(), "c"}));
    const std::size_t room = (head + rows).size();
    const auto fill = [&](std::size_t bytes) {
        return database.execute("UPDATE draft SET content = zeroblob(" + std::to_string(bytes) + ")").ok();
    };
    REQUIRE(fill(hub::most_draft_bytes - room + 1));
    const auto answer = upload(guest, head + rows);
    CHECK(answer.status == 422);
    CHECK(says(answer, "256 MB"));
    REQUIRE(fill(hub::most_draft_bytes - room));
    CHECK(upload(guest, head + rows).status == 200);
}

TEST_CASE("one file is read at a time, and nobody waits for ever") {
    const auto turn = hub::turn_to_read();
    REQUIRE(turn);
    auto other = std::async(std::launch::async, [] { return hub::turn_to_read(std::chrono::seconds{0}).ok(); });
    CHECK_FALSE(other.get());
}

TEST_CASE("a draft that is thrown away or said otherwise of while it is read in is not read in") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string draft = draft_of(guest, head + rows);
    auto database = hub.database();
    const auto read = [&] {
        const auto turn = hub::turn_to_read();
        return hub::read_draft(*turn, database, hub.data(), draft.substr(std::string("/drafts/").size())).value();
    };
    const auto before = read();
    REQUIRE(guest.post(draft + "/facts", {{"cycle", "Helår"}}).status == 303);
    CHECK(hub::store_draft(database, before, {"c", hub.now()}).error().kind == ErrorKind::busy);
    const auto after = read();
    REQUIRE(guest.post(draft + "/discard").status == 303);
    CHECK(hub::store_draft(database, after, {"c", hub.now()}).error().kind == ErrorKind::not_found);
    CHECK_FALSE(board(hub, "provnamnden"));
}

TEST_CASE("names of files and cells are shown as text") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    const std::string hostile = "<script>alert(1)</script>";
    const std::string draft = draft_of(guest, head + "Nr;Risk;" + hostile + "\n1;" + hostile + ";" + hostile + "\n",
                                       "C:\\mapp\\" + hostile + "\".csv");
    REQUIRE_FALSE(draft.empty());
    for (const std::string& page :
         {draft, draft + "/rows?kind=risks", draft + "/rows?kind=unread", std::string("/upload")}) {
        CAPTURE(page);
        const auto answer = guest.get(page);
        CHECK(answer.status == 200);
        CHECK_FALSE(says(answer, "<script>alert"));
        CHECK_FALSE(says(answer, "mapp"));
    }
    CHECK(says(guest.get(draft), "&lt;script&gt;"));
}

TEST_CASE("ten thousand rows are leafed through a hundred at a time") {
    const HubOnDisk hub;
    Guest guest(hub, hub::Role::controller);
    std::string many = head + "Nr;Risk;Riskvärde\n";
    for (int row = 1; row <= 1'010; ++row) many += std::to_string(row) + ";Risk nummer " + std::to_string(row) + ";4\n";
    const std::string draft = draft_of(guest, many);
    const auto first = guest.get(draft);
    CHECK(says(first, "1010 risker"));
    CHECK(says(first, ">Risk nummer 50 <"));
    CHECK_FALSE(says(first, ">Risk nummer 51 <"));
    CHECK(says(first, draft + "/rows?kind"));
    const auto last = guest.get(draft + "/rows?kind=risks&page=11");
    CHECK(says(last, "Rad 1001 till 1010 av 1010."));
    CHECK(says(last, ">Risk nummer 1010 <"));
    CHECK(says(last, "page=10"));
    CHECK_FALSE(says(last, "page=12"));
    CHECK(says(guest.get(draft + "/rows?kind=risks&page=999999999999999999999"), "av 1010."));
    CHECK(guest.get(draft + "/rows?kind=ingen").status == 404);
}

TEST_CASE("whoever may only look neither uploads nor reads in; English is complete") {
    const HubOnDisk hub;
    Guest viewer(hub, hub::Role::viewer);
    CHECK(upload(viewer, head + rows).status == 403);
    CHECK(viewer.get("/upload").status == 403);
    Guest nobody(hub);
    CHECK(upload(nobody, head + rows).status == 401);
    Guest guest(hub, hub::Role::controller);
    CHECK(guest.upload("/upload", head + rows, {{"x-csrf", "fel"}}).status == 403);
    auto database = hub.database();
    REQUIRE(database.execute("UPDATE user SET language = 'en'"));
    const auto page = guest.get(draft_of(guest, head + rows));
    CHECK(says(page, "Was read"));
    CHECK(says(page, "2 risks"));
    CHECK_FALSE(says(page, "Lästes"));
}

TEST_CASE("files are taken only while the disk has room to spare, and it is said what to do") {
    const HubOnDisk hub;
    CHECK(hub::check_room(hub.data(), 1'000, 1'000).ok());
    constexpr std::uintmax_t exabyte = std::uintmax_t{1} << 60U;
    for (const auto& [bytes, least] : {std::pair{exabyte, std::uintmax_t{0}}, {std::uintmax_t{0}, exabyte}}) {
        const Status full = hub::check_room(hub.data(), bytes, least);
        REQUIRE_FALSE(full.ok());
        CHECK(full.error().message.find("throw away drafts") != std::string::npos);
    }
    CHECK_FALSE(hub::check_room(hub.data() + "/absent", 0).ok());
}
