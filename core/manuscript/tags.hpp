// One tag of HTML.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::manuscript {

struct Tag {
    std::string name;             // lower case, 'p'; '!' for a comment or a declaration
    bool closing = false;         // </p>
    std::string_view attributes;  // as written
    std::size_t bytes = 0;        // of the whole tag
};

// The tag that `html` begins with; `bytes` is 0 where it begins with none: a '<' that stands for itself, or a
// tag that never ends.
Tag tag_at(std::string_view html);

// The value of an attribute without its quotes; empty where there is none.
std::string_view attribute(const Tag& tag, std::string_view name);
bool has_attribute(const Tag& tag, std::string_view name);

// That stand in running text and in cells: 'p', 'b', 'br', 'span', …
bool is_text_tag(const Tag& tag);
// Of them, those that end a line: 'p', 'br', 'li', …
bool breaks_line(const Tag& tag);

}  // namespace riskbild::manuscript
