// Rows that a page break has cut in two, as the text of a printed table has them.
#pragma once

#include <vector>

#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::manuscript {

// Where a table's header stands again (a letter may differ), the row below it goes on with the row above it
// when a cell that was cut in the midst of a sentence or of a tag shows that it does: they are joined column by
// column, and the header between them is dropped. In doubt there are two rows. A header that stands again
// exactly is dropped in any case. Cells may still hold their tags.
std::vector<import::Row> join_pages(std::vector<import::Row> rows, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
