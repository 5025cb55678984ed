// Riskmatris: cells, marks, the ranked list beside, and what colours and signs mean.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace riskbild::wall {

struct Cell {
    int likelihood = 0;   // 1…n
    int consequence = 0;  // 1…m
    auto operator<=>(const Cell&) const = default;
};

enum class Placement {
    stated,      // both factors stated: one solid mark
    calculated,  // the value has one factorisation on the stated scale: one hatched mark
    candidates,  // several cells possible: a dashed ring in each
    unplaced,    // in the tray, with the reason
};

struct MapMark {
    std::string letter{};  // 'A'; the axes are numbers
    Placement placement = Placement::unplaced;
    std::vector<Cell> cells{};
    std::optional<Cell> previous{};  // an arrow from here, only where both assessments have factors
    std::optional<Cell> before{};    // a hollow mark: where it stood before the measures, if elsewhere
    bool unchanged = false;          // set anew since the follow-up before, to the same: ticked
    bool operator==(const MapMark&) const = default;
};

struct MapRow {
    MapMark mark{};
    std::string title{};
    std::string placement_words{};  // 'Möjliga rutor: 3 · 5 eller 5 · 3'
    std::string value{};            // '15'; empty if not stated
    std::string rank{};             // '2='
    std::string risk{};             // id of the risk whose card it opens
    int level = 0;                  // its level's colour, 1…5; 0 where none is stated
    bool operator==(const MapRow&) const = default;
};

// The rows that stand in a cell, in the order they are drawn: stated ones by how lately they worsened and
// by name, then what may stand there, then what stood there before measures.
struct CellMarks {
    Cell cell;
    std::vector<std::size_t> rows{};
    std::vector<std::size_t> before{};
    bool operator==(const CellMarks&) const = default;
};

// What colours and signs in the matrix mean.
enum class KeySign { none, level, limit, arrow, hollow, solid, tick, full_block, pale_block, missing };
struct KeyEntry {
    KeySign sign = KeySign::none;
    std::string words{};
    int level = 0;  // colour of a level, 1…5
    bool operator==(const KeyEntry&) const = default;
};

struct MapPage {
    int likelihood_steps = 0;
    int consequence_steps = 0;
    std::string likelihood_axis{};                 // 'Sannolikhet'
    std::string consequence_axis{};                // 'Konsekvens'
    std::vector<std::string> likelihood_labels{};  // one a step, without its number; empty if not stated
    std::vector<std::string> consequence_labels{};
    std::vector<int> levels{};          // the colour of each cell, 1…5, 0: none; empty: one tint that grows
    std::vector<bool> beyond{};         // cells beyond the appetite line; empty: none is stated
    std::string title{};                // '4 risker, värden 12–16'
    std::vector<MapRow> rows{};         // ranked; every risk is in exactly one row
    std::vector<CellMarks> in_cells{};  // only cells with marks
    std::string tray_title{};           // 'Ej placerade'; rows with Placement::unplaced stand under it
    std::vector<KeyEntry> key{};
    std::vector<std::string> label_notes{};  // the labels in words, where the axes have no room for them

    // Into `levels` and `beyond`: by likelihood, lowest first, and within it by consequence.
    std::size_t index_of(Cell cell) const {
        return static_cast<std::size_t>((cell.likelihood - 1) * consequence_steps + cell.consequence - 1);
    }
    bool operator==(const MapPage&) const = default;
};

}  // namespace riskbild::wall
