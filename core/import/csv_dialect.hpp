// How a CSV file is written, told by its content.
#pragma once

#include <string_view>

namespace riskbild::import {

// ';', tab or ','. The one that occurs equally often on one line and the next wins: in prose a comma is
// common too, but never as regular as a separator.
char csv_separator(std::string_view utf8);

// Whether a text is CSV rather than running text, with or without tables in it.
bool is_csv(std::string_view utf8);

}  // namespace riskbild::import
