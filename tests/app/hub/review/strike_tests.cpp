// Striking and undoing, one by one and all: the board, what is proposed of it and what a reading of its file without
// what is struck gives are the same thing at every step.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "app/hub/actions/import_documents.hpp"
#include "app/hub/actions/review.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/sheet_files.hpp"
#include "core/import/proposals.hpp"
#include "platform/os/files.hpp"
#include "tests/app/hub/review/sheets.hpp"

using namespace riskbild;
using namespace riskbild::tests;

namespace {

using Ids = std::set<std::string>;

// The text of a document as such documents are: nothing has a label, all of it is in sentences.
const std::string text_alone =
    "Uppföljning av internkontrollplan 2023, helår\n\nProvnämnden\n\n2024-01-15\n\nDiarienummer\n\nPN 2024-17\n\n"
    "Förslag till beslut\n\nProvnämnden godkänner uppföljningen av internkontrollplan 2023.\n\n"
    "Sammanfattning\n\nProvnämnden antog internkontrollplan 2023 den 11 januari 2023 § 19. I planen finns 7 kritiska "
    "risker av 20 bedömda risker. Förvaltningen bedömer att den interna kontrollen är god.\n\n"
    "Kontrollen visar att 80 av 163 ärenden har en aktuell plan. Rutinen ska vara klar senast våren 2024.\n";

// One board with one file of text.
struct Table {
    HubOnDisk hub;
    Guest guest{hub, hub::Role::controller};
    sqlite::Database database = hub.database();
    std::string board;

    explicit Table(const std::string& text) {
        REQUIRE(guest.post(draft_of(guest, text, "plan.txt") + "/import").status == 303);
        board = hub::board_keys(database).value().at(0);
    }
    plan::Board stored() { return hub::board_named(database, board).value(); }
    std::vector<hub::KeptProposal> proposals() { return hub::proposals_of(database, board).value(); }
    Ids ids(bool struck) {
        Ids all;
        for (const hub::KeptProposal& each : proposals())
            if (each.struck == struck) all.insert(each.proposal.id);
        return all;
    }
    Ids may_be_struck() {
        Ids all;
        for (const hub::KeptProposal& each : proposals())
            if (!each.struck && !import::tells_which_document(each.proposal.kind)) all.insert(each.proposal.id);
        return all;
    }
    http::Response stroke(const Ids& ids, const std::string& verdict) {
        Fields fields{{"verdict", verdict}};
        for (const std::string& id : ids) fields.emplace_back("id", id);
        return guest.post("/boards/" + board + "/review/proposals", fields);
    }
    // What the file gives without what is struck.
    auto read_afresh() -> import::Imported {
        const auto turn = hub::turn_to_read();
        auto file = hub::sheet_file(database, board, stored().documents.front().sha256).value();
        return hub::read_without(*turn, {hub.data(), {{file.name, file.content}}, file.stated}, ids(true)).value();
    }
    void agrees() {
        const import::Imported fresh = read_afresh();
        REQUIRE(fresh.boards.size() == 1);
        CHECK(stored().documents == fresh.boards.front().documents);
        CHECK(stored().plans == fresh.boards.front().plans);
        CHECK(stored().organisation == fresh.boards.front().organisation);
        Ids proposed;
        for (const import::Proposal& each : fresh.proposals) proposed.insert(each.id);
        CHECK(ids(false) == proposed);
    }
};

void strike_and_undo_all(const std::string& text) {
    Table table(text);
    const plan::Board before = table.stored();
    const Ids all = table.ids(false);
    const Ids wanted = table.may_be_struck();
    REQUIRE_FALSE(wanted.empty());
    for (const std::string& id : wanted) {
        if (!table.ids(false).contains(id)) continue;  // gone with another
        CHECK(table.stroke({id}, "strike").status == 303);
        CHECK(table.ids(true).contains(id));
        table.agrees();
    }
    CHECK(table.stroke(table.ids(true), "restore").status == 303);
    table.agrees();
    CHECK(table.stored() == before);
    CHECK(table.ids(false) == all);
}

std::string id_of(Table& table, const std::string& kind) {
    const auto all = table.proposals();
    const auto found = std::ranges::find(all, kind, [](const hub::KeptProposal& each) { return each.proposal.kind; });
    REQUIRE_MESSAGE(found != all.end(), kind);
    return found->proposal.id;
}

}  // namespace

TEST_CASE("every proposal of a text can be struck and restored, and all agree after each") {
    strike_and_undo_all(text_alone);
}

TEST_CASE("so of the documents that the hub was made for") {
    namespace fs = std::filesystem;
    const fs::path seeds = fs::path(RISKBILD_SOURCE_DIR).parent_path() / "shared" / "seeds";
    if (!fs::exists(seeds)) {
        MESSAGE("not there, not tried: " << seeds.string());
        return;
    }
    for (const auto& seed : fs::directory_iterator(seeds)) {
        CAPTURE(seed.path().string());
        strike_and_undo_all(os::read_file(seed.path().string(), 10'000'000).value());
    }
}

TEST_CASE("a strike is undone by itself too") {
    Table table(text_alone);
    const plan::Board before = table.stored();
    for (const std::string& id : table.may_be_struck()) {
        CHECK(table.stroke({id}, "strike").status == 303);
        CHECK(table.stroke({id}, "restore").status == 303);
        table.agrees();
        CHECK(table.stored() == before);
    }
}

TEST_CASE("what says which document it is cannot be struck, and nothing changes when somebody tries") {
    Table table(text_alone);
    const plan::Board before = table.stored();
    for (const char* kind : {"board", "plan"}) {
        CHECK(table.stroke({id_of(table, kind)}, "strike").status == 422);
        CHECK(table.ids(true).empty());
        CHECK(table.stored() == before);
    }
    const auto page = table.guest.get("/boards/" + table.board + "/review");
    CHECK(says(page, "nämndens namn"));
    CHECK(says(page, "planens namn och år"));
    CHECK_FALSE(says(page, "(uppgift)"));
    CHECK(table.stroke({id_of(table, "measurement")}, "strike").status == 303);
}

TEST_CASE("where the file cannot be read with the change neither is stored, and the page says what to do") {
    Table table(text_alone);
    const std::string id = id_of(table, "measurement");
    const plan::Board before = table.stored();
    const std::int64_t log = count(table.hub, "audit_log");
    REQUIRE(table.database.execute("UPDATE sheet_file SET content = CAST('inget' AS BLOB)"));
    const auto answer = table.stroke({id}, "strike");
    CHECK(answer.status == 422);
    CHECK(says(answer, "Inget har ändrats."));
    CHECK(says(answer, "läs in den igen"));
    CHECK(table.ids(true).empty());
    CHECK(table.stored() == before);
    CHECK(count(table.hub, "audit_log") == log);
}

TEST_CASE("saving strikes what is not ticked and lets the rest stand") {
    Table table(text_alone);
    const std::string form = "/boards/" + table.board + "/review/proposals";
    const std::string struck = id_of(table, "measurement");
    Fields fields{{"verdict", "save"}};
    for (const std::string& id : table.ids(false)) {
        fields.emplace_back("shown", id);
        if (id != struck) fields.emplace_back("id", id);
    }
    CHECK(location(table.guest.post(form, fields)) == "/boards/" + table.board + "/review?said=review.struck");
    CHECK(table.ids(true) == Ids{struck});
    CHECK(table.stored().documents.front().measurements.empty());
    const auto review = hub::review_of(table.database, table.board).value();
    for (const std::string& id : table.ids(false)) CHECK_FALSE(review.is_open(id));
    CHECK(table.guest.post(form, {{"verdict", "save"}}).status == 422);
    CHECK(table.ids(true) == Ids{struck});
}
