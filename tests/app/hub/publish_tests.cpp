#include "app/hub/actions/publish.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/export.hpp"
#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/boards.hpp"
#include "app/hub/store/tokens.hpp"
#include "core/snapshot/snapshot.hpp"
#include "platform/os/files.hpp"

using namespace riskbild;

namespace {

namespace fs = std::filesystem;

const Instant monday = *parse_instant("2026-11-23T08:00:00Z");

plan::Board small_board(const std::string& key, const std::string& title = "Sen handläggning") {
    plan::RiskStatement risk;
    risk.risk = "R1";
    risk.title = title;
    plan::Document document;
    document.id = "d1";
    document.plan = "p1";
    document.risks = {risk};
    plan::Board board;
    board.key = key;
    board.name = "Nämnden " + key;
    board.plans = {
        {.id = "p1", .year = 2026, .name = "Plan", .dated = {}, .adopted = {}, .adopted_paragraph = {}, .scale = {}}};
    board.risks = {"R1"};
    board.documents = {document};
    return board;
}

// A hub of its own in a temporary folder, with boards 'a' and 'b'.
struct House {
    fs::path folder = fs::temp_directory_path() / fs::path("riskbild-hub-" + crypto::random_base64url(9));
    hub::DataFolder data{(folder / "data").string()};
    sqlite::Database database = opened();
    hub::SigningKit kit = data.signing_kit().value();

    House() {
        put(small_board("a"));
        put(small_board("b"));
    }
    ~House() { fs::remove_all(folder); }

    sqlite::Database opened() const {
        REQUIRE(data.create().ok());
        return data.database().value();
    }
    void put(const plan::Board& board) {
        const Status stored = hub::put_board(database, board, monday);
        REQUIRE_MESSAGE(stored.ok(), (stored ? "" : stored.error().message));
    }
    Result<snapshot::Manifest> publish(const hub::PublishOrder& order, Instant now = monday) {
        return hub::publish(database, kit.press(), order, {"test", now});
    }
    plan::Board shown(const snapshot::BoardEntry& entry) {
        return snapshot::decode(hub::snapshot_body(database, entry.sha256).value()).value();
    }
    std::string latest_jws(const std::string& channel) {
        return hub::latest_publication(database, channel).value()->jws;
    }
};

std::uint64_t milliseconds(Instant instant) {
    return static_cast<std::uint64_t>(instant.time_since_epoch().count()) * 1000;
}

}  // namespace

TEST_CASE("a new channel is an open room with all boards, signed by the hub's key") {
    House house;
    const auto manifest = house.publish({.channel = "hall", .boards = {}, .room = {}, .note = {}});
    REQUIRE(manifest.ok());
    CHECK(manifest->room == plan::Room::open);
    CHECK(manifest->boards.size() == 2);
    CHECK(manifest->expires - manifest->issued == std::chrono::days{7});
    const auto opened =
        snapshot::open_manifest(house.latest_jws("hall"), house.kit.signer->public_key(), crypto::Ed25519Verifier{});
    REQUIRE(opened.ok());
    CHECK(*opened == *manifest);
}

TEST_CASE("what an open room may not see never leaves the hub; a closed room sees it") {
    House house;
    const auto open = house.publish({"hall", {}, {}, {}});
    const auto closed = house.publish({"board", {}, plan::Room::closed, {}});
    CHECK(house.shown(open->boards[0]).documents[0].risks[0].title.empty());
    CHECK(house.shown(closed->boards[0]).documents[0].risks[0].title == "Sen handläggning");
}

TEST_CASE("what is not said stays as the channel has it") {
    House house;
    REQUIRE(house.publish({"hall", "b", plan::Room::closed, {}}).ok());
    house.put(small_board("c"));
    const auto again = house.publish({"hall", {}, {}, {}});
    REQUIRE(again.ok());
    CHECK(again->room == plan::Room::closed);
    REQUIRE(again->boards.size() == 1);
    CHECK(again->boards[0].id == "b");
    CHECK(house.publish({"hall", "c, a,c", {}, {}})->boards.size() == 2);
}

TEST_CASE("versions follow the clock, and rise even where it does not") {
    House house;
    CHECK(house.publish({"hall", {}, {}, {}}, monday)->version == milliseconds(monday));
    CHECK(house.publish({"hall", {}, {}, {}}, monday)->version == milliseconds(monday) + 1);
    CHECK(house.publish({"hall", {}, {}, {}}, monday - std::chrono::days{400})->version == milliseconds(monday) + 2);
    const Instant later = monday + std::chrono::hours{1};
    CHECK(house.publish({"hall", {}, {}, {}}, later)->version == milliseconds(later));
}

TEST_CASE("a publication that fails changes nothing") {
    House house;
    REQUIRE(house.publish({"hall", "a", {}, {}}).ok());
    const std::string before = house.latest_jws("hall");
    const auto unknown = house.publish({"hall", "a,nowhere", plan::Room::closed, {}});
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().kind == ErrorKind::not_found);
    CHECK(house.latest_jws("hall") == before);
    CHECK(hub::find_channel(house.database, "hall").value()->room == plan::Room::open);
    CHECK(house.publish({"Hall of fame", {}, {}, {}}).error().kind == ErrorKind::usage);
    CHECK_FALSE(hub::find_channel(house.database, "Hall of fame").value().has_value());
}

TEST_CASE("a hub with no boards has nothing to publish") {
    House house;
    REQUIRE(house.database.execute("DELETE FROM board").ok());
    CHECK(house.publish({"hall", {}, {}, {}}).error().kind == ErrorKind::not_found);
}

TEST_CASE("a manifest is signed anew at half of its life, with the same boards") {
    House house;
    const auto first = house.publish({"hall", {}, {}, {}});
    const auto renew = [&](Instant now) {
        return hub::renew_manifests(house.database, house.kit.press(), {"serve", now}).ok();
    };
    const std::string jws = house.latest_jws("hall");
    REQUIRE(renew(monday + std::chrono::hours{83}));
    CHECK(house.latest_jws("hall") == jws);

    const Instant half = monday + std::chrono::hours{84};
    REQUIRE(renew(half));
    const auto second =
        snapshot::open_manifest(house.latest_jws("hall"), house.kit.signer->public_key(), crypto::Ed25519Verifier{});
    REQUIRE(second.ok());
    CHECK(second->boards == first->boards);
    CHECK(second->version > first->version);
    CHECK(second->issued == half);
    CHECK(second->expires == half + std::chrono::days{7});
}

TEST_CASE("a snapshot belongs to the channels whose latest manifest names it") {
    House house;
    const std::string old_hash = house.publish({"hall", "a", {}, {}})->boards[0].sha256;
    REQUIRE(house.publish({"board", "b", {}, {}}).ok());
    CHECK(hub::published_snapshot(house.database, "hall", old_hash)->has_value());
    CHECK_FALSE(hub::published_snapshot(house.database, "board", old_hash)->has_value());
    REQUIRE(house.publish({"hall", "b", {}, {}}).ok());
    CHECK_FALSE(hub::published_snapshot(house.database, "hall", old_hash)->has_value());
}

TEST_CASE("an exported folder holds the manifest and every snapshot it names, and heals") {
    House house;
    const auto manifest = house.publish({"hall", {}, {}, {}});
    const std::string out = (house.folder / "out").string();
    REQUIRE(hub::export_channel(house.database, "hall", out).ok());
    CHECK(os::read_file(out + "/v1/channels/hall/manifest", 1'000'000).value() == house.latest_jws("hall"));
    for (const snapshot::BoardEntry& entry : manifest->boards) {
        const std::string path = out + "/v1/snapshots/" + entry.sha256 + ".json";
        CHECK(crypto::Sha256{}.sha256_hex(os::read_file(path, 1'000'000).value()) == entry.sha256);
        REQUIRE(os::publish_file(path, "damaged").ok());
        REQUIRE(hub::export_channel(house.database, "hall", out).ok());
        CHECK(fs::file_size(path) == entry.length);
    }
    CHECK(hub::export_channel(house.database, "nowhere", out).error().kind == ErrorKind::not_found);
}

TEST_CASE("the data folder is its owner's alone, and made once") {
    House house;
    const auto mode = [&](const char* name) { return fs::status(house.folder / "data" / name).permissions(); };
    CHECK(mode("") == fs::perms::owner_all);
    CHECK(mode("keys") == fs::perms::owner_all);
    CHECK(mode("keys/ed25519") == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(house.data.create().error().kind == ErrorKind::usage);
}

TEST_CASE("the audit log can be added to and nothing else") {
    House house;
    REQUIRE(house.publish({"hall", {}, {}, {}}).ok());
    CHECK(house.database.number("SELECT count(*) FROM audit_log WHERE action = 'publish'").value() == 1);
    CHECK_FALSE(house.database.execute("UPDATE audit_log SET who = 'nobody'").ok());
    CHECK_FALSE(house.database.execute("DELETE FROM audit_log").ok());
}

TEST_CASE("devices: heard of, listed, shut out") {
    House house;
    REQUIRE(house.publish({"hall", {}, {}, {}}).ok());
    REQUIRE(hub::put_token(house.database, {"id1", "hall", "hash", monday, {}}).ok());
    const Instant later = monday + std::chrono::minutes{5};
    REQUIRE(hub::write_seen(house.database, {{"id1", later}, {"gone", later}}).ok());
    CHECK(hub::find_token(house.database, "id1").value()->last_seen == later);
    CHECK(hub::all_tokens(house.database)->size() == 1);
    CHECK(hub::remove_token(house.database, "id1").ok());
    CHECK(hub::remove_token(house.database, "id1").error().kind == ErrorKind::not_found);
}

TEST_CASE("an older hub's database is brought up to date, with what it holds") {
    House house;
    REQUIRE(house.database
                .execute("DROP TABLE proposal; DROP TABLE rejected_link; DROP TABLE IF EXISTS likely_name; PRAGMA "
                         "user_version = 1")
                .ok());
    auto updated = house.data.database();
    REQUIRE(updated.ok());
    CHECK(updated->number("SELECT COUNT(*) FROM proposal").value() == 0);
    CHECK(hub::board_keys(*updated).value() == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a database of another program or of a newer hub is not touched") {
    House house;
    REQUIRE(house.database.execute("PRAGMA user_version = 99").ok());
    CHECK(house.data.database().error().kind == ErrorKind::input);
    REQUIRE(house.database.execute("PRAGMA user_version = 1; PRAGMA application_id = 7").ok());
    CHECK(house.data.database().error().kind == ErrorKind::input);
    CHECK(hub::DataFolder("/nonexistent").database().error().kind == ErrorKind::not_found);
}

TEST_CASE("a board that may hold names of persons is not published before somebody has looked") {
    House house;
    const import::Diagnostic name{import::Severity::warning, "likely_name", {{"name", "Karin Exempelsson"}}, "a", {}};
    REQUIRE(hub::put_likely_names(house.database, "a", {name}).ok());
    REQUIRE(hub::put_likely_names(house.database, "b", {name}).ok());
    const auto refused = house.publish({"hall", {}, {}, {}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::input);
    CHECK(refused.error().message.find("Karin Exempelsson") != std::string::npos);
    CHECK(house.publish({"other", "b", {}, {}}).ok());

    REQUIRE(hub::mark_looked_at(house.database, "a").ok());
    REQUIRE(hub::put_likely_names(house.database, "a", {name}).ok());
    CHECK(house.publish({"hall", {}, {}, {}}).ok());
}
