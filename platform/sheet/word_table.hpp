// The rows of a table of a word document on its grid.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace riskbild::sheet {

// Children with that name, also within content controls, inserted changes and the like, that have no look.
std::vector<pugi::xml_node> blocks_of(pugi::xml_node node, const std::vector<std::string_view>& names);

struct GridCell {
    pugi::xml_node node;
    std::size_t column = 0;      // from 0
    bool begins_merged = false;  // its text goes on in the rows below
    bool goes_on = false;        // the text is that of the row above
};

// In their order. Columns beyond limits::sheet_columns are cut to that limit: the caller refuses them.
std::vector<GridCell> grid_cells(pugi::xml_node row);

bool is_deleted_row(pugi::xml_node row);  // by a tracked change

}  // namespace riskbild::sheet
