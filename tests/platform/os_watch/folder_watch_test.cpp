#include "platform/os/folder_watch.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace riskbild::os {

namespace {

using namespace std::chrono_literals;

struct Watched {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("riskbild-watch-" + std::to_string(getpid()));
    std::atomic<int> changes = 0;
    std::unique_ptr<FolderWatch> watch;

    Watched() {
        std::filesystem::create_directories(folder);
        auto started = FolderWatch::start({folder.string()}, [this] { ++changes; });
        REQUIRE(started.ok());
        watch = std::move(*started);
    }
    ~Watched() {
        watch.reset();
        std::filesystem::remove_all(folder);
    }
    bool reaches(int wanted) const {
        for (int i = 0; i < 200 && changes < wanted; ++i) std::this_thread::sleep_for(10ms);
        return changes == wanted;
    }
};

}  // namespace

TEST_CASE("a file that is written, renamed or removed is news") {
    Watched watched;
    std::ofstream(watched.folder / "a.new") << "1";
    CHECK(watched.reaches(1));
    std::filesystem::rename(watched.folder / "a.new", watched.folder / "a");
    CHECK(watched.reaches(2));
    std::filesystem::remove(watched.folder / "a");
    CHECK(watched.reaches(3));
}

TEST_CASE("a burst is told once") {
    Watched watched;
    for (int i = 0; i < 100; ++i) std::ofstream(watched.folder / std::to_string(i)) << i;
    CHECK(watched.reaches(1));
    std::this_thread::sleep_for(150ms);
    CHECK(watched.changes == 1);
}

TEST_CASE("reading is no news") {
    Watched watched;
    std::ofstream(watched.folder / "a") << "1";
    REQUIRE(watched.reaches(1));
    std::string line;
    std::ifstream(watched.folder / "a") >> line;
    CHECK(line == "1");
    std::this_thread::sleep_for(150ms);
    CHECK(watched.changes == 1);
}

TEST_CASE("a folder that is not there is named") {
    const auto watch = FolderWatch::start({"/nowhere"}, [] {});
    REQUIRE_FALSE(watch.ok());
    CHECK(watch.error().message.find("/nowhere") != std::string::npos);
}

}  // namespace riskbild::os
