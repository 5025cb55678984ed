#include "platform/os/child_process.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

namespace riskbild::os {

namespace {

using namespace std::chrono_literals;

std::unique_ptr<ChildProcess> start(const std::vector<std::string>& arguments) {
    auto child = ChildProcess::start(arguments);
    REQUIRE_MESSAGE(child.ok(), (child.ok() ? "" : child.error().message));
    return std::move(*child);
}

template <class Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 500 && !condition(); ++i) std::this_thread::sleep_for(10ms);
    return condition();
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("riskbild-child-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

bool alive(pid_t pid) {
    return ::kill(pid, 0) == 0;
}

}  // namespace

TEST_CASE("a child runs until it ends, and says how") {
    const auto child = start({"/bin/sh", "-c", "exit 7"});
    CHECK(soon([&] { return child->ended().has_value(); }));
    CHECK(child->ended() == "exit code 7");
    const auto killed = start({"/bin/sh", "-c", "kill -9 $$"});
    CHECK(soon([&] { return killed->ended().has_value(); }));
    CHECK(killed->ended() == "signal 9");
}

TEST_CASE("a child ends with its owner") {
    const Folder folder;
    const auto mark = folder.path / "ended";
    {
        const auto child = start({"/bin/sh", "-c",
                                  "trap 'echo yes > " + mark.string() + "; exit' TERM; : > " +
                                      (folder.path / "ready").string() + "; while :; do sleep 0.05; done"});
        REQUIRE(soon([&] { return std::filesystem::exists(folder.path / "ready"); }));
        CHECK_FALSE(child->ended());
    }
    CHECK(std::filesystem::exists(mark));
}

TEST_CASE("a child that ignores SIGTERM is ended all the same") {
    const auto before = std::chrono::steady_clock::now();
    {
        const auto child = start({"/bin/sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"});
        std::this_thread::sleep_for(200ms);
    }
    CHECK(std::chrono::steady_clock::now() - before < 5s);
}

TEST_CASE("a child does not outlive a program that is killed") {
    const Folder folder;
    const auto note = folder.path / "pid";
    const pid_t program = ::fork();
    if (program == 0) {
        const auto child = ChildProcess::start(
            {"/bin/sh", "-c",
             "echo $$ > " + note.string() + ".new; mv " + note.string() + ".new " + note.string() + "; exec sleep 60"});
        ::pause();
        ::_exit(0);
    }
    REQUIRE(soon([&] { return std::filesystem::exists(note); }));
    pid_t child = 0;
    std::ifstream(note) >> child;
    REQUIRE(child > 0);
    CHECK(alive(child));
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
    // Without an init process that reaps, the dead child stays as a zombie: look at its state instead.
    CHECK(soon([&] {
        std::ifstream status("/proc/" + std::to_string(child) + "/stat");
        std::string pid, name, state;
        status >> pid >> name >> state;
        return state.empty() || state == "Z";
    }));
}

TEST_CASE("a program that is not there is named") {
    const auto child = ChildProcess::start({"/nowhere/riskbild-sync"});
    REQUIRE_FALSE(child.ok());
    CHECK(child.error().message.find("/nowhere/riskbild-sync") != std::string::npos);
}

TEST_CASE("the program's own folder is the one it was started from") {
    const auto folder = program_folder();
    REQUIRE(folder.ok());
    CHECK(std::filesystem::exists(*folder + "/platform_os_watch_tests"));
}

}  // namespace riskbild::os
