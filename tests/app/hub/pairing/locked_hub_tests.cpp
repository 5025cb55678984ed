#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

#include <chrono>

#include "app/hub/api/database_shelf.hpp"
#include "app/hub/store/store.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using namespace std::chrono_literals;

namespace {

struct House {
    test::TemporaryFolder folder;
    sqlite::Database other = hub::create_store(folder.file("hub.db")).value();  // of another program
    spdlog::logger log{"test"};
    hub::DatabaseShelf shelf{opened(), opened(), log};
    crypto::Sha256 hasher;
    hub::Traffic traffic;
    hub::Desk desk{shelf, hasher, traffic, "test"};

    sqlite::Database opened() { return hub::open_store(folder.file("hub.db")).value(); }
    http::Response post(const std::string& body) {
        return hub::respond({"POST", "/v1/pair", {{"host", "hub.example"}}, "", body, "192.0.2.7"}, desk);
    }
};

}  // namespace

TEST_CASE("while another program holds the database nobody is told that too many wait, and nobody waits long") {
    House house;
    REQUIRE(house.other.execute("BEGIN EXCLUSIVE").ok());
    const auto start = std::chrono::steady_clock::now();
    CHECK(house.post("{}").status == 503);
    CHECK(house.post(R"({"device_code": "x"})").status == 503);
    CHECK(house.shelf.latest("hall").error().kind == ErrorKind::busy);
    CHECK(std::chrono::steady_clock::now() - start < 10s);  // three waits of one second, where SQLite's own are five
    REQUIRE(house.other.execute("ROLLBACK").ok());
    CHECK(house.post("{}").status == 200);
}

TEST_CASE("the twenty-first device of one address is told that too many wait") {
    House house;
    for (int device = 0; device < 20; ++device) CHECK(house.post("{}").status == 200);
    CHECK(house.post("{}").status == 429);
}
