// A sheet as rows of text, whatever it came from: a workbook, CSV, a word document, Markdown, HTML, or the
// text of a PDF. Running text stands in the same rows, one paragraph a row, in the order of the file.
#pragma once

#include <string>
#include <vector>

namespace riskbild::import {

enum class Role {
    cell,       // of a table, or of a row of labels
    heading,    // of a text
    paragraph,  // of a text: sentences, wrapped lines joined
    item        // of a list in a text, without its bullet
};

struct CellText {
    std::string text;        // UTF-8, trimmed, line breaks kept
    int line = 0;            // in the file, from 1; 0 where the source has no lines
    bool inherited = false;  // empty in the source, taken from above (merged cells)
    Role role = Role::cell;  // a row of another role is that one cell alone
};

using Row = std::vector<CellText>;  // rows may differ in length; an empty paragraph ends a table of a document

struct Sheet {
    std::string file;    // name as the user knows it, without its folder
    std::string sheet;   // name of the sheet within; empty for CSV
    std::string sha256;  // of the file; filled by the caller that can hash
    std::vector<Row> rows;
};

}  // namespace riskbild::import
