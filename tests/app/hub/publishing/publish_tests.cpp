#include "app/hub/actions/publish.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "app/hub/actions/housekeeping.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/store/displays.hpp"
#include "app/hub/store/schema.hpp"
#include "app/hub/store/tokens.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;
using testing::small_board;

namespace {

namespace fs = std::filesystem;

std::uint64_t milliseconds(Instant instant) {
    return static_cast<std::uint64_t>(instant.time_since_epoch().count()) * 1000;
}

}  // namespace

TEST_CASE("a new channel is an open room with all boards, signed by the hub's key") {
    House house;
    const auto manifest = house.publish({"hall"});
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
    const auto open = house.publish({"hall"});
    const auto closed = house.publish({"board", {}, plan::Room::closed});
    CHECK(house.shown(open->boards[0]).documents[0].risks[0].title.empty());
    CHECK(house.shown(closed->boards[0]).documents[0].risks[0].title == "Sen handläggning");
}

TEST_CASE("what is not said stays as the channel has it") {
    House house;
    REQUIRE(house.publish({"hall", "b", plan::Room::closed}).ok());
    house.put(small_board("c"));
    const auto again = house.publish({"hall"});
    REQUIRE(again.ok());
    CHECK(again->room == plan::Room::closed);
    REQUIRE(again->boards.size() == 1);
    CHECK(again->boards[0].id == "b");
    CHECK(house.publish({"hall", "c, a,c"})->boards.size() == 2);
}

TEST_CASE("versions follow the clock, and rise even where it does not") {
    House house;
    CHECK(house.publish({"hall"}, monday)->version == milliseconds(monday));
    CHECK(house.publish({"hall"}, monday)->version == milliseconds(monday) + 1);
    CHECK(house.publish({"hall"}, monday - std::chrono::days{400})->version == milliseconds(monday) + 2);
    const Instant later = monday + std::chrono::hours{1};
    CHECK(house.publish({"hall"}, later)->version == milliseconds(later));
}

TEST_CASE("a publication that fails changes nothing") {
    House house;
    REQUIRE(house.publish({"hall", "a"}).ok());
    const std::string before = house.latest_jws("hall");
    const auto unknown = house.publish({"hall", "a,nowhere", plan::Room::closed});
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
    CHECK(house.publish({"hall"}).error().kind == ErrorKind::not_found);
}

TEST_CASE("a manifest is signed anew at half of its life, with the same boards") {
    House house;
    const auto first = house.publish({"hall"});
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

TEST_CASE("what a file and its sheets are called stays on the hub") {
    House house;
    plan::Board board = small_board("a");
    const plan::Source named{"Anna Svensson 19121212-1212.xlsx", "Anna", "B7", 0};
    board.documents[0].risks[0].source = named;
    house.put(board);
    for (const plan::Room room : {plan::Room::open, plan::Room::closed}) {
        const auto manifest = house.publish({"hall", "a", room});
        REQUIRE(manifest.ok());
        const auto json = hub::published_snapshot(house.database, "hall", manifest->boards[0].sha256).value();
        CHECK(json->find("Anna") == std::string::npos);
        CHECK(json->find("1212") == std::string::npos);
    }
    CHECK(house.shown(house.latest("hall").boards[0]).documents[0].risks[0].source == plan::Source{"", "", "B7", 0});
    CHECK(hub::board_named(house.database, "a")->documents[0].risks[0].source == named);
}

TEST_CASE("what a clock that was ahead has issued is signed anew once it is right, with a version that displays take") {
    House house;
    const auto ahead = house.publish({"hall"}, monday + std::chrono::days{1'500});
    const auto renewed_at = [&](Instant now) {
        return hub::renew_if_due(house.database, house.kit.press(), "hall", {"serve", now}).value();
    };
    REQUIRE(renewed_at(monday));
    const snapshot::Manifest now = house.latest("hall");
    CHECK(now.issued == monday);
    CHECK(now.boards == ahead->boards);
    CHECK(now.version == ahead->version + 1);
    CHECK_FALSE(renewed_at(monday));
    CHECK_FALSE(renewed_at(monday - std::chrono::hours{1}));  // clocks differ
    CHECK(renewed_at(monday - std::chrono::hours{2}));
}

TEST_CASE("a snapshot belongs to the channels whose latest manifest names it") {
    House house;
    const std::string old_hash = house.publish({"hall", "a"})->boards[0].sha256;
    REQUIRE(house.publish({"board", "b"}).ok());
    CHECK(hub::published_snapshot(house.database, "hall", old_hash)->has_value());
    CHECK_FALSE(hub::published_snapshot(house.database, "board", old_hash)->has_value());
    REQUIRE(house.publish({"hall", "b"}).ok());
    CHECK_FALSE(hub::published_snapshot(house.database, "hall", old_hash)->has_value());
}

TEST_CASE("the data folder is its owner's alone, and made once") {
    House house;
    const auto mode = [&](const char* name) { return fs::status(house.folder / "data" / name).permissions(); };
    CHECK(mode("") == fs::perms::owner_all);
    CHECK(mode("keys") == fs::perms::owner_all);
    CHECK(mode("keys/ed25519") == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(house.data.create().error().kind == ErrorKind::usage);
}

TEST_CASE("devices: heard of, listed, shut out") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    REQUIRE(hub::put_token(house.database, {"id1", "hall", "hash", monday, {}}).ok());
    const Instant later = monday + std::chrono::minutes{5};
    REQUIRE(hub::write_seen(house.database, {{"id1", later}, {"gone", later}}).ok());
    CHECK(hub::find_token(house.database, "id1").value()->last_seen == later);
    CHECK(hub::all_displays(house.database)->size() == 1);
    CHECK(hub::remove_token(house.database, "id1").ok());
    CHECK(hub::remove_token(house.database, "id1").error().kind == ErrorKind::not_found);
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
    const auto refused = house.publish({"hall"});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::input);
    CHECK(refused.error().message.find("Karin Exempelsson") != std::string::npos);
    CHECK(house.publish({"other", "b"}).ok());

    REQUIRE(hub::mark_looked_at(house.database, "a", {"Karin Exempelsson"}).ok());
    REQUIRE(hub::put_likely_names(house.database, "a", {name}).ok());
    CHECK(house.publish({"hall"}).ok());
}

TEST_CASE("an older hub's database is brought up to date, with what it holds") {
    House house;
    const std::string path = (house.folder / "data/hub.db").string();
    fs::remove(path);
    {
        auto old = sqlite::Database::open(path, sqlite::OpenMode::create, 1000);
        REQUIRE(old->execute(hub::schema::base).ok());
        REQUIRE(old->execute("INSERT INTO channel VALUES ('hall', 'all', 'closed', 1, '2026-01-01T00:00:00Z');"
                             "INSERT INTO publication VALUES ('hall', 7, '2026-01-01T00:00:00Z', "
                             "'2026-01-08T00:00:00Z', 'jws', 'to begin with');"
                             "INSERT INTO publication VALUES ('hall', 8, '2026-01-04T12:00:00Z', "
                             "'2026-01-11T12:00:00Z', 'jws', 'renewed');")
                    .ok());
    }
    auto updated = house.data.database();
    REQUIRE(updated.ok());
    const auto channel = hub::channel_named(*updated, "hall");
    CHECK(channel->room == plan::Room::closed);
    CHECK(channel->is_public);
    CHECK(channel->cadence == std::chrono::hours{1});
    CHECK(hub::latest_publication(*updated, "hall").value()->imprint.kind == hub::PublicationKind::renew);
    CHECK(hub::latest_change(*updated, "hall").value()->version == 7);
}

TEST_CASE("the manifest says how the channel is set to be shown") {
    House house;
    hub::Channel channel{.name = "hall"};
    channel.language = "en";
    channel.cadence = std::chrono::minutes{10};
    channel.limit = std::chrono::hours{48};
    channel.pages = {"now", "map"};
    REQUIRE(hub::put_channel(house.database, channel, monday).ok());
    CHECK(hub::channel_named(house.database, "hall").value() == channel);
    REQUIRE(house.publish({"hall"}).ok());
    const snapshot::Manifest manifest = house.latest("hall");
    CHECK(manifest.language == "en");
    CHECK(manifest.cadence == std::chrono::minutes{10});
    CHECK(manifest.limit == std::chrono::hours{48});
    CHECK(manifest.pages == std::vector<std::string>{"now", "map"});
}

TEST_CASE("what has changed since it was looked at is not published unseen") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    const auto channel = hub::channel_named(house.database, "hall").value();
    const auto mark = [&] { return hub::prospect_of(house.database, house.kit.hasher, channel)->mark; };
    const std::string seen = mark();
    CHECK(mark() == seen);

    SUBCASE("nothing has") {
        CHECK(house.publish({.channel = "hall", .seen = seen}).ok());
    }
    SUBCASE("a board has") {
        plan::Board board = small_board("a");
        board.name = "Nämnden A";
        house.put(board);
        CHECK(house.publish({.channel = "hall", .seen = seen}).error().kind == ErrorKind::untrusted);
        CHECK(house.publish({.channel = "hall", .seen = mark()}).ok());
    }
    SUBCASE("somebody else has published meanwhile") {
        REQUIRE(house.publish({.channel = "hall", .seen = seen}, monday + std::chrono::seconds{1}).ok());
        CHECK(house.publish({.channel = "hall", .seen = seen}).error().kind == ErrorKind::untrusted);
    }
    SUBCASE("the manifest has merely been renewed") {
        const hub::Actor serve{"serve", monday + std::chrono::days{4}};
        REQUIRE(hub::renew_if_due(house.database, house.kit.press(), "hall", serve).value());
        CHECK(house.publish({.channel = "hall", .seen = seen}, serve.now).ok());
    }
}

TEST_CASE("a note has its limit, in letters") {
    House house;
    std::string note;
    for (std::size_t i = 0; i < hub::note_letters; ++i) note += "å";
    CHECK(house.publish({.channel = "hall", .note = note}).ok());
    CHECK(house.publish({.channel = "hall", .note = note + "ä"}).error().kind == ErrorKind::usage);
    CHECK(hub::latest_change(house.database, "hall").value()->imprint.note == note);
    CHECK(hub::latest_change(house.database, "hall").value()->imprint.who == "test");
}

TEST_CASE("the history folds renewals into what they renew") {
    House house;
    REQUIRE(house.publish({"hall"}).ok());
    for (const int day : {4, 8, 12}) {
        const hub::Actor serve{"serve", monday + std::chrono::days{day}};
        REQUIRE(hub::renew_if_due(house.database, house.kit.press(), "hall", serve).value());
    }
    REQUIRE(house.publish({.channel = "hall", .note = "ny"}, monday + std::chrono::days{13}).ok());
    const auto all = hub::changes_of(house.database, "hall", ~std::uint64_t{0}, 10).value();
    REQUIRE(all.size() == 2);
    CHECK(all[0].publication.imprint.note == "ny");
    CHECK(all[0].renewals == 0);
    CHECK(all[1].renewals == 3);
    CHECK(hub::changes_of(house.database, "hall", all[0].publication.version, 10)->size() == 1);
    CHECK(hub::changes_of(house.database, "hall", ~std::uint64_t{0}, 1)->size() == 1);
}
