// Workbooks (XLSX, XLSM) and word documents (DOCX) as sheets. Files are hostile: every bound of limits.hpp holds
// while they are unpacked, not after. A sheet's XML is parsed row by row; its texts are held.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"

namespace riskbild::sheet {

bool is_zip(std::string_view bytes);

// The sheets of a workbook in its order, without empty and hidden ones, or the one of a word document (its
// paragraphs and tables in the order of the text; the line of a cell is the running number of its paragraph or
// table row). Empty, with an error among the findings, for what is neither, broken or beyond the limits.
std::vector<import::Sheet> read_office_file(std::string_view bytes, const std::string& file,
                                            import::Findings& findings);

}  // namespace riskbild::sheet
