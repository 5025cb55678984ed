// 'Nämnd' as a column of a table: what the labels of most sheets say.
#pragma once

#include "core/import/findings.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

// The board that all rows name becomes a label of the document. Rows that name several boards, or another than the
// labels do, are told of and left unread: nobody knows then whose document it is.
void read_board_column(Segments& segments, Findings& findings);

}  // namespace riskbild::import
