// Where a table begins: the row (or two) whose cells are headings that the vocabulary knows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/import/segments.hpp"

namespace riskbild::import {

struct Header {
    std::string kind;
    std::vector<Column> columns;
    std::vector<std::string> groups{};  // headings over several columns, of a header in two rows

    std::size_t rows() const { return groups.empty() ? 1 : 2; }
};

// The kind of table most of whose headings stand in the row: two at least, half of its cells, and among them what
// its rows are about (the risk, the control, what was measured). A risk's
// column to the left of a control's makes every row one of a risk and of a control that belongs to it
// (fields 'control.…'): what both could have ('Status', 'Uppföljning') belongs to the risk on that side of the
// control, and to the control on the other. Where the row `below` has a number in the risk's column ('R1'), the
// table is one of controls that names its risks.
std::optional<Header> header_in(const Row& row, const Row& below, const Vocabulary& vocabulary);

// Of two rows: 'Bedömning' over 'S', 'K' and 'Riskvärde'.
std::optional<Header> header_in_two(const Row& groups, const Row& below, const Vocabulary& vocabulary);

// The same header again, as at the top of each page; a letter may differ.
bool repeats(const Header& header, const Table& table);

}  // namespace riskbild::import
