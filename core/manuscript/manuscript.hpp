// Text files as sheets: CSV, Markdown, HTML, tables with tabs amid running text, label blocks, and the text
// of a PDF. Which it is, is told by content alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::manuscript {

// One sheet a file; several only where the file names several. Empty with an error among the findings where
// the bytes are no text ('not_text'), too large, or beyond limits.
std::vector<import::Sheet> read_text(std::string_view bytes, const std::string& file,
                                     const import::Vocabulary& vocabulary, import::Findings& findings);

}  // namespace riskbild::manuscript
