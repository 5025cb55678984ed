// Nämnder: who has reported, and where scale and year are the same a table of boards and areas.
#pragma once

#include <string>
#include <vector>

#include "core/wall/map_model.hpp"
#include "core/wall/rows_model.hpp"

namespace riskbild::wall {

struct HeatCell {
    std::string value{};   // '12', or 'Ej angivet'
    std::string count{};   // '3 risker'; empty where the board lists none in the area
    std::string number{};  // the same as a number
    bool stated = false;   // a value stands in it
    int level = 0;         // its level's colour, 1…5; 0 where none is stated
    int shade = 0;         // of five tints that grow with the value, where no levels are stated; else 0
    bool operator==(const HeatCell&) const = default;
};

struct HeatRow {
    std::string board{};
    std::string dated{};  // of its values
    std::vector<HeatCell> cells{};
    bool operator==(const HeatRow&) const = default;
};

// Boards of one scale and plan year, by areas: the highest value of each.
struct HeatTable {
    std::string title{};
    std::vector<std::string> areas{};
    std::vector<HeatRow> rows{};  // by name, never by value; a cell for each area
    std::vector<KeyEntry> key{};
    std::vector<std::string> notes{};  // what tints and numbers mean
    bool operator==(const HeatTable&) const = default;
};

struct BoardsPage {
    RowsPage list{};
    std::vector<HeatTable> tables{};
    bool operator==(const BoardsPage&) const = default;
};

}  // namespace riskbild::wall
