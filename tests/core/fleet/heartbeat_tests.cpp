#include "core/fleet/heartbeat.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace riskbild;
using namespace riskbild::fleet;

namespace {

Heartbeat full() {
    Glass glass;
    glass.version = 1711373520000;
    glass.page = "risks";
    glass.part = 2;
    glass.board = "exempel-a";
    glass.frames = 12;
    glass.advancing = true;
    glass.asleep = true;
    glass.dark_reason = "asleep";
    Heartbeat heartbeat;
    heartbeat.program = "0.1.0";
    heartbeat.uptime = std::chrono::hours{24};
    heartbeat.memory_bytes = 90'000'000;
    heartbeat.clock = "ok";
    heartbeat.screen = {3840, 2160, 55, 45};
    heartbeat.glass = glass;
    heartbeat.errors = {{"network", "no answer"}};
    return heartbeat;
}

std::string fault_of(const std::string& json) {
    const auto decoded = decode_heartbeat(json);
    if (decoded) return "";
    CHECK(decoded.error().kind == ErrorKind::input);
    return decoded.error().message;
}

}  // namespace

TEST_CASE("a heartbeat comes out as it went in") {
    CHECK(decode_heartbeat(encode(full())).value() == full());
    CHECK(decode_heartbeat(encode({})).value() == Heartbeat{});
    CHECK(decode_heartbeat("{}").value() == Heartbeat{});
}

TEST_CASE("null is not told, unknown fields are passed by") {
    CHECK(decode_heartbeat(R"({"glass": null, "program": null, "future": [1]})").value() == Heartbeat{});
}

TEST_CASE("what is none is refused, with the field's name") {
    CHECK(fault_of("") != "");
    CHECK(fault_of("[]") != "");
    CHECK(fault_of("{} ") == "");
    CHECK(fault_of("{}x") != "");
    CHECK(fault_of(R"({"program": 1})") == "heartbeat: program: no text");
    CHECK(fault_of(R"({"uptime_s": -1})") == "heartbeat: uptime_s: no whole number");
    CHECK(fault_of(R"({"uptime_s": 1e9})") == "heartbeat: uptime_s: no whole number");
    CHECK(fault_of(R"({"uptime_s": 99999999999})") == "heartbeat: uptime_s: too large");
    CHECK(fault_of(R"({"memory_bytes": 18446744073709551615})") == "heartbeat: memory_bytes: too large");
    CHECK(fault_of(R"({"screen": {"width": 100001}})") == "heartbeat: width: too large");
    CHECK(fault_of(R"({"screen": {"distance_dm": -4}})") == "heartbeat: distance_dm: no whole number");
    CHECK(fault_of(R"({"screen": {"distance_dm": 1e300}})") == "heartbeat: distance_dm: no whole number");
    CHECK(fault_of(R"({"screen": []})") == "heartbeat: screen: no object");
    CHECK(fault_of(R"({"glass": {"asleep": 1}})") == "heartbeat: asleep: neither true nor false");
    CHECK(fault_of(R"({"errors": {}})") == "heartbeat: errors: no list");
    CHECK(fault_of(R"({"errors": [1]})") == "heartbeat: errors: not all are objects");
    CHECK(fault_of(R"({"errors": [{},{},{},{},{}]})") == "heartbeat: errors: too many");
    CHECK(fault_of(R"({"program": "a", "program": "b"})") != "");
    CHECK(fault_of("{\"program\": \"" + std::string(most_heartbeat_bytes, 'x') + "\"}") != "");
    CHECK(fault_of("{\"program\": \"\xff\"}") != "");
}

TEST_CASE("what no screen has is unknown") {
    const auto screen = [](const std::string& json) {
        return decode_heartbeat("{\"screen\": " + json + "}").value().screen;
    };
    CHECK(screen(R"({"width": 1920, "height": 200, "diagonal": 4, "distance_dm": 501})") == Screen{});
    CHECK(screen(R"({"width": 16000, "height": 16000, "diagonal": 300, "distance_dm": 3})") == Screen{0, 0, 300, 3});
    CHECK(screen(R"({"width": 15360, "height": 2160})") == Screen{15'360, 2'160, 0, 0});
}

TEST_CASE("texts become one line of bounded length that shows what it is") {
    const std::string long_text(10'000, 'x');
    const auto decoded =
        decode_heartbeat(R"({"program": "1\u0000\u202e2\n3", "errors": [{"text": ")" + long_text + "\"}]}");
    REQUIRE(decoded.ok());
    CHECK(decoded->program == "1\uFFFD\uFFFD2 3");
    CHECK(decoded->errors.front().text.size() == most_error_letters);
}

TEST_CASE("what is encoded can always be decoded, whatever a server has said in an error") {
    Heartbeat heartbeat = full();
    heartbeat.errors.assign(10,
                            {std::string(500, 'c'), std::string(9'000, '\x01') + "\xff\xfe" + std::string(900, '"')});
    const std::string json = encode(heartbeat);
    CHECK(json.size() < most_heartbeat_bytes);
    CHECK(decode_heartbeat(json).value().errors.size() == most_errors);
}
