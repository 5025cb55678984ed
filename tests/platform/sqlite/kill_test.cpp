// kill -9 at random points of refreshes: old or new, never mixed.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <set>
#include <thread>

#include "platform/sqlite/cache.hpp"
#include "tests/platform/sqlite/cache_sample.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;

namespace {

// RISKBILD_CYCLES: more of them, for a long run.
int cycles() {
    const char* said = std::getenv("RISKBILD_CYCLES");
    return said == nullptr ? 500 : std::atoi(said);
}

[[noreturn]] void refresh_until_killed(const std::string& path) {
    auto cache = sqlite::CacheWriter::open(path);
    if (!cache) ::_exit(1);
    const auto held = (*cache)->held();
    std::uint64_t version = held && held->manifest ? held->manifest->version : 0;
    while (test::store(**cache, ++version)) {
    }
    ::_exit(1);
}

}  // namespace

TEST_CASE("kill -9 amid refreshes") {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("cache.db");
    std::mt19937 random(1);
    std::uint64_t last = 0;
    int moved = 0;
    for (int cycle = 0; cycle < cycles(); ++cycle) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) refresh_until_killed(path);
        std::this_thread::sleep_for(std::chrono::microseconds{500 + random() % 12000});
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        REQUIRE(sqlite::CacheWriter::open(path).ok());  // what riskbild-sync does first when it starts again
        const auto reader = sqlite::CacheReader::open(path);
        REQUIRE(reader.ok());
        if ((*reader)->channel()->manifest.channel.empty()) continue;
        const std::uint64_t version = test::shown_version(path);
        CHECK(version >= last);
        if (version > last) ++moved;
        last = version;
    }
    CHECK_FALSE(std::filesystem::exists(path + ".damaged-1"));
    MESSAGE(cycles() << " kills; " << moved << " of them after a commit; 0 mixed");
    CHECK(moved > 0);
}
