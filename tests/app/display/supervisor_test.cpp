#include "app/display/supervisor.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "tests/app/display/small_cache.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;

// A refresher that ends at once, and a file that tells how often it was started.
struct Brief {
    Folder folder;
    Supervisor supervisor{{"/bin/sh", "-c", "echo >> " + folder.at("starts")}};
    Moment start{1000s};

    std::uintmax_t starts() const {
        std::error_code none;
        const auto size = std::filesystem::file_size(folder.at("starts"), none);
        return none ? 0 : size;
    }
    // Long enough for a shell to end, in real time; the supervisor is told another.
    void tend(std::chrono::seconds since) {
        supervisor.tend(start + since);
        std::this_thread::sleep_for(300ms);
    }
};

}  // namespace

TEST_CASE("a refresher that ends is started again, each time later") {
    Brief brief;
    brief.tend(0s);
    CHECK(brief.starts() == 1);
    brief.tend(10s);  // seen to have ended: again in 1 s
    CHECK(brief.supervisor.deadline(brief.start + 10s) == brief.start + 11s);
    CHECK(brief.starts() == 1);
    brief.tend(11s);
    CHECK(brief.starts() == 2);
    brief.tend(20s);  // again in 2 s
    CHECK(brief.supervisor.deadline(brief.start + 20s) == brief.start + 22s);
    brief.tend(21s);
    CHECK(brief.starts() == 2);
    brief.tend(22s);
    CHECK(brief.starts() == 3);
}

TEST_CASE("a refresher that is not there is tried again, and nothing else happens") {
    Supervisor supervisor({"/nowhere/riskbild-sync"});
    const Moment start{1000s};
    supervisor.tend(start);
    CHECK(supervisor.deadline(start) == start + 60s);
}

TEST_CASE("the refresher ends with its supervisor") {
    const Folder folder;
    {
        Supervisor supervisor({"/bin/sh", "-c",
                               "trap 'echo > " + folder.at("ended") + "; exit' TERM; echo > " + folder.at("ready") +
                                   "; while :; do sleep 0.05; done"});
        supervisor.tend(Moment{1000s});
        for (int i = 0; i < 500 && !std::filesystem::exists(folder.at("ready")); ++i) std::this_thread::sleep_for(10ms);
        REQUIRE(std::filesystem::exists(folder.at("ready")));
    }
    CHECK(std::filesystem::exists(folder.at("ended")));
}

}  // namespace riskbild::display
