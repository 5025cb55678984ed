#include <doctest/doctest.h>

#include "core/snapshot/snapshot.hpp"
#include "tests/core/plan/support/sample.hpp"

using namespace riskbild;
using namespace riskbild::snapshot;

namespace {

plan::RiskStatement risk(const std::string& id, const std::string& area, std::optional<int> value) {
    plan::RiskStatement risk;
    risk.risk = id;
    risk.area = area;
    risk.value = value;
    return risk;
}

std::vector<AreaSummary> areas(const std::vector<plan::RiskStatement>& risks,
                               const std::optional<plan::Scale>& scale = plan::sample_board().plans[0].scale) {
    plan::Board board = plan::sample_board();
    board.plans[0].scale = scale;
    board.documents[0].risks = risks;
    return summarize(board).areas;
}

}  // namespace

TEST_CASE("a summary tells of the latest follow-up") {
    plan::Board board = plan::sample_board();
    board.plans[0].scale.reset();
    for (plan::RiskStatement& each : board.documents[0].risks) each.area.clear(), each.assessed.reset();
    plan::Document& document = board.documents[0];
    document.risks.push_back(document.risks[0]);
    document.risks.back().part = "internkontrollplan";  // the same risk once more
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "2023-12-06", 3, 2});

    board.documents.push_back(plan::sample_document("ny"));  // a plan that says nothing yet of how it went
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "2023-12-06", 3, 2});
    board.documents.back().cycle.raw = "delår";
    CHECK(summarize(board) == Summary{"exempel-a", "Nämnden", 2023, "", 0, 0});
    board.documents.back().stated_totals = {{"assessed_risks", 20, {}}};
    CHECK(summarize(board).assessed_risks == 20);
}

TEST_CASE("a board without documents has a summary") {
    plan::Board board;
    board.key = "a";
    board.name = "Nämnden";
    CHECK(summarize(board) == Summary{"a", "Nämnden", 0, "", 0, 0});
}

TEST_CASE("a summary comes back") {
    const Summary summary = summarize(plan::sample_board());
    CHECK(decode_summary(encode(summary)).value() == summary);
    Summary full = summary;
    full.areas = {{"IT", 3, 16, 2}, {"Inköp", 1, {}, {}}};
    full.values_from = PartialDate{2022, 12, 0};
    CHECK(full.scale);
    CHECK(decode_summary(encode(full)).value() == full);
    CHECK(decode_summary("{}").error().message == "summary refused: key: is missing");
    CHECK(decode_summary(R"({"key":"a","risks":-1,"controls":0})").error().message ==
          "summary refused: risks: is no whole number from 0 to 18446744073709551615");
}

TEST_CASE("an area has its highest value, the level of that, and each risk once") {
    using Areas = std::vector<AreaSummary>;
    // Of the sample's 5 x 5 scale, 10 and above is its second level.
    CHECK(areas({risk("r1", "IT-säkerhet", 8), risk("r2", "Inköp", 4), risk("r3", "IT-SÄKERHET", 12)}) ==
          Areas{{"IT-säkerhet", 2, 12, 2}, {"Inköp", 1, 4, 1}});
    CHECK(areas({risk("r1", "IT", 8), risk("r1", "IT", 8)}) == Areas{{"IT", 1, 8, 1}});
    CHECK(areas({risk("r1", "", 8)}).empty());
    CHECK(areas({risk("r1", "IT", 8)}, std::nullopt) == Areas{{"IT", 1, 8, {}}});
}

TEST_CASE("an area has no value that nobody stated or none can have") {
    using Areas = std::vector<AreaSummary>;
    plan::RiskStatement factors = risk("r1", "IT", {});
    factors.likelihood = 3;
    factors.consequence = 4;
    CHECK(areas({risk("r1", "IT", {})}) == Areas{{"IT", 1, {}, {}}});
    CHECK(areas({risk("r1", "IT", 7)}) == Areas{{"IT", 1, {}, {}}});  // no product of two factors up to 5
    CHECK(areas({factors}) == Areas{{"IT", 1, 12, 2}});
    CHECK(areas({factors}, std::nullopt) == Areas{{"IT", 1, {}, {}}});  // nobody multiplies
}

TEST_CASE("more areas than a table has room for are none") {
    std::vector<plan::RiskStatement> risks;
    for (std::size_t i = 0; i <= most_areas; ++i) risks.push_back(risk("r1", std::to_string(i), 4));
    CHECK(areas(risks).empty());
    risks.pop_back();
    CHECK(areas(risks).size() == most_areas);
}

TEST_CASE("values have the dates they were set") {
    plan::Board board = plan::sample_board();
    for (plan::RiskStatement& each : board.documents[0].risks) each.assessed.reset();
    CHECK_FALSE(summarize(board).values_from);
    board.documents[0].risks[0].assessed = PartialDate{2023, 3, 0};
    board.documents[0].risks[1].assessed = PartialDate{2022, 12, 0};
    CHECK(summarize(board).values_from == PartialDate{2022, 12, 0});
    CHECK(summarize(board).values_to == PartialDate{2023, 3, 0});
}
