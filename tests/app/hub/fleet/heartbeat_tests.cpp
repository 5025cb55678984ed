#include "app/hub/api/heartbeat.hpp"

#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/withdraw.hpp"
#include "app/hub/api/database_listener.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "platform/crypto/ed25519.hpp"
#include "tests/app/hub/fleet/fleet_house.hpp"
#include "tests/app/hub/memory_shelf.hpp"

using namespace riskbild;
using http::Response;

namespace {

using namespace std::string_literals;

class MemoryListener final : public hub::Listener {
public:
    std::map<std::string, fleet::Heartbeat> heard;
    std::map<std::string, std::string> pictures;
    bool wanted = false;
    bool broken = false;

    Result<bool> hear(const std::string& token, fleet::Heartbeat told) override {
        if (broken) return Error{ErrorKind::io, "/var/lib/hub.db: disk I/O error"};
        heard[token] = std::move(told);
        return wanted;
    }
    Result<bool> keep_picture(const std::string& token, const std::string& png) override {
        if (wanted) pictures[token] = png;
        return wanted;
    }
    hub::FleetFigures figures() override { return {}; }
    Result<std::map<std::string, std::int64_t>> deeds() override {
        return std::map<std::string, std::int64_t>{{"import", 3}};
    }
};

struct Api {
    tests::MemoryShelf shelf;
    crypto::Sha256 hasher;
    hub::Traffic traffic;
    MemoryListener listener;

    Api() { shelf.tokens["h1"] = {"h1", "hall", hasher.sha256_hex("secret"), {}, {}}; }

    Response ask(const std::string& method, const std::string& path, const std::string& body,
                 const std::string& token = "h1.secret") {
        http::Request request;
        request.method = method;
        request.path = path;
        request.headers["authorization"] = "Bearer " + token;
        request.body = body;
        hub::Desk desk{shelf, hasher, traffic, "9.9"};
        desk.listener = &listener;
        return hub::respond(request, desk);
    }
};

// As PNG has it: signature, IHDR with the size, nothing else, IEND.
std::string png(char width_low, char height_low, const std::string& middle = "") {
    return "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x01"s + width_low + "\0\0\x01"s + height_low +
           "\x08\x02\0\0\0\0\0\0\0"s + middle + "\0\0\0\0IEND\xAE\x42\x60\x82"s;
}

}  // namespace

TEST_CASE("a heartbeat is heard from whoever has a token, and told whether a picture is wanted") {
    Api api;
    const std::string told = fleet::encode(tests::lit(17));
    const Response response = api.ask("POST", "/v1/heartbeat", told);
    CHECK(response.status == 200);
    const nlohmann::json unsaid = {{"diagonal", 0}, {"distance_dm", 0}};
    CHECK(nlohmann::json::parse(response.body) == nlohmann::json{{"picture", false}, {"screen", unsaid}});
    CHECK(api.listener.heard.at("h1") == tests::lit(17));
    api.listener.wanted = true;
    CHECK(nlohmann::json::parse(api.ask("POST", "/v1/heartbeat", told).body).at("picture") == true);
}

TEST_CASE("without a token of ours nothing is heard") {
    Api api;
    for (const char* token : {"", "h1", "h1.wrong", "x.secret"}) {
        CHECK(api.ask("POST", "/v1/heartbeat", "{}", token).status == 401);
        CHECK(api.ask("POST", "/v1/heartbeat/picture", png(1, 1), token).status == 401);
    }
    CHECK(api.listener.heard.empty());
}

TEST_CASE("what is no heartbeat is refused with a reason") {
    Api api;
    for (const char* body : {"", "[]", "{", R"({"glass": 1})", R"({"program": "a", "program": "b"})"})
        CHECK(api.ask("POST", "/v1/heartbeat", body).status == 400);
    CHECK(api.ask("GET", "/v1/heartbeat", "").status == 405);
    CHECK(api.ask("GET", "/v1/heartbeat/picture", "").status == 405);
    CHECK(api.listener.heard.empty());
}

TEST_CASE("a database out of order keeps its troubles to itself") {
    Api api;
    api.listener.broken = true;
    const Response response = api.ask("POST", "/v1/heartbeat", "{}");
    CHECK(response.status == 503);
    CHECK(response.body.find("hub.db") == std::string::npos);
}

TEST_CASE("a picture is kept when somebody has asked for it, and only then") {
    Api api;
    CHECK(api.ask("POST", "/v1/heartbeat/picture", png(1, 1)).status == 409);
    CHECK(api.listener.pictures.empty());
    api.listener.wanted = true;
    CHECK(api.ask("POST", "/v1/heartbeat/picture", png(1, 1)).status == 200);
    CHECK(api.listener.pictures.at("h1") == png(1, 1));
}

TEST_CASE("what is no small PNG is no picture") {
    CHECK(hub::is_small_png(png(1, 1)));
    CHECK(hub::is_small_png(png(1, 1, std::string(1'000'000, 'x'))));
    CHECK_FALSE(hub::is_small_png(png(1, 1, std::string(fleet::most_glass_picture_bytes, 'x'))));
    CHECK_FALSE(hub::is_small_png(""));
    CHECK_FALSE(hub::is_small_png("<svg onload='alert(1)'>"));
    CHECK_FALSE(hub::is_small_png("\xFF\xD8\xFF"s + png(1, 1)));
    CHECK_FALSE(hub::is_small_png(png(1, 1) + "<script>"));
    std::string huge = png(1, 1);
    huge[16] = 1;  // 16 million pixels wide
    CHECK_FALSE(hub::is_small_png(huge));
    std::string nothing = png(0, 1);
    nothing[18] = 0;
    CHECK_FALSE(hub::is_small_png(nothing));
}

TEST_CASE("the metrics tell of the displays and of what has been done") {
    Api api;
    const std::string text = api.ask("GET", "/metrics", "").body;
    for (const char* line :
         {"riskbild_hub_displays{state=\"not_heard\"} 0\n", "riskbild_hub_displays{state=\"working\"} 0\n",
          "riskbild_hub_actions_total{action=\"import\"} 3\n", "process_resident_memory_bytes "})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line);
}

namespace {

// One display that somebody has asked for a picture of, and the listener as the hub has it.
struct Pictured {
    tests::FleetHouse house;
    hub::Fleet fleet;
    spdlog::logger log{"test"};
    hub::DatabaseListener listener{house.hub.database(), fleet, log};

    Pictured() {
        house.add("h1");
        REQUIRE(hub::want_glass_picture(house.database, "h1", house.hub.now()).ok());
    }
    // That it shows the version now; false: it is asked for no picture.
    bool tells(std::uint64_t version) { return listener.hear("h1", tests::lit(version)).value(); }
    bool sends() { return listener.keep_picture("h1", png(1, 1)).value(); }
    bool kept() { return !hub::glass_picture_of(house.database, "h1")->png.empty(); }
    std::uint64_t rename_and_publish() {
        plan::Board board;
        board.key = "a";
        board.name = "Nämnden A, utan en rad";
        REQUIRE(hub::put_board(house.database, board, house.hub.now()).ok());
        house.hub.pass(std::chrono::seconds{1});
        return house.publish("hall");
    }
    std::uint64_t withdraw() {
        house.hub.pass(std::chrono::seconds{1});
        const auto manifest =
            hub::withdraw(house.database, house.hub.house().kit.press(), {"hall", "a", {}}, {"test", house.hub.now()});
        return manifest.value().version;
    }
};

}  // namespace

TEST_CASE("a picture of what the channel shows is kept, and then nobody waits") {
    Pictured display;
    CHECK(display.tells(display.house.hall_version));
    CHECK(display.sends());
    CHECK(display.kept());
    CHECK_FALSE(display.tells(display.house.hall_version));
    CHECK_FALSE(display.sends());
}

TEST_CASE("a picture that was under way when its board was withdrawn is dropped, and asked for again") {
    Pictured display;
    CHECK(display.tells(display.house.hall_version));
    const std::uint64_t version = display.withdraw();
    CHECK_FALSE(display.sends());
    CHECK_FALSE(display.kept());
    CHECK(display.tells(display.house.hall_version));  // it has not polled yet
    CHECK_FALSE(display.sends());
    CHECK(display.tells(version));
    CHECK(display.sends());
}

TEST_CASE("a picture of what was shown in other words, or between, is dropped; one of nothing is not") {
    Pictured display;
    CHECK(display.tells(display.house.hall_version));
    const std::uint64_t version = display.rename_and_publish();
    CHECK_FALSE(display.sends());
    CHECK(display.tells(version));
    display.withdraw();
    CHECK_FALSE(display.sends());
    CHECK(display.tells(0));
    CHECK(display.sends());
}

TEST_CASE("the same once more is no other: a renewed manifest lets the picture be kept") {
    Pictured display;
    CHECK(display.tells(display.house.hall_version));
    display.house.hub.pass(std::chrono::seconds{1});
    display.house.publish("hall");
    CHECK(display.sends());
}

TEST_CASE("a picture from another channel, or that was not asked for, is dropped") {
    Pictured display;
    CHECK_FALSE(display.sends());
    CHECK(display.tells(display.house.hall_version + 1'000'000));
    CHECK_FALSE(display.sends());
    CHECK_FALSE(display.kept());
}
