#include "core/plan/invariants.hpp"

#include <doctest/doctest.h>

#include "tests/core/plan/support/random_board.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::plan;

namespace {

// Every violation as "path: message", so that a failing check shows them all.
std::string findings(const Board& board) {
    std::string all;
    for (const Violation& violation : check(board)) all += violation.path + ": " + violation.message + "\n";
    return all;
}

// The sample with one thing broken.
std::string after(auto break_it) {
    Board board = sample_board();
    break_it(board);
    return findings(board);
}

Document& first(Board& board) {
    return board.documents.front();
}

}  // namespace

TEST_CASE("a board that holds together has no violation") {
    CHECK(findings(sample_board()) == "");
}

TEST_CASE("random boards hold together") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) CHECK(findings(testing::random_board(seed)) == "");
}

TEST_CASE("keys and ids are well-formed and unique") {
    CHECK(after([](Board& it) { it.key = ""; }) == "key: is missing\n");
    CHECK(after([](Board& it) { it.key = "Exempel A"; }) ==
          "key: may hold only the letters a to z, digits and hyphens\n");
    CHECK(after([](Board& it) { it.name = ""; }) == "name: is missing\n");
    CHECK(after([](Board& it) { it.risks[1] = ""; }) == "risks[1]: is missing\n");
    CHECK(after([](Board& it) { it.risks.push_back("r1"); }) == "risks: holds an id twice\n");
    CHECK(after([](Board& it) { it.plans.push_back(it.plans[0]); }) == "plans[1].id: occurs twice\n");
    CHECK(after([](Board& it) { first(it).controls[1].id = "c1"; }).starts_with("documents[0].controls[1].id:"));
    CHECK(after([](Board& it) { first(it).measurements[1].id = "m1"; }) ==
          "documents[0].measurements[1].id: occurs twice\n");
    CHECK(after([](Board& it) { first(it).risks[1].risk = "r1"; }) ==
          "documents[0].risks[1].risk: is stated twice in the same part of the document\n");
}

TEST_CASE("the same risk may stand in two parts of a document") {
    CHECK(after([](Board& it) {
              first(it).risks.push_back(first(it).risks[0]);
              first(it).risks.back().part = "internkontrollplan";
          }) == "");
}

TEST_CASE("references resolve") {
    CHECK(after([](Board& it) { first(it).plan = "2022"; }) == "documents[0].plan: '2022' is no plan of this board\n");
    CHECK(after([](Board& it) { first(it).treatments[1].risk = "r9"; }) ==
          "documents[0].treatments[1].risk: 'r9' is no risk of this board\n");
    CHECK(after([](Board& it) { first(it).measurements[0].control = "c9"; }) ==
          "documents[0].measurements[0].control: 'c9' is no control of this document\n");
    CHECK(after([](Board& it) { first(it).recommendations[0].risks[1] = "r9"; }) ==
          "documents[0].recommendations[0].risks: 'r9' is no risk of this board\n");
    CHECK(after([](Board& it) { first(it).due[2].recommendation = "a9"; }) ==
          "documents[0].due[2].recommendation: 'a9' is no recommendation of this document\n");
    CHECK(after([](Board& it) { it.links[0].to = "r9"; }) == "links[0].to: 'r9' is no risk of this board\n");
    CHECK(after([](Board& it) { it.links[0].to = "r1"; }) == "links[0].to: links a risk to itself\n");
    CHECK(after([](Board& it) { it.check_ins[0].risk = "r9"; }) ==
          "check_ins[0].risk: 'r9' is no risk of this board\n");
}

TEST_CASE("factors lie within the scale, a value is free") {
    CHECK(after([](Board& it) { first(it).risks[0].likelihood = 6; }) ==
          "documents[0].risks[0].likelihood: is beyond the scale of the plan\n");
    CHECK(after([](Board& it) { first(it).risks[0].consequence = 0; }) ==
          "documents[0].risks[0].consequence: 0 is not between 1 and 10\n");
    CHECK(after([](Board& it) { first(it).risks[0].value = 26; }) == "");  // shown in the tray
    CHECK(after([](Board& it) {
              it.plans[0].scale->likelihood_labels = {"låg", "hög"};
          }) == "plans[0].scale.likelihood_labels: needs one label per step, or none\n");
}

TEST_CASE("thresholds and the appetite line cover the scale, rise, and say whose they are") {
    const auto with_levels = [](Levels levels) {
        return after([&](Board& it) { it.plans[0].scale->levels = std::move(levels); });
    };
    const Level low{"Låg", 1, 5};
    const Level high{"Hög", 6, {}};
    CHECK(with_levels({{low, high}, {}, "nämnden"}) == "");
    CHECK(with_levels({{{"Låg", {}, {}}, {"Hög", {}, {}}}, std::vector(25, 2), "nämnden"}) == "");
    CHECK(with_levels({{low, high}, {}, ""}) ==
          "plans[0].scale.levels.stated_by: is missing: thresholds are shown only with their source\n");
    CHECK(with_levels({{low}, {}, "nämnden"}) == "plans[0].scale.levels.steps: are too few: two levels or more\n");
    CHECK(with_levels({{high, low}, {}, "nämnden"}) == "plans[0].scale.levels.steps: overlap, or do not rise\n");
    CHECK(with_levels({{low, {"Hög", 5, 9}}, {}, "x"}) == "plans[0].scale.levels.steps: overlap, or do not rise\n");
    CHECK(with_levels({{{"Låg", 3, 2}, high}, {}, "x"}) == "plans[0].scale.levels.steps: end before they begin\n");
    CHECK(with_levels({{{"", 1, 5}, high}, {}, "x"}) == "plans[0].scale.levels.steps: lack a name\n");
    CHECK(with_levels({{{"Låg", {}, {}}, {"Hög", {}, {}}}, {}, "x"}) ==
          "plans[0].scale.levels.cells: are missing: levels go by value or by cell\n");
    CHECK(with_levels({{low, high}, {1, 2}, "x"}) ==
          "plans[0].scale.levels.cells: need one level for each cell, or none\n");
    CHECK(with_levels({{low, high}, std::vector(25, 3), "x"}) ==
          "plans[0].scale.levels.cells: name a level that is not there\n");
    CHECK(with_levels({{low, high}, std::vector(25, 6), "x"})
              .starts_with("plans[0].scale.levels.cells[0]: 6 is not between 1 and 5\n"));

    const auto with_limit = [](Appetite appetite) {
        return after([&](Board& it) { it.plans[0].scale->appetite = std::move(appetite); });
    };
    CHECK(with_limit({9, {}, "nämnden"}) == "");
    CHECK(with_limit({{}, std::vector(25, 1), "nämnden"}) == "");
    CHECK(with_limit({9, {}, ""}) ==
          "plans[0].scale.appetite.stated_by: is missing: a limit is shown only with its source\n");
    CHECK(with_limit({{}, {}, "x"}) ==
          "plans[0].scale.appetite.cells: are missing: a limit goes by value or by cell\n");
    CHECK(with_limit({{}, {1}, "x"}) == "plans[0].scale.appetite.cells: need one number for each cell, or none\n");
    CHECK(after([](Board& it) { first(it).risks[0].consequence_before = 6; }) ==
          "documents[0].risks[0].consequence_before: is beyond the scale of the plan\n");
}

TEST_CASE("numbers are possible") {
    CHECK(after([](Board& it) { first(it).measurements[0].numerator = 164; }) ==
          "documents[0].measurements[0].numerator: is more than the denominator\n");
    CHECK(after([](Board& it) {
              first(it).measurements[0].value = 0.2;
              first(it).measurements[0].value_max = 0.1;
          }) == "documents[0].measurements[0].value_max: is less than the value\n");
    for (const double odd : {1.0 / 0.0, 0.0 / 0.0, -1e13})
        CHECK(after([&](Board& it) { first(it).measurements[0].percent = odd; }) ==
              "documents[0].measurements[0].percent: is no number of ordinary size\n");
}

TEST_CASE("dates exist and are in order") {
    const auto day = [](int year, unsigned month, unsigned of_month) {
        return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
    };
    CHECK(after([&](Board& it) { first(it).due[0].latest = day(2026, 2, 30); }) ==
          "documents[0].due[0].latest: is no date that exists\n");
    CHECK(after([&](Board& it) {
              first(it).due[0].earliest = day(2024, 6, 30);
              first(it).due[0].latest = day(2024, 1, 1);
          }) == "documents[0].due[0].latest: is before the earliest date\n");
    CHECK(after([](Board& it) {
              first(it).date = PartialDate{2023, 0, 6};
          }) == "documents[0].date: is no date that exists\n");
    CHECK(after([](Board& it) { it.check_ins[0].date = Date{}; }) ==
          "check_ins[0].date: is missing, or no date that exists\n");
    CHECK(after([](Board& it) {
              it.documents.push_back(sample_document("delar"));
              it.documents.back().as_of = PartialDate{2023, 6, 30};
          }) == "documents[1].as_of: is earlier than the document before it\n");
}

TEST_CASE("texts stay within limits") {
    CHECK(after([](Board& it) { first(it).risks[0].title = std::string(2'001, 'x'); }) ==
          "documents[0].risks[0].title: 2001 bytes of text, at most 2000 are allowed\n");
    CHECK(after([](Board& it) { first(it).risks[0].short_title = std::string(33, 'x'); }) ==
          "documents[0].risks[0].short_title: 33 letters, at most 32 fit the wall\n");
    CHECK(after([](Board& it) { first(it).risks[0].short_title = "åååååååååååååååååååååååååååååååå"; }) == "");
    CHECK(after([](Board& it) { first(it).risks[0].measures = "\xff"; }) ==
          "documents[0].risks[0].measures: is not valid UTF-8\n");
    CHECK(after([](Board& it) { first(it).risks[0].measures = std::string("a\0b", 3); }) ==
          "documents[0].risks[0].measures: holds control characters\n");
    CHECK(after([](Board& it) { first(it).risks[0].measures = "en\nrad\ttill\r\n"; }) == "");
    CHECK(after([](Board& it) { first(it).assignments.resize(20'001, first(it).assignments[0]); }) ==
          "documents[0].assignments: 20001 entries, at most 20000 are allowed\n");
}

TEST_CASE("what is shown is stated") {
    CHECK(after([](Board& it) { first(it).risks[0].title = ""; }) ==
          "documents[0].risks[0].title: is missing: a row needs its words unless they are withheld\n");
    CHECK(after([](Board& it) {
              first(it).risks[0].title = "";
              first(it).risks[0].withheld = true;
          }) == "");
    CHECK(after([](Board& it) { first(it).due[0].text = ""; }) ==
          "documents[0].due[0].text: is missing: a due time keeps its words\n");
    CHECK(after([](Board& it) {
              first(it).overall_judgement = OverallJudgement{"fullgott", ""};
          }) == "documents[0].overall_judgement.author: is missing: a judgement is shown only with who made it\n");
}
