// How a CSV file is written, told by its content.
#pragma once

#include <string>
#include <string_view>

namespace riskbild::import {

// UTF-8 with or without a byte order mark; anything else is Windows-1252, as Excel writes it in Sweden.
std::string csv_text(std::string_view bytes);

// ';', tab or ','. The one that occurs equally often on one line and the next wins: in prose a comma is
// common too, but never as regular as a separator.
char csv_separator(std::string_view utf8);

}  // namespace riskbild::import
