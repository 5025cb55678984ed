// Blocks of running text as rows: headings, paragraphs and items of lists.
#pragma once

#include <span>
#include <vector>

#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

// One cell a row. A block that goes on with a sentence of the block before (a page break, a line apart) is
// joined to it; a row of a label of the whole document ('Nämnd: Miljönämnden') has the role of a cell.
std::vector<import::Row> rows_of_text(std::span<const TextBlock> blocks, const Words& words,
                                      const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
