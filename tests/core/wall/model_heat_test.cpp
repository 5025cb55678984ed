#include <doctest/doctest.h>

#include "core/wall/heat_tables.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using snapshot::AreaSummary;
using snapshot::Summary;

namespace {

using Texts = std::vector<std::string>;

plan::Scale four_by_four() {
    plan::Scale scale;
    scale.likelihood_steps = scale.consequence_steps = 4;
    scale.multiplication_stated = true;
    scale.stated_by = "the plan";
    return scale;
}

plan::Scale with_levels() {
    plan::Scale scale = four_by_four();
    scale.levels = plan::Levels{{{"Låg", 1, 3}, {"Medel", 4, 9}, {"Hög", 10, 16}}, {}, "the plan"};
    return scale;
}

Summary board(const std::string& name, const std::vector<AreaSummary>& areas,
              const std::optional<plan::Scale>& scale = with_levels(), int year = 2023) {
    Summary summary{name, name, year, "2023-12-06", 0, 0};
    for (const AreaSummary& area : areas) summary.risks += area.risks;
    summary.areas = areas;
    summary.scale = scale;
    return summary;
}

Comparison compared(const std::vector<Summary>& boards) {
    return compare(boards, swedish());
}

const AreaSummary it{"IT", 3, 12, 3};
const AreaSummary money{"Ekonomi", 1, 2, 1};

}  // namespace

TEST_CASE("heat: the highest value of each area with its level, and how many risks there are") {
    const auto [tables, notes] =
        compared({board("A", {it, money}), board("B", {{"it", 1, {}, {}}, {"Inköp", 2, 4, 2}})});
    REQUIRE(tables.size() == 1);
    const HeatTable& table = tables.front();
    CHECK(table.title == "Högsta riskvärde per område, plan 2023");
    CHECK(table.areas == Texts{"Ekonomi", "Inköp", "IT"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[0] == HeatCell{"2", "1 risk", "1", true, 1, 0});
    CHECK(table.rows[0].cells[2] == HeatCell{"12", "3 risker", "3", true, 4, 0});  // the third of three is red
    CHECK(table.rows[1].cells[0] == HeatCell{"Ej angivet", "", "", false, 0, 0});
    CHECK(table.rows[1].cells[1] == HeatCell{"4", "2 risker", "2", true, 2, 0});
    CHECK(table.rows[1].cells[2] == HeatCell{"Ej angivet", "1 risk", "1", false, 0, 0});
    CHECK(table.key.front().words == "Risknivåer enligt planen");
    CHECK(table.key.back() == KeyEntry{KeySign::missing, "Ej angivet"});
    CHECK(notes.empty());
}

TEST_CASE("heat: without thresholds one tint that grows with the value, and it is said") {
    const auto tables =
        compared({board("A", {{"IT", 1, 16, {}}, money}, four_by_four()), board("B", {it, money}, four_by_four())})
            .tables;
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows[0].cells[0].shade == 1);
    CHECK(tables[0].rows[0].cells[1].shade == 5);
    CHECK(tables[0].rows[0].cells[1].level == 0);
    CHECK(tables[0].key.empty());
    CHECK(tables[0].notes.front() == "Ton efter riskvärde, inga gränser är angivna.");
}

TEST_CASE("heat: boards stand as they are given, never by value") {
    const auto tables = compared({board("A", {money}), board("B", {it}), board("C", {money})}).tables;
    REQUIRE(tables.size() == 1);
    Texts names;
    for (const HeatRow& row : tables[0].rows) names.push_back(row.board);
    CHECK(names == Texts{"A", "B", "C"});
}

TEST_CASE("heat: a value has its own date, else that of the follow-up") {
    Summary dated = board("A", {it});
    dated.values_from = PartialDate{2022, 12, 0};
    dated.values_to = PartialDate{2023, 3, 5};
    Summary undated = board("C", {it});
    undated.as_of.clear();
    const auto tables = compared({dated, board("B", {it}), undated}).tables;
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows[0].dated == "riskvärden från december 2022–mars 2023");
    CHECK(tables[0].rows[1].dated == "uppföljt 2023-12-06");
    CHECK(tables[0].rows[2].dated == "datum ej angivet");
}

TEST_CASE("heat: only the same scale and year are compared, and why there is no table is said") {
    plan::Scale wider = with_levels();
    wider.consequence_steps = 5;
    plan::Scale other_limits = with_levels();
    other_limits.levels->steps[0].up_to = 2;
    const std::string scales = "Olika skalor: nämnderna jämförs inte.";
    const auto why = [](const Summary& one, const Summary& other) {
        const Comparison made = compared({one, other});
        CHECK(made.tables.empty());
        return made.notes.empty() ? "" : made.notes.front();
    };
    const Summary a = board("A", {it});
    CHECK(why(a, board("B", {it}, wider)) == scales);
    CHECK(why(a, board("B", {it}, other_limits)) == scales);
    CHECK(why(a, board("B", {it}, four_by_four())) == scales);
    CHECK(why(a, board("B", {it}, with_levels(), 2024)) == "Olika år: nämnderna jämförs inte.");
    const std::string none = "Ingen gemensam skala är angiven: nämnderna jämförs inte.";
    CHECK(why(a, board("B", {it}, std::nullopt)) == none);
    CHECK(why(a, board("B", {it}, with_levels(), 0)) == none);
    CHECK(why(a, board("B", {{"IT", 4, {}, {}}})) == none);
    plan::Scale stricter = with_levels();
    stricter.appetite = plan::Appetite{6, {}, "nämnden"};
    CHECK(compared({a, board("B", {it}, stricter)}).tables.size() == 1);  // the same scale, another appetite
}

TEST_CASE("heat: what is in no table is counted") {
    Summary loose = board("A", {it});
    loose.risks += 2;
    const auto made = compared({loose, board("B", {it}), board("C", {it}, four_by_four())});
    CHECK(made.tables.size() == 1);
    CHECK(made.notes == Texts{"1 nämnd jämförs inte: annan skala, annat år eller inga riskvärden.",
                              "2 risker har inget angivet område och står inte i tabellen."});
    CHECK(compared(
              {board("A", {it}), board("B", {it}), board("C", {it}, four_by_four()), board("D", {it}, four_by_four())})
              .tables.size() == 2);
}
