// Texts of a workbook: of a string item or an inline string, and all shared ones.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

// Its runs joined, without the reading aids of Japanese; '_x000D_' is the letter it stands for.
std::string string_item(pugi::xml_node item);

// Empty, with an error, where the part cannot be read.
std::optional<std::vector<std::string>> shared_strings(Office& office, const std::string& part);

}  // namespace riskbild::sheet
