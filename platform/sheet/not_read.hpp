// What a file holds beside its cells and paragraphs, and is not read: named, so that nobody believes it was.
#pragma once

#include <string>

#include "platform/sheet/office.hpp"

namespace riskbild::sheet {

// Macros (never run), charts, pivot tables, links to other files, embedded files: once of each kind.
void name_parts_not_read(Office& office);

// Comments and text boxes of the sheet of that part.
void name_what_is_beside_cells(Office& office, const std::string& part);

// Page headers and footers, footnotes and endnotes of the document of that part.
void name_what_is_beside_text(Office& office, const std::string& part);

// At most so many letters, without personal identity numbers: enough to find it by.
std::string shortened(std::string_view text);

}  // namespace riskbild::sheet
