// The names of pages on the command line, in riskbild.toml and in file names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/wall/model.hpp"

namespace riskbild::wall {

std::string_view name_of(PageName page);  // 'now'
std::optional<PageName> page_named(std::string_view name);
std::string all_page_names();  // 'now, map, …'

}  // namespace riskbild::wall
