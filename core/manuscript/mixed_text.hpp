// A text of paragraphs with tables amid them, whatever those are written in.
#pragma once

#include <string_view>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_rows.hpp"

namespace riskbild::manuscript {

// Tables with tabs, of Markdown and of HTML as rows of cells; the stretches between them, with Markdown's
// headings apart, as read_wrapped_text has them. A text without any of these is one stretch.
TextRows read_mixed_text(std::string_view utf8, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
