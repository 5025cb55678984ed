#include "app/sync/heartbeat.hpp"

#include <doctest/doctest.h>
#include <spdlog/sinks/ostream_sink.h>

#include <cstdlib>
#include <sstream>
#include <thread>

#include "app/sync/glass_request.hpp"
#include "platform/os/files.hpp"
#include "tests/support/bad_server.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using std::chrono::seconds;
using test::BadServer;
using test::Talk;

namespace {

os::ToldDisplay lit(seconds told) {
    os::ToldDisplay display;
    display.status.page = "now";
    display.status.board = "a";
    display.status.version = 7;
    display.status.frames = 12;
    display.status.width = 1920;
    display.status.height = 1080;
    display.status.diagonal = 55;
    display.status.distance = 4;
    display.pulse.told = told;
    display.pulse.memory_bytes = 90'000'000;
    return display;
}

// A hub that answers every heartbeat of its display in the same way.
struct House {
    test::TemporaryFolder folder;
    std::ostringstream said;
    spdlog::logger log{"test", std::make_shared<spdlog::sinks::ostream_sink_mt>(said)};
    BadServer server;
    http::Access access;
    const sync::Moment start{seconds{5'000}};
    sync::Heart heart{start, log};

    explicit House(const std::string& answer)
        : server([answer](const Talk& talk) {
              const std::string request = talk.hear();
              const bool right = request.starts_with("POST /v1/heartbeat ") &&
                                 request.find("Authorization: Bearer canary-7f3a\r\n") != std::string::npos;
              talk.say(right ? answer : "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
          }) {
        ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
        access.url = {false, "127.0.0.1", server.port(), ""};
        access.token = "canary-7f3a";
    }
    bool beat(seconds after = seconds{0}, double chance = 0.5) {
        return heart.beat(access, {"0.1.0", {}, true}, start + after, chance).picture;
    }
};

std::string ok(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

}  // namespace

TEST_CASE("what is on the glass is told, and that it advances while the display keeps telling") {
    const auto advances = [](seconds told, seconds now) {
        return sync::heartbeat_of({}, lit(told), now).glass->advancing;
    };
    CHECK(advances(seconds{1000}, seconds{1000}));
    CHECK(advances(seconds{1000}, seconds{1150}));
    CHECK_FALSE(advances(seconds{1000}, seconds{1151}));
    CHECK_FALSE(advances(seconds{1000}, seconds{10}));  // told before the device started anew
}

TEST_CASE("a heartbeat says what the display and the last poll say") {
    const Error error{ErrorKind::untrusted, "manifest refused"};
    const fleet::Heartbeat heartbeat = sync::heartbeat_of({"0.1.0", error, false}, lit(seconds{90}), seconds{100});
    CHECK(heartbeat.program == "0.1.0");
    CHECK(heartbeat.uptime == seconds{100});
    CHECK(heartbeat.clock == "not_set");
    CHECK(heartbeat.errors == std::vector<fleet::Trouble>{{"untrusted", "manifest refused"}});
    CHECK(heartbeat.screen == fleet::Screen{1920, 1080, 55, 40});
    CHECK(heartbeat.glass->version == 7);
    CHECK(heartbeat.glass->page == "now");
    CHECK(heartbeat.memory_bytes == 90'000'000);
}

TEST_CASE("what was wrong at the start is told besides, also when the polls go well") {
    const Error wrong{ErrorKind::io, "the token stands in the file still"};
    const auto errors = [&](const std::optional<Error>& poll) {
        return sync::heartbeat_of({"0.1.0", poll, true, wrong}, {}, seconds{100}).errors;
    };
    CHECK(errors({}) == std::vector<fleet::Trouble>{{"io", wrong.message}});
    CHECK(errors(Error{ErrorKind::network, "no answer"}) ==
          std::vector<fleet::Trouble>{{"network", "no answer"}, {"io", wrong.message}});
}

TEST_CASE("without a display program there is no glass to tell of") {
    const fleet::Heartbeat heartbeat = sync::heartbeat_of({"0.1.0", {}, true}, {}, seconds{100});
    CHECK_FALSE(heartbeat.glass.has_value());
    CHECK(heartbeat.errors.empty());
}

TEST_CASE("the hub says whether somebody wants a picture") {
    House house(ok(R"({"picture": true})"));
    CHECK(house.beat());
    CHECK(house.said.str().empty());
}

TEST_CASE("the hub says what screen people have told it of, or nothing") {
    House told(ok(R"({"picture": false, "screen": {"diagonal": 75, "distance_dm": 80}})"));
    CHECK(told.heart.beat(told.access, {"0.1.0", {}, true}, told.start, 0.5).screen == fleet::Screen{0, 0, 75, 80});
    House silent(ok(R"({"picture": false})"));
    CHECK_FALSE(silent.heart.beat(silent.access, {"0.1.0", {}, true}, silent.start, 0.5).screen);
}

TEST_CASE("an answer that is none wants nothing") {
    for (const char* body : {"{}", "[]", "x", R"({"picture": "yes"})", R"({"picture": false})"}) {
        House house(ok(body));
        CHECK_FALSE(house.beat());
    }
}

TEST_CASE("each minute, spread over six seconds") {
    House house(ok("{}"));
    for (const auto& [chance, least, most] : {std::tuple{0.0, 57, 57}, {0.5, 60, 60}, {0.99, 62, 63}}) {
        house.beat(seconds{0}, chance);
        const auto delay = std::chrono::floor<seconds>(house.heart.next() - house.start);
        CHECK(delay >= seconds{least});
        CHECK(delay <= seconds{most});
    }
}

TEST_CASE("a server of plain files is left alone for an hour, and any other trouble for a minute") {
    for (const char* status : {"404 Not Found", "405 Method Not Allowed"}) {
        House house(std::string("HTTP/1.1 ") + status + "\r\nContent-Length: 0\r\n\r\n");
        CHECK_FALSE(house.beat());
        CHECK(house.heart.next() == house.start + std::chrono::hours{1});
        CHECK(house.said.str().empty());
    }
    for (const char* answer : {"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "nonsense\r\n\r\n"}) {
        House house(answer);
        CHECK_FALSE(house.beat());
        CHECK(house.heart.next() == house.start + seconds{60});
    }
}

TEST_CASE("the same trouble is logged once, and the token never") {
    House house("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    for (int i = 0; i < 3; ++i) house.beat();
    const std::string said = house.said.str();
    CHECK(said.find("503") != std::string::npos);
    CHECK(said.find("503") == said.rfind("503"));
    CHECK(said.find("canary") == std::string::npos);
}

TEST_CASE("a picture of the glass is asked of the display, and nothing stays behind") {
    const test::TemporaryFolder folder;
    ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
    const std::string place = os::runtime_folder().value();
    REQUIRE(os::publish_file(place + "/glass.png", "an old one").ok());
    std::thread display([&place] {
        while (!os::exists(place + "/glass.wanted")) std::this_thread::yield();
        static_cast<void>(os::publish_file(place + "/glass.png", "a new one"));
    });
    const auto picture = sync::ask_for_glass();
    display.join();
    REQUIRE(picture.ok());
    CHECK(*picture == "a new one");
    CHECK_FALSE(os::exists(place + "/glass.wanted"));
    CHECK_FALSE(os::exists(place + "/glass.png"));
}

TEST_CASE("a display that gives no picture is not waited for, and not asked for ever") {
    const test::TemporaryFolder folder;
    ::setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
    const auto picture = sync::ask_for_glass(std::chrono::milliseconds{200});
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.error().kind == ErrorKind::io);
    CHECK_FALSE(os::exists(os::runtime_folder().value() + "/glass.wanted"));
}
