// Text with marks in it, as plain text: the tags of HTML and the emphasis of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::manuscript {

// Tags of running text are removed, paragraphs and breaks become line breaks, entities become letters. A bold
// lead ('<b>Hot</b> Risk att …') gets a line of its own, unless it is a label ('<b>Värde:</b> 6'). What is no
// tag stays ('< 5'). Trimmed, no empty lines.
std::string without_tags(std::string_view utf8);

// The same for HTML: every tag goes, and a line break is a space.
std::string without_html(std::string_view utf8);

// Markdown's emphasis as tags ('**Hot**' → '<b>Hot</b>'), its links as their texts, '\*' as '*'.
std::string with_tags(std::string_view markdown);

}  // namespace riskbild::manuscript
