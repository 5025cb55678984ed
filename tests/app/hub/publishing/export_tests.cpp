#include "app/hub/actions/export.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "app/hub/actions/withdraw.hpp"
#include "platform/os/files.hpp"
#include "publishing_house.hpp"

using namespace riskbild;
using testing::House;
using testing::monday;

namespace {

namespace fs = std::filesystem;

std::size_t files_in(const std::string& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& each : fs::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace

TEST_CASE("an exported folder holds the manifest and every snapshot it names, and heals") {
    House house;
    const auto manifest = house.publish({"hall"});
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

TEST_CASE("an exported folder keeps what some manifest in it names, and nothing of another") {
    House house;
    const std::string out = (house.folder / "out").string();
    const std::string snapshots = out + "/v1/snapshots";
    const auto hall = house.publish({"hall", "a"});
    const auto board = house.publish({"board", "a,b", plan::Room::closed});
    REQUIRE(hub::export_channel(house.database, "hall", out).ok());
    REQUIRE(hub::export_channel(house.database, "board", out).ok());
    CHECK(files_in(snapshots) == 3);

    REQUIRE(os::publish_file(snapshots + "/robots.txt", "").ok());
    const hub::Withdrawal order{"board", "a"};
    REQUIRE(hub::withdraw(house.database, house.kit.press(), order, {"test", monday}).ok());
    REQUIRE(hub::export_channel(house.database, "board", out).ok());
    CHECK_FALSE(os::exists(snapshots + "/" + board->boards[0].sha256 + ".json"));
    CHECK(os::exists(snapshots + "/" + board->boards[1].sha256 + ".json"));
    CHECK(os::exists(snapshots + "/" + hall->boards[0].sha256 + ".json"));
    CHECK(os::exists(snapshots + "/robots.txt"));
}

TEST_CASE("nothing is removed from a folder whose manifests cannot all be read") {
    House house;
    const std::string out = (house.folder / "out").string();
    const auto first = house.publish({"hall", "a"});
    REQUIRE(hub::export_channel(house.database, "hall", out).ok());
    REQUIRE(os::make_folders(out + "/v1/channels/other").ok());
    REQUIRE(os::publish_file(out + "/v1/channels/other/manifest", "half a mani").ok());
    REQUIRE(house.publish({"hall", "b"}, monday + std::chrono::hours{1}).ok());
    const Status exported = hub::export_channel(house.database, "hall", out);
    REQUIRE_FALSE(exported.ok());
    CHECK(exported.error().message.find("other/manifest") != std::string::npos);
    CHECK(os::exists(out + "/v1/snapshots/" + first->boards[0].sha256 + ".json"));
}
