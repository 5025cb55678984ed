#include "platform/os/run_program.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <thread>

#include "platform/os/files.hpp"

using namespace riskbild;

namespace {

struct Folder {
    std::string path =
        (std::filesystem::temp_directory_path() / ("riskbild-errand-" + std::to_string(getpid()))).string();
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

os::Errand shell(const Folder& folder, const std::string& script,
                 std::chrono::seconds limit = std::chrono::seconds{10}) {
    os::Errand errand;
    errand.arguments = {"/bin/sh", "-c", script};
    errand.environment = {"COLOUR=red"};
    errand.folder = folder.path;
    errand.limit = limit;
    return errand;
}

}  // namespace

TEST_CASE("a program gets the surroundings it is given and no others") {
    const Folder folder;
    ::setenv("RISKBILD_SECRET", "canary", 1);
    const Status ran =
        os::run_program(shell(folder, "echo \"$COLOUR-$RISKBILD_SECRET-$PWD\" > seen; ls /proc/self/fd > open"));
    REQUIRE_MESSAGE(ran.ok(), (ran ? "" : ran.error().message));
    CHECK(os::read_file(folder.path + "/seen", 1'000).value() == "red--" + folder.path + "\n");
    CHECK(os::read_file(folder.path + "/open", 1'000).value() == "0\n1\n2\n3\n");  // 3: the folder that is listed
}

TEST_CASE("what a program says before it fails is told") {
    const Folder folder;
    const Status failed = os::run_program(shell(folder, "echo no ink >&2; exit 3"));
    CHECK(failed.error().message == "/bin/sh: exit code 3: no ink");
    os::Errand missing = shell(folder, "");
    missing.arguments = {folder.path + "/absent"};
    CHECK(os::run_program(missing).error().kind == ErrorKind::io);
}

TEST_CASE("a program that does not end is killed with what it has started") {
    const Folder folder;
    const auto start = std::chrono::steady_clock::now();
    const Status late = os::run_program(shell(folder, "(sleep 2; touch survived) & sleep 60", std::chrono::seconds{1}));
    CHECK(late.error().message.find("took longer than 1 s") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
    ::sleep(2);
    CHECK_FALSE(os::exists(folder.path + "/survived"));
}

TEST_CASE("a program reads what it is given, which lies in no file") {
    const Folder folder;
    os::Errand errand = shell(folder, "cat > heard; ls > there");
    errand.input = "a secret\n" + std::string(200'000, 'x');
    REQUIRE(os::run_program(errand).ok());
    CHECK(os::read_file(folder.path + "/heard", 1'000'000).value() == errand.input);
    CHECK(os::read_file(folder.path + "/there", 1'000).value() == "heard\nsaid\nthere\n");
}

TEST_CASE("a program is given up when another thread says so, with what it has started") {
    const Folder folder;
    std::stop_source source;
    os::Errand errand = shell(folder, "(sleep 2; touch survived) & touch started; sleep 60", std::chrono::seconds{30});
    errand.give_up = source.get_token();
    const auto start = std::chrono::steady_clock::now();
    std::jthread impatient([&] {
        while (!os::exists(folder.path + "/started") && std::chrono::steady_clock::now() - start < errand.limit)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        source.request_stop();
    });
    const Status given_up = os::run_program(errand);
    CHECK(given_up.error().message == "/bin/sh: given up");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{15});
    CHECK(os::run_program(errand).error().message == "/bin/sh: given up");  // before it has begun
    ::sleep(2);
    CHECK_FALSE(os::exists(folder.path + "/survived"));
}
