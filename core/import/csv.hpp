// CSV in its real-life forms: comma, semicolon or tab (told by content), quotes with embedded line breaks,
// ragged rows, CR, LF or CRLF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"

namespace riskbild::import {

// `utf8` without byte order mark. A quote that never closes, or closes in the midst of a later cell, is read as
// a letter ('stray_quote') where its row then has as many cells as the row before.
// Nothing, with an error among the findings and its line, where it has not ('open_quote'), and beyond limits
// on rows, columns, cells and the bytes of a cell.
std::optional<Sheet> read_csv(std::string_view utf8, const std::string& file, Findings& findings);

}  // namespace riskbild::import
