// What is printed on every page and belongs to no text: page numbers, and lines that come again beside them.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

struct Pages {
    std::vector<TextLine> lines;    // a form feed in place of what was taken out
    std::vector<TextLine> numbers;  // that were taken out; each says something new
};

// Page numbers stand on lines of their own: '3 (8)' or 'Sida 3' anywhere; '3' beside a form feed, where all
// such count on by one; behind the same three words or more, alone between blank lines on three pages or more,
// where they do too. A running head is exactly a line above, beside two page breaks or the first of the
// text; what `is_content` knows (labels, headings) never is one.
Pages without_page_furniture(std::span<const TextLine> lines, const std::function<bool(std::string_view)>& is_content);

}  // namespace riskbild::manuscript
