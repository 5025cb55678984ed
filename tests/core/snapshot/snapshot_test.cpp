#include "core/snapshot/snapshot.hpp"

#include <doctest/doctest.h>

#include "core/base/limits.hpp"
#include "core/plan/unnamed_sources.hpp"
#include "tests/core/plan/support/random_board.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::snapshot;

namespace {

// What decode says of the sample with one place of its text changed; "" when it accepts it.
std::string verdict_on(const std::string& json) {
    const auto board = decode(json);
    return board ? "" : board.error().message;
}

std::string after(const std::string& from, const std::string& to) {
    std::string json = encode(plan::sample_board());
    const std::size_t at = json.find(from);
    REQUIRE(at != std::string::npos);
    return verdict_on(json.replace(at, from.size(), to));
}

std::string refused(const std::string& why) {
    return "snapshot refused: " + why;
}

}  // namespace

TEST_CASE("what was encoded comes back") {
    CHECK(decode(encode(plan::sample_board())).value() == plan::sample_board());
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const plan::Board board = testing::random_board(seed);
        const auto back = decode(encode(board));
        CAPTURE(seed);
        REQUIRE_MESSAGE(back.ok(), (back.ok() ? "" : back.error().message));
        CHECK(*back == board);
    }
}

TEST_CASE("equal boards have equal bytes, absent facts are left out") {
    plan::Board board;
    board.key = "a";
    board.name = "Nämnden";
    CHECK(encode(board) ==
          R"({"check_ins":[],"documents":[],"format":"riskbild-snapshot/1","key":"a","links":[],"meetings":[],)"
          R"("name":"Nämnden","plans":[]})");

    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const std::string json = encode(testing::random_board(seed));
        CHECK(encode(*decode(json)) == json);
    }
    plan::Board zero = plan::sample_board();
    plan::Board minus_zero = zero;
    zero.documents[0].measurements[0].value = 0.0;
    minus_zero.documents[0].measurements[0].value = -0.0;
    CHECK(encode(zero) == encode(minus_zero));
}

TEST_CASE("a message names the path") {
    CHECK(after(R"("value":12)", R"("value":"12")") == refused("documents[0].risks[0].value: is no whole number"));
    CHECK(after(R"("value":12)", R"("value":-1)") ==
          refused("documents[0].risks[0].value: -1 is not between 0 and 9999"));
    CHECK(after(R"("value":12)", R"("value":null)") == refused("documents[0].risks[0].value: is no whole number"));
    CHECK(after(R"("value":"yes")", R"("value":"ja")") ==
          refused("documents[0].risks[0].follow_up.follows_plan.value: the word 'ja' is unknown here; a newer program "
                  "may know it"));
    CHECK(after(R"("critical":true)", R"("critical":"true")") ==
          refused("documents[0].risks[0].critical: is neither true nor false"));
    CHECK(after(R"("as_of":"2023-12-06")", R"("as_of":"2026-02-30")") ==
          refused("documents[0].as_of: '2026-02-30' is no date such as 2023, 2023-12 or 2023-12-06"));
    CHECK(after(R"("kinds":["activity"])", R"("kinds":"activity")") ==
          refused("documents[0].treatments[0].kinds: is no list"));
    CHECK(after(R"("risks":["r1","r3"])", R"("risks":["r1",3])") ==
          refused("documents[0].recommendations[0].risks[1]: is no text"));
    CHECK(after(R"("check_ins":[{)", R"("check_ins":[7,{)") == refused("check_ins[0]: is no object"));
    CHECK(verdict_on("[]") == refused("is no object"));
}

TEST_CASE("foreign text in a message is short and keeps to its line") {
    CHECK(after(R"("value":"yes")", R"("value":"ja\n2024-01-01 all is well")")
              .find("the word 'ja 2024-01-01 all is well' is unknown") != std::string::npos);
    CHECK(after(R"("value":"yes")", R"("value":")" + std::string(10'000, 'x') + R"(")").size() < 200);
}

TEST_CASE("what must be there is there") {
    CHECK(after(R"("format":"riskbild-snapshot/1",)", "") == refused("format: is missing"));
    CHECK(after("snapshot/1", "snapshot/2") ==
          refused("format: 'riskbild-snapshot/2' is not 'riskbild-snapshot/1'; update this program"));
    CHECK(after(R"("key":"exempel-a",)", "") == refused("key: is missing"));
    CHECK(after(R"(,"plan":"2023")", "") == refused("documents[0].plan: is missing"));
    CHECK(after(R"("control_noun":"control",)", "") == refused("documents[0].control_noun: is missing"));
    CHECK(after(R"("kind":"due",)", "") == refused("documents[0].due[0].kind: is missing"));
    CHECK(after(R"("date":"2024-06-26",)", "") == refused("check_ins[0].date: is missing"));
}

TEST_CASE("what does not hold together is refused") {
    CHECK(after(R"("numerator":80)", R"("numerator":164)") ==
          refused("documents[0].measurements[0].numerator: is more than the denominator"));
    CHECK(after(R"("to":"r2")", R"("to":"r9")") == refused("links[0].to: 'r9' is no risk of this board"));
}

TEST_CASE("unknown keys are passed by, so that an older display reads a newer snapshot") {
    CHECK(after(R"({"check_ins")", R"({"a_newer_field":{"x":[1,2.5,null]},"check_ins")") == "");
}

TEST_CASE("a whole number may be written with a fraction of zero") {
    CHECK(after(R"("value":12)", R"("value":12.0)") == "");
    CHECK(after(R"("value":12)", R"("value":1.2e1)") == "");
    CHECK(after(R"("value":12)", R"("value":12.5)") == refused("documents[0].risks[0].value: is no whole number"));
}

TEST_CASE("JSON that is none, or not strict, is refused") {
    const std::string json = encode(plan::sample_board());
    for (std::size_t length = 0; length < json.size(); length += 7) CHECK(verdict_on(json.substr(0, length)) != "");
    CHECK(verdict_on(json + "x").starts_with(refused("this is not JSON at byte")));
    CHECK(verdict_on("\xEF\xBB\xBF" + json) == refused("this is not JSON at byte 1"));
    CHECK(after(R"("value":12)", R"("value":12,"value":13)") == refused("the key 'value' occurs twice"));
    CHECK(after(R"("value":12)", R"("value":NaN)").starts_with(refused("this is not JSON at byte")));
    CHECK(after(R"("value":12)", R"("value":1e400)").starts_with(refused("a number is too large at byte")));
    CHECK(after("Risk r1", "Risk \xff").starts_with(refused("this is not JSON at byte")));
    CHECK(after("Risk r1", "Risk \\ud800").starts_with(refused("this is not JSON at byte")));
    CHECK(after("Risk r1", "Risk \\u0000") == refused("documents[0].risks[0].title: holds control characters"));
}

TEST_CASE("limits hold before anything is kept") {
    CHECK(verdict_on(std::string(limits::snapshot_bytes + 1, ' ')) ==
          refused("2097153 bytes of JSON, at most 2097152 are allowed"));
    CHECK(verdict_on(std::string(100'000, '[')) == refused("more than 16 levels deep"));
    std::string many = "[0";
    for (int i = 0; i < 100'000; ++i) many += ",0";
    CHECK(verdict_on(many + "]") == refused("more than 100000 values"));
}

TEST_CASE("limits hold for texts and counts") {
    plan::Board board = plan::sample_board();
    board.documents[0].risks[0].measures = std::string(limits::text_bytes + 1, 'x');
    CHECK(verdict_on(encode(board)) ==
          refused("documents[0].risks[0].measures: 20001 bytes of text, at most 20000 are allowed"));
    board = plan::sample_board();
    board.documents.resize(limits::documents_per_board + 1);
    CHECK(verdict_on(encode(board)) == refused("documents: 101 entries, at most 100 are allowed"));
}

TEST_CASE("a board of 200 risks takes far less than the limit") {
    plan::Board board = plan::sample_board();
    plan::Document& document = board.documents[0];
    const plan::RiskStatement risk = document.risks[0];
    document.risks.clear();
    board.risks = {"r1", "r2", "r3"};
    for (int i = 0; i < 200; ++i) {
        document.risks.push_back(risk);
        document.risks.back().risk = "r1";
        document.risks.back().part = std::to_string(i);
        document.risks.back().measures = std::string(1'000, 'x');
    }
    const std::string json = encode(board);
    CHECK(json.size() < limits::snapshot_bytes / 4);
    CHECK(decode(json).value() == board);
}

TEST_CASE("without the names of files and sheets nothing else is lost, wherever they stood") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const plan::Board board = testing::random_board(seed);
        const std::string json = encode(plan::with_unnamed_sources(board));
        CAPTURE(seed);
        CHECK(json.find("\"file\":") == std::string::npos);
        CHECK(json.find("\"sheet\":") == std::string::npos);
        const auto places = [](const std::string& all) {
            std::size_t count = 0;
            for (const char* part : {"\"line\":", "\"cell\":"})
                for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1)) ++count;
            return count;
        };
        CHECK(places(json) == places(encode(board)));
    }
}
