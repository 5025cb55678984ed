#include "platform/sheet/word_styles.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

constexpr int body_level = 9;      // the outline level that is none
constexpr int longest_chain = 20;  // of styles based on styles; a file may make a ring of them

WordProperties properties_of(pugi::xml_node node) {
    WordProperties says;
    const pugi::xml_node paragraph = child_of(node, "pPr");
    if (const auto level = child_of(paragraph, "outlineLvl"))
        says.heading = number_of(level, "val", body_level) < body_level;
    // List number 0 takes the paragraph out of its style's list.
    if (const auto list = child_of(paragraph, "numPr")) says.item = number_of(child_of(list, "numId"), "val", 1) != 0;
    if (const auto vanish = child_of(child_of(node, "rPr"), "vanish")) says.hidden = is_on(vanish);
    return says;
}

bool names_heading(std::string_view style) {
    constexpr std::array names = {"heading", "rubrik", "title"};
    const std::string name = text::comparable(style);
    const std::string word = name.substr(0, name.find_first_of(" 0123456789"));
    return std::ranges::find(names, word) != names.end();
}

template <class Value>
void fill(std::optional<Value>& own, const std::optional<Value>& inherited) {
    if (!own) own = inherited;
}

}  // namespace

bool WordStyles::read(Office& office, const std::string& part) {
    return part.empty() || read_pieces(office, part, {}, [&](Step step, pugi::xml_node node) {
               if (step != Step::piece || !is_named(node, "style")) return true;
               Style& style = styles_[std::string(attribute_of(node, "styleId"))];
               style.based_on = attribute_of(child_of(node, "basedOn"), "val");
               style.says = properties_of(node);
               if (!style.says.heading && names_heading(attribute_of(child_of(node, "name"), "val")))
                   style.says.heading = true;
               return true;
           });
}

WordProperties WordStyles::with_style(WordProperties own, std::string_view name) const {
    std::string id(name);
    for (int step = 0; step < longest_chain; ++step) {
        const auto style = styles_.find(id);
        if (style == styles_.end()) break;
        fill(own.heading, style->second.says.heading);
        fill(own.item, style->second.says.item);
        fill(own.hidden, style->second.says.hidden);
        id = style->second.based_on;
    }
    return own;
}

import::Role WordStyles::role_of(pugi::xml_node paragraph) const {
    const auto style = attribute_of(child_of(child_of(paragraph, "pPr"), "pStyle"), "val");
const WordProperties all = with_style(properties_of(paragraph), style);
if (all.heading.value_or(false)) return import::Role::heading;
return all.item.value_or(false) ? import::Role::item : import::Role::paragraph;
}  // namespace riskbild::sheet

bool WordStyles::hides(pugi::xml_node run) const {
    const auto style = attribute_of(child_of(child_of(run, "rPr"), "rStyle"), "val");
    return with_style(properties_of(run), style).hidden.value_or(false);
}

}  // namespace riskbild::sheet
