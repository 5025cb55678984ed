// What the named styles of a word document make of a paragraph or a run.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

// What a paragraph, a run or a style says; empty where it says nothing.
struct WordProperties {
    std::optional<bool> heading;
    std::optional<bool> item;
    std::optional<bool> hidden;
};

class WordStyles {
public:
    bool read(Office& office, const std::string& part);  // false with an error; nothing for ""

    // A heading by its outline level or by its style's name ('heading 2', 'Rubrik 2', 'Title'), an item by its
    // list; what the paragraph says itself goes before its style, and a style before the one it is based on.
    import::Role role_of(pugi::xml_node paragraph) const;
    bool hides(pugi::xml_node run) const;

private:
    struct Style {
        std::string based_on;
        WordProperties says;
    };
    WordProperties with_style(WordProperties own, std::string_view style) const;

    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace riskbild::sheet
