#include "app/hub/actions/attempts.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace riskbild;
using namespace std::chrono_literals;

namespace {

const Instant start = *parse_instant("2026-03-25T08:00:00Z");

}  // namespace

TEST_CASE("after the free tries each takes twice as long as the one before, up to a bound") {
    hub::Attempts attempts(2, 10s);
    Instant now = start;
    for (const auto wait : {0s, 0s, 1s, 2s, 4s, 8s, 10s, 10s}) {
        now += wait;
        if (wait > 0s) CHECK(attempts.begin("vera", now - 1s) == 1s);
        CHECK(attempts.begin("vera", now) == 0s);
    }
    CHECK(attempts.begin("anna", now) == 0s);
}

TEST_CASE("an hour makes it forgotten, success at once") {
    hub::Attempts attempts(1, 2h);
    CHECK(attempts.begin("vera", start) == 0s);
    CHECK(attempts.begin("vera", start) > 0s);
    CHECK(attempts.begin("vera", start + 1h) == 0s);
    attempts.forget("vera");
    CHECK(attempts.begin("vera", start + 1h) == 0s);
    attempts.take_back("vera");
    CHECK(attempts.size() == 0);
}

TEST_CASE("many at once are many tries") {
    hub::Attempts attempts(5, 10s);
    std::atomic<int> heard = 0;
    std::vector<std::thread> guessers;
    for (int i = 0; i < 20; ++i)
        guessers.emplace_back([&] {
            if (attempts.begin("vera", start) == 0s) ++heard;
        });
    for (std::thread& guesser : guessers) guesser.join();
    CHECK(heard == 5);
}

TEST_CASE("what is remembered is bounded, and made-up names do not push out who guesses") {
    hub::Attempts attempts(5, 10s);
    for (int i = 0; i < 5; ++i) attempts.begin("vera", start);
    for (int i = 0; i < 10'000; ++i) attempts.begin("name " + std::to_string(i), start);
    CHECK(attempts.size() <= 4'096);
    CHECK(attempts.begin("vera", start) == 1s);
}

TEST_CASE("a clock that was ahead keeps nobody waiting once it is right") {
    hub::Attempts attempts(2, 10s);
    const Instant ahead = start + std::chrono::days{1'500};
    for (int i = 0; i < 20; ++i) attempts.begin("vera", ahead + i * 10s);
    CHECK(attempts.begin("vera", start) <= 10s);
    CHECK(attempts.begin("vera", start) > 0s);  // and it is no way to be forgotten
    CHECK(attempts.begin("vera", start + 10s) == 0s);
}
