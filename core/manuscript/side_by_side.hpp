// Lines that hold texts side by side, as a PDF's text with its layout has the rows of a table.
#pragma once

#include <span>
#include <vector>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

struct SideBySide {
    std::size_t begin = 0;  // of the lines
    std::size_t end = 0;
    bool has_headings = false;  // known ones stand beside each other: it is a table of risks or controls
};

// The first one at `from` or later, or an empty one at the end: three lines at least, with wide gaps before the
// same column. Their words must not be joined from line to line.
SideBySide find_side_by_side(std::span<const TextLine> lines, std::size_t from, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
