// A table in a PDF's text with its layout:
//
//     Risk                   Riskvärde   Status    Kommentar
//     Sena beslut om bygg-       8       Ja        Rutinen är klar
//     lov                                          i mars.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

struct LaidOutTable {
    std::size_t begin = 0;  // of the lines
    std::size_t end = 0;
    std::vector<import::Row> rows;  // a header row and at least one more
};

// The first one at `from` or later. Its rows are told by blank lines between them, or each begins at a line with
// a value or status in it; where neither tells them for certain there is no table.
std::optional<LaidOutTable> find_laid_out_table(std::span<const TextLine> lines, std::size_t from, const Words& words,
                                                const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
