// The letters of a paragraph of a word document, told apart by whether a reader of the page sees them.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "platform/sheet/word_styles.hpp"

namespace riskbild::sheet {

struct WordText {
    std::string shown;    // with tabs and line breaks; inserted changes are part of it
    std::string deleted;  // tracked changes
    std::string hidden;
    std::string boxed;  // in text boxes
    int comments = 0;   // that point here
};

WordText text_of(pugi::xml_node paragraph, const WordStyles& styles);

}  // namespace riskbild::sheet
