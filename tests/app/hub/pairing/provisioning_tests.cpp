#include "app/hub/actions/provisioning.hpp"

#include <doctest/doctest.h>

#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/signing_keys.hpp"
#include "app/hub/store/store.hpp"
#include "app/hub/store/tokens.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

const Instant noon = *parse_instant("2026-11-23T12:00:00Z");

// A hub with the channel 'ledning'.
struct House {
    test::TemporaryFolder folder;
    sqlite::Database database = hub::create_store(folder.file("hub.db")).value();
    crypto::Sha256 hasher;
    hub::Preparation preparation{"Entrén", "ledning", "https://hub.example/riskbild/", {0, 0, 55, 45}};

    House() { REQUIRE(hub::put_channel(database, {.name = "ledning"}, noon).ok()); }

    Result<hub::PreparedDisplay> prepared() {
        return hub::prepare_display(database, hasher, {7}, preparation, {"admin", noon});
    }
    std::size_t displays() { return hub::all_displays(database)->size(); }
    std::string logged() {
        std::string all;
        const auto lines = hub::read_audit(database, {});
        for (const auto& line : *lines)
            all +=
                line.actor.name + "|" + line.entry.action + "|" + line.entry.subject + "|" + line.entry.detail + "\n";
        return all;
    }
};

bool has(const std::string& file, const std::string& line) {
    return file.find("\n" + line + "\n") != std::string::npos;
}

ErrorKind refused(House& house) {
    const auto prepared = house.prepared();
    REQUIRE_FALSE(prepared.ok());
    CHECK(house.displays() == 0);
    CHECK(house.logged().empty());
    return prepared.error().kind;
}

}  // namespace

TEST_CASE("a display is prepared: the file has its secret, the hub only the secret's hash") {
    House house;
    const auto prepared = house.prepared();
    REQUIRE(prepared.ok());
    const std::string& file = prepared->file;
    CHECK(has(file, "server = \"https://hub.example/riskbild\""));
    CHECK(has(file, "key = \"" + snapshot::to_text({7}) + "\""));
    CHECK(has(file, "diagonal = 55\ndistance = 4.5"));
    CHECK(file.find("\nchannel") == file.npos);
    const auto from = file.find("\ntoken = \"" + prepared->token + ".");
    REQUIRE(from != file.npos);
    const auto secret_at = file.find('.', from) + 1;
    const std::string secret = file.substr(secret_at, file.find('"', secret_at) - secret_at);
    CHECK(secret.size() == 43);
    const auto token = *hub::find_token(house.database, prepared->token);
    REQUIRE(token);
    CHECK(token->secret_hash == house.hasher.sha256_hex(secret));
    CHECK(token->channel == "ledning");
    const auto display = *hub::find_display(house.database, prepared->token);
    REQUIRE(display);
    CHECK(display->name == "Entrén");
    CHECK(display->screen == house.preparation.screen);
    CHECK(house.logged() ==
          "admin|prepare display|Entrén|" +
              hub::in_log({{"channel", {{"channel", "ledning"}}}, {"token", {{"token", prepared->token}}}}) + "\n");
}

TEST_CASE("a screen that nobody measured is left to whoever reads the file, and a name does not break it") {
    House house;
    house.preparation.name = "a\" b";
    house.preparation.screen = {};
    const auto prepared = house.prepared();
    REQUIRE(prepared.ok());
    CHECK(prepared->file.starts_with("# Skärm / Display: a\" b\n"));
    CHECK(has(prepared->file, "# diagonal = 55\n# distance = 4"));
}

TEST_CASE("what cannot be prepared leaves no display behind") {
    House house;
    SUBCASE("without a name") {
        house.preparation.name = "";
        CHECK(refused(house) == ErrorKind::usage);
    }
    SUBCASE("a name with a letter that TOML does not take") {
        house.preparation.name = "a\x01 b";
        CHECK(refused(house) == ErrorKind::usage);
    }
    SUBCASE("a name of two lines") {
        house.preparation.name = "a\nserver = \"https://evil.example\"";
        CHECK(refused(house) == ErrorKind::usage);
    }
    SUBCASE("a channel that there is not") {
        house.preparation.channel = "entre";
        CHECK(refused(house) == ErrorKind::not_found);
    }
    SUBCASE("a server to which anybody could read the secret") {
        house.preparation.server = "http://hub.example";
        CHECK(refused(house) == ErrorKind::usage);
    }
    SUBCASE("while another key signs") {
        REQUIRE(hub::put_signing_key(house.database, {1, {7}, {}, true}).ok());
        REQUIRE(hub::put_signing_key(house.database, {2, {8}, {}, true}).ok());
        CHECK(refused(house) == ErrorKind::busy);
    }
    SUBCASE("a server that is none") {
        house.preparation.server = "https://hub.example\"\ntoken = \"x";
        CHECK(refused(house) == ErrorKind::usage);
    }
}
