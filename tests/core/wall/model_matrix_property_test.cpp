// What must hold in the matrix of any register.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/plan/levels.hpp"
#include "core/wall/bodies.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/support/random_register.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;

namespace {

const plan::RiskStatement& stated(const Subject& subject, const MapRow& row) {
    return *std::ranges::find(subject.risks, row.risk, &plan::RiskStatement::risk);
}

// Independent of the code under test: each cell is tried against what the document says.
std::set<Cell> cells_stated(const plan::Scale& scale, const plan::RiskStatement& risk) {
    std::set<Cell> cells;
    const bool both = risk.likelihood && risk.consequence;
    for (int likelihood = 1; likelihood <= scale.likelihood_steps; ++likelihood)
        for (int consequence = 1; consequence <= scale.consequence_steps; ++consequence) {
            const bool factors = (!risk.likelihood || *risk.likelihood == likelihood) &&
                                 (!risk.consequence || *risk.consequence == consequence);
            const bool product = scale.multiplication_stated && risk.value && *risk.value == likelihood * consequence;
            if (factors && (both || product)) cells.insert({likelihood, consequence});
        }
    return cells;
}

void check_places(const Subject& subject, const MapPage& page) {
    std::set<std::string> risks, letters;
    for (const MapRow& row : page.rows) {
        const std::set<Cell> cells(row.mark.cells.begin(), row.mark.cells.end());
        const bool both = stated(subject, row).likelihood && stated(subject, row).consequence;
        REQUIRE(risks.insert(row.risk).second);
        REQUIRE(cells == cells_stated(*subject.plan->scale, stated(subject, row)));
        REQUIRE(cells.size() == row.mark.cells.size());
        REQUIRE((row.mark.placement == Placement::unplaced) == cells.empty());
        REQUIRE((row.mark.placement == Placement::stated) == (both && !cells.empty()));
        REQUIRE((row.mark.placement == Placement::candidates) == (cells.size() > 1));
        REQUIRE(row.mark.letter.empty() == cells.empty());
        if (!cells.empty()) REQUIRE(letters.insert(row.mark.letter).second);
    }
    REQUIRE(page.rows.size() == subject.risks.size());
    REQUIRE(page.tray_title.empty() == std::ranges::none_of(page.rows, [](const MapRow& row) {
                return row.mark.placement == Placement::unplaced;
            }));
}

void check_cells(const MapPage& page) {
    std::map<std::size_t, std::set<Cell>> cells, before;
    for (const CellMarks& marks : page.in_cells) {
        REQUIRE(!(marks.rows.empty() && marks.before.empty()));
        for (const std::size_t row : marks.rows) REQUIRE(cells[row].insert(marks.cell).second);
        for (const std::size_t row : marks.before) REQUIRE(before[row].insert(marks.cell).second);
        const auto placement = [&](std::size_t row) { return page.rows[row].mark.placement; };
        REQUIRE(std::ranges::is_sorted(marks.rows, {}, placement));
    }
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        const MapMark& mark = page.rows[i].mark;
        REQUIRE(cells[i] == std::set<Cell>(mark.cells.begin(), mark.cells.end()));
        const bool elsewhere = mark.before && mark.cells != std::vector{*mark.before};
        REQUIRE(before[i] == (elsewhere ? std::set<Cell>{*mark.before} : std::set<Cell>{}));
    }
}

// An arrow, a hollow mark and a tick only where both assessments say what they need.
void check_history(const Subject& subject, const MapPage& page) {
    for (const MapRow& row : page.rows) {
        const plan::RiskStatement& is = stated(subject, row);
        const plan::RiskStatement* was = plan::statement_of(*subject.previous, row.risk);
        if (row.mark.previous) {
            REQUIRE(was != nullptr);
            REQUIRE(Cell{was->likelihood.value_or(0), was->consequence.value_or(0)} == *row.mark.previous);
            REQUIRE(row.mark.placement == Placement::stated);
            REQUIRE(row.mark.cells.front() != *row.mark.previous);
        }
        if (row.mark.before) {
            REQUIRE(row.mark.placement != Placement::unplaced);
            REQUIRE(Cell{is.likelihood_before.value_or(0), is.consequence_before.value_or(0)} == *row.mark.before);
        }
        if (!row.mark.unchanged) continue;
        REQUIRE(was != nullptr);
        REQUIRE(was->value == is.value);
        REQUIRE(was->likelihood == is.likelihood);
        REQUIRE(was->consequence == is.consequence);
    }
    const auto arrow = [](const MapRow& row) { return row.mark.previous.has_value(); };
    REQUIRE(std::ranges::any_of(page.rows, arrow) ==
            (std::ranges::count(page.key, KeySign::arrow, &KeyEntry::sign) == 1));
}

int value_of(const Subject& subject, const MapRow& row) {
    const plan::RiskStatement& risk = stated(subject, row);
    return risk.value ? *risk.value : *risk.likelihood * *risk.consequence;
}

// A rank is one more than the number of higher values; '=' says that others share it.
void check_ranks(const Subject& subject, const MapPage& page) {
    for (const MapRow& row : page.rows) {
        if (row.rank.empty()) continue;
        std::size_t higher = 0, equal = 0;
        for (const MapRow& other : page.rows) {
            if (other.rank.empty()) continue;
            higher += value_of(subject, other) > value_of(subject, row) ? 1 : 0;
            equal += value_of(subject, other) == value_of(subject, row) ? 1 : 0;
        }
        REQUIRE(row.rank == std::to_string(higher + 1) + (equal > 1 ? "=" : ""));
    }
}

void check_levels(const plan::Scale& scale, const MapPage& page) {
    const auto cells = static_cast<std::size_t>(scale.likelihood_steps * scale.consequence_steps);
    REQUIRE((page.levels.empty() || page.levels.size() == cells));
    REQUIRE((page.beyond.empty() || page.beyond.size() == cells));
    if (!scale.levels) REQUIRE(page.levels.empty());
    if (!scale.appetite || !scale.multiplication_stated) REQUIRE(page.beyond.empty());
    for (const MapRow& row : page.rows) REQUIRE((scale.levels ? row.level >= 0 : row.level == 0));
    const bool limit = std::ranges::count(page.key, KeySign::limit, &KeyEntry::sign) == 1;
    REQUIRE(limit == !page.beyond.empty());
}

}  // namespace

TEST_CASE("three thousand registers: nothing is placed that nobody stated, nothing is lost or counted twice") {
    std::size_t matrices = 0, arrows = 0, ticks = 0, hollow = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        CAPTURE(seed);
        const plan::Board board = riskbild::test::RandomRegister(seed).board();
        const auto subject = subject_of(board);
        REQUIRE(subject);
        const auto page = map_page(*subject, swedish());
        const auto placed = [&](const auto& risk) { return !cells_stated(*subject->plan->scale, risk).empty(); };
        REQUIRE(page.has_value() == std::ranges::any_of(subject->risks, placed));
        if (!page) continue;
        check_places(*subject, *page);
        check_cells(*page);
        check_history(*subject, *page);
        check_ranks(*subject, *page);
        check_levels(*subject->plan->scale, *page);
        ++matrices;
        for (const MapRow& row : page->rows) {
            arrows += row.mark.previous ? 1 : 0;
            ticks += row.mark.unchanged ? 1 : 0;
            hollow += row.mark.before ? 1 : 0;
        }
    }
    CHECK(matrices > 2000);  // the registers are worth the test
    CHECK(arrows > 1000);
    CHECK(ticks > 100);
    CHECK(hollow > 1000);
}

TEST_CASE("the ladder holds every value that can be ranked, falling, and is hidden with fewer than three") {
    std::size_t ladders = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        const plan::Board board = riskbild::test::RandomRegister(seed).board(5, 12);
        const auto subject = subject_of(board);
        const auto page = ranked_page(*subject, swedish());
        if (!page) continue;
        ++ladders;
        std::set<int> values;
        std::set<std::string> risks;
        for (const Rung& rung : page->rungs) {
            values.insert(rung.value);
            REQUIRE(risks.insert(rung.risk).second);
            REQUIRE(rung.value <= page->greatest);
        }
        REQUIRE(values.size() >= 3);
        REQUIRE(std::ranges::is_sorted(page->rungs, std::greater{}, &Rung::value));
    }
    CHECK(ladders > 300);
}
