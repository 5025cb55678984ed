#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/links.hpp"
#include "app/hub/actions/sheets.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/store.hpp"
#include "core/import/linking.hpp"
#include "core/wall/subject.hpp"

using namespace riskbild;

namespace {

namespace fs = std::filesystem;

const hub::Actor controller{"controller", *parse_instant("2026-11-23T08:00:00Z")};

using Ids = std::vector<std::string>;

// A hub of its own in a temporary folder, fed with sheets through the real importer.
struct House {
    fs::path folder = fs::temp_directory_path() / fs::path("riskbild-decisions-" + crypto::random_base64url(9));
    sqlite::Database database = opened();

    ~House() { fs::remove_all(folder); }

    sqlite::Database opened() const {
        const hub::DataFolder data((folder / "data").string());
        REQUIRE(data.create().ok());
        return data.database().value();
    }
    // A follow-up whose risks have no numbers.
    void read(const std::string& cycle, const std::string& rows) {
        const std::string path = (folder / (cycle + ".csv")).string();
        std::ofstream(path) << "Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nUppföljning;" << cycle
                            << "\n\nRisk;Riskvärde;Följer plan\n"
                            << rows;
        const auto imported = hub::read_sheets({path}, {}, crypto::Sha256{});
        REQUIRE(imported.ok());
        REQUIRE(imported->boards.size() == 1);
        const auto stored = hub::find_board(database, "provnamnden").value();
        const plan::Board board = stored ? import::merge(*stored, imported->boards[0]) : imported->boards[0];
        REQUIRE(hub::put_board(database, board, controller.now).ok());
    }
    hub::Links links() { return hub::links_of(database, "provnamnden").value(); }
    Ids suggested() {
        const hub::Links known = links();
        Ids ids;
        for (const auto& link : import::suggest_links(known.board, known.rejected)) ids.push_back(link.id);
        return ids;
    }
    Status decide(const Ids& ids, hub::Verdict verdict) {
        return hub::decide_links(database, "provnamnden", ids, verdict, controller);
    }
    Result<hub::Struck> strike(const Ids& ids, hub::Stroke stroke) {
        return hub::strike_and_read(database, (folder / "data").string(), "provnamnden", ids, stroke, controller);
    }
    std::string last_audit_line() {
        auto select = database.prepare("SELECT action, subject, detail FROM audit_log ORDER BY id DESC LIMIT 1");
        REQUIRE(select->step().value());
        return select->text(0) + "|" + select->text(1) + "|" + select->text(2);
    }
};

const std::string earlier = "Uppdragstagare brister så att någon får illa;8;Ja\nBeslut dröjer för länge;9;Ja\n";
const std::string later = "Uppdragstagare brister så att någon far illa;8;Nej\nBeslut dröjer för länge;9;Ja\n";

// The answers that the wall says have changed since the follow-up before.
std::size_t changed_answers(const plan::Board& board) {
    const auto subject = wall::subject_of(board);
    return static_cast<std::size_t>(std::ranges::count_if(
        subject->changes, [](const wall::RiskChange& change) { return change.status_changed(); }));
}

auto proposal(const std::string& id, const std::string& document) -> import::Proposal {
    return {id,
            "provnamnden",
            document,
            "measurement",
            "80 av 163",
            "I 80 av 163 ärenden finns plan.",
            {"a.csv", "", "", 7}};
}  // namespace

}  // namespace

TEST_CASE("unnumbered risks of two follow-ups: 'Ja' to 'Nej' is seen once their links are confirmed") {
    House house;
    house.read("delår", earlier);
    house.read("helår", later);
    CHECK(changed_answers(house.links().board) == 0);
    const Ids ids = house.suggested();
    REQUIRE(ids.size() == 2);
    REQUIRE(house.decide(ids, hub::Verdict::confirm).ok());
    CHECK(changed_answers(house.links().board) == 1);
    CHECK(house.suggested().empty());
    const std::string line = house.last_audit_line();
    CHECK(line.starts_with("confirm link|provnamnden|"));
    CHECK(line.find("någon får illa = Uppdragstagare brister") != std::string::npos);
    CHECK(line.find("Beslut dröjer för länge = Beslut dröjer för länge") != std::string::npos);
}

TEST_CASE("confirmed links hold when either follow-up is imported again, with its rows in another order") {
    House house;
    house.read("delår", earlier);
    house.read("helår", later);
    REQUIRE(house.decide(house.suggested(), hub::Verdict::confirm).ok());
    house.read("helår", "En ny risk har kommit till;4;Ja\n" + later);
    house.read("delår", "Beslut dröjer för länge;9;Ja\nUppdragstagare brister så att någon får illa;8;Ja\n");
    CHECK(house.links().board.links.size() == 2);
    CHECK(changed_answers(house.links().board) == 1);
    CHECK(house.suggested().empty());
}

TEST_CASE("a rejected link is not suggested again, until it is confirmed after all") {
    House house;
    house.read("delår", earlier);
    house.read("helår", later);
    const Ids ids = house.suggested();
    REQUIRE(house.decide({ids[0]}, hub::Verdict::reject).ok());
    CHECK(house.last_audit_line().starts_with("reject link|provnamnden|"));
    house.read("helår", later);
    CHECK(house.suggested() == Ids{ids[1]});
    REQUIRE(house.decide({ids[0]}, hub::Verdict::confirm).ok());
    CHECK(house.links().board.links.size() == 1);
    CHECK(house.links().rejected.empty());
}

TEST_CASE("a confirmed link may be rejected later") {
    House house;
    house.read("delår", earlier);
    house.read("helår", later);
    const Ids ids = house.suggested();
    REQUIRE(house.decide(ids, hub::Verdict::confirm).ok());
    REQUIRE(house.decide({ids[0]}, hub::Verdict::reject).ok());
    CHECK(house.links().board.links.size() == 1);
    CHECK(house.suggested().empty());
}

TEST_CASE("an id that is no suggestion decides nothing, not even for the others named with it") {
    House house;
    house.read("delår", earlier);
    house.read("helår", later);
    const Status decided = house.decide({house.suggested()[0], "0123456789"}, hub::Verdict::confirm);
    REQUIRE_FALSE(decided.ok());
    CHECK(decided.error().kind == ErrorKind::usage);
    CHECK(decided.error().message.find("0123456789") != std::string::npos);
    CHECK(house.links().board.links.empty());
    CHECK(hub::links_of(house.database, "nobody").error().kind == ErrorKind::not_found);
}

TEST_CASE("a struck proposal is remembered when its document is imported again") {
    House house;
    house.read("delår", earlier);
    const plan::Board board = house.links().board;
    const std::string document = board.documents[0].id;
    REQUIRE(hub::put_proposals(house.database, board, {proposal("aa", document), proposal("bb", document)}).ok());
    REQUIRE(house.strike({"aa"}, hub::Stroke::strike).ok());
    CHECK(house.last_audit_line() ==
          "strike proposal|provnamnden|" + hub::in_log({{"facts", {{"count", "1"}, {"facts", "80 av 163"}}}}));
    REQUIRE(hub::put_proposals(house.database, board, {proposal("cc", document)}).ok());
    const auto kept = hub::proposals_of(house.database, "provnamnden").value();
    REQUIRE(kept.size() == 2);
    CHECK((kept[0].proposal.id == "aa" && kept[0].struck));
    CHECK((kept[1].proposal.id == "cc" && !kept[1].struck));
    CHECK(kept[0].proposal.source == proposal("aa", document).source);
}

TEST_CASE("what is struck of one board is struck of no other") {
    House house;
    house.read("delår", earlier);
    const plan::Board board = house.links().board;
    import::Imported imported;
    imported.boards = {board};
    imported.proposals = {proposal("aa", board.documents[0].id)};
    REQUIRE(hub::put_proposals(house.database, board, imported.proposals).ok());
    CHECK(hub::struck_of_boards(house.database, imported)->empty());
    REQUIRE(house.strike({"aa"}, hub::Stroke::strike).ok());
    CHECK(hub::struck_of_boards(house.database, imported).value() == std::set<std::string>{"aa"});
    imported.boards[0].key = "annan";
    CHECK(hub::struck_of_boards(house.database, imported)->empty());
}

TEST_CASE("a strike can be undone; an unknown id is refused, and nothing is struck") {
    House house;
    house.read("delår", earlier);
    const plan::Board board = house.links().board;
    REQUIRE(hub::put_proposals(house.database, board, {proposal("aa", board.documents[0].id)}).ok());
    REQUIRE(house.strike({"aa"}, hub::Stroke::strike).ok());
    REQUIRE(house.strike({"aa"}, hub::Stroke::restore).ok());
    CHECK_FALSE(hub::proposals_of(house.database, "provnamnden").value()[0].struck);
    const auto struck = house.strike({"aa", "zz"}, hub::Stroke::strike);
    CHECK(struck.error().kind == ErrorKind::usage);
    CHECK(struck.error().message.find("'zz'") != std::string::npos);
    CHECK_FALSE(hub::proposals_of(house.database, "provnamnden").value()[0].struck);
}
