#include "platform/os/display_status.hpp"

#include <doctest/doctest.h>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

using std::chrono::seconds;

const os::Pulse pulse{seconds{86400}, seconds{86396}, seconds{3600}, 90'000'000};

std::string written(const os::DisplayStatus& status) {
    const test::TemporaryFolder folder;
    REQUIRE(os::write_display_status(folder.path(), status, pulse).ok());
    CHECK_FALSE(os::exists(folder.file("display.json.new")));
    return os::read_file(folder.file("display.json"), 4096).value();
}

}  // namespace

TEST_CASE("what is on the glass is told in one line") {
    os::DisplayStatus status{"risks", 2, "", "exempel-a", 1711373520000, 12, false, false, "light", "paused", true};
    status.program = "0.1.0";
    status.width = 3840;
    status.height = 2160;
    status.diagonal = 55;
    status.distance = 4.5;
    CHECK(written(status) ==
          R"({"page":"risks","part":2,"risk":null,"board":"exempel-a","version":1711373520000,"frames":12,)"
          R"("asleep":false,"hidden":false,"theme":"light","hold":"paused","large_text":true,"dark_reason":null,)"
          R"("program":"0.1.0","screen":{"width":3840,"height":2160,"diagonal":55.0,"distance":4.5},)"
          R"("told_s":86400,"drawn_s":86396,"uptime_s":3600,"memory_bytes":90000000})"
          "\n");
}

TEST_CASE("of a dark glass only that it is dark") {
    os::DisplayStatus status;
    status.hidden = true;
    status.theme = "dark";
    status.dark_reason = "hidden";
    CHECK(written(status) ==
          R"({"page":null,"part":null,"risk":null,"board":null,"version":0,"frames":0,)"
          R"("asleep":false,"hidden":true,"theme":"dark","hold":null,"large_text":false,"dark_reason":"hidden",)"
          R"("program":"","screen":{"width":0,"height":0,"diagonal":0.0,"distance":0.0},)"
          R"("told_s":86400,"drawn_s":86396,"uptime_s":3600,"memory_bytes":90000000})"
          "\n");
}

TEST_CASE("a folder that is not there is an error that names it") {
    const Status failed = os::write_display_status("/nowhere", {}, {});
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().message.find("/nowhere/display.json") != std::string::npos);
}

TEST_CASE("what one program tells the other reads") {
    const test::TemporaryFolder folder;
    os::DisplayStatus status{"risks", 2, "r1", "exempel-a", 1711373520000, 12, true, false, "dark", "", false};
    status.dark_reason = "asleep";
    status.program = "0.1.0";
    status.width = 1080;
    status.distance = 3.5;
    REQUIRE(os::write_display_status(folder.path(), status, pulse).ok());
    const auto read = os::read_display_status(folder.path());
    REQUIRE(read.ok());
    CHECK(read->status == status);
    CHECK(read->pulse.told == pulse.told);
    CHECK(read->pulse.drawn == pulse.drawn);
    CHECK(read->pulse.memory_bytes == pulse.memory_bytes);
}

TEST_CASE("what no display has written is an error, never half a status") {
    const test::TemporaryFolder folder;
    CHECK(os::read_display_status(folder.path()).error().kind == ErrorKind::not_found);
    for (const char* content : {"", "{", "[]", "{}", R"({"part": null, "version": "x"})"}) {
        REQUIRE(os::publish_file(folder.file("display.json"), content).ok());
        CHECK(os::read_display_status(folder.path()).error().kind == ErrorKind::input);
    }
}
