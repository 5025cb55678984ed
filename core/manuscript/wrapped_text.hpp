// The text of a PDF as far as it goes: paragraphs, lists, label blocks, and tables whose cells came out one
// after the other. What layouts are known, and by what they are told, stands in the .cpp files.
#pragma once

#include <span>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_lines.hpp"
#include "core/manuscript/text_rows.hpp"

namespace riskbild::manuscript {

// Rows of running text (one cell with its role), and of the tables recovered: a header row and its rows, each
// cell with the line it began at. Every word of the lines is in some row, but repeated page headings.
TextRows read_wrapped_text(std::span<const TextLine> lines, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
