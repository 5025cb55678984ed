// 'B7' and 'A3:B7': where cells stand in a sheet of a workbook.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::sheet {

struct CellPlace {
    std::size_t row = 0;  // both from 0
    std::size_t column = 0;
};

struct CellRange {
    CellPlace first;
    CellPlace last;  // neither above nor left of the first
};

// Empty for what is no place of a sheet of at most 16,384 columns and 1,048,576 rows.
std::optional<CellPlace> cell_place(std::string_view reference);
std::optional<CellRange> cell_range(std::string_view reference);

std::string column_name(std::size_t column);
std::string cell_name(CellPlace place);

// '4:4, 7:9' of rows, 'C:D' of columns, as Excel writes them; `numbers` ascending, from 0.
std::string row_ranges(const std::vector<std::size_t>& numbers);
std::string column_ranges(const std::vector<std::size_t>& numbers);

}  // namespace riskbild::sheet
