#include "platform/os/display_status.hpp"

#include <doctest/doctest.h>

#include "platform/os/files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

std::string written(const os::DisplayStatus& status) {
    const test::TemporaryFolder folder;
    REQUIRE(os::write_display_status(folder.path(), status).ok());
    CHECK_FALSE(os::exists(folder.file("display.json.new")));
    return os::read_file(folder.file("display.json"), 4096).value();
}

}  // namespace

TEST_CASE("what is on the glass is told in one line") {
    const os::DisplayStatus status{"risks", 2,     "",      "exempel-a", 1711373520000, 12,
                                   false,   false, "light", "paused",    true};
    CHECK(written(status) ==
          R"({"page":"risks","part":2,"risk":null,"board":"exempel-a","version":1711373520000,"frames":12,)"
          R"("asleep":false,"hidden":false,"theme":"light","hold":"paused","large_text":true})"
          "\n");
}

TEST_CASE("of a dark glass only that it is dark") {
    os::DisplayStatus status;
    status.hidden = true;
    status.theme = "dark";
    CHECK(written(status) == R"({"page":null,"part":null,"risk":null,"board":null,"version":0,"frames":0,)"
                             R"("asleep":false,"hidden":true,"theme":"dark","hold":null,"large_text":false})"
                             "\n");
}

TEST_CASE("a folder that is not there is an error that names it") {
    const Status failed = os::write_display_status("/nowhere", {});
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().message.find("/nowhere/display.json") != std::string::npos);
}
