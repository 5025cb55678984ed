// What readers of office XML share: names without their prefix (writers differ in it), attributes, and the
// pieces of a part.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/office.hpp"
#include "platform/sheet/xml_cutter.hpp"

namespace riskbild::sheet {

std::string_view local_name(std::string_view name);  // 'w:tbl' → 'tbl'
bool is_named(pugi::xml_node node, std::string_view local);
pugi::xml_node child_of(pugi::xml_node node, std::string_view local);
std::vector<pugi::xml_node> children_of(pugi::xml_node node, std::string_view local);
std::string_view attribute_of(pugi::xml_node node, std::string_view local);  // empty where there is none
int number_of(pugi::xml_node node, std::string_view local, int otherwise);

// '<w:vanish/>' and '<w:vanish w:val="1"/>', not '<w:vanish w:val="false"/>' nor absence.
bool is_on(pugi::xml_node property);

// False ends the reading of the part; whoever returns it has said why.
using TakePiece = std::function<bool(Step, pugi::xml_node)>;

// Hands over the pieces of a part in their order. False, with an error among the findings, where the part is
// missing, broken, beyond limits, or no XML; what was handed over before is then not to be used.
bool read_pieces(Office& office, const std::string& part, const std::vector<std::string_view>& opened,
                 const TakePiece& take);

}  // namespace riskbild::sheet
