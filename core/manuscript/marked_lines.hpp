// Text with marks of Markdown between its lines: headings and tables among paragraphs and lists.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

// Whether any line is a heading ('## Risker'), a table's rule or holds '**bold**'. Only then do '*' and '#' mark.
bool is_markdown(std::span<const TextLine> lines);

// The words of a heading: '## Risker' or 'Risker' over '======'. Empty: the first line is none.
struct HeadingLines {
    std::string text;
    std::size_t lines = 0;
};
HeadingLines heading_at(std::span<const TextLine> lines);

// Lines of paragraphs and lists as plain text: without emphasis, links, tags, rules and fences; '* ' and '+ '
// before an item are '- '. A line may become several.
std::vector<TextLine> without_marks(std::span<const TextLine> lines);

}  // namespace riskbild::manuscript
