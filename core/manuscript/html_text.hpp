// HTML as rows: its tables, headings, paragraphs and lists. Tolerant: tags may be unclosed, in the wrong order
// or nested to any depth; of tables within tables the innermost counts.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/table.hpp"

namespace riskbild::manuscript {

// Whether a text is HTML from its beginning.
bool is_html(std::string_view utf8);

struct HtmlText {
    std::vector<import::Row> rows;
    std::set<std::string> left_out;  // names of elements whose contents are not text: 'script', 'style'
    int hidden_line = 0;             // of the first element that is not shown, and not read; 0: there is none
    bool too_large = false;          // cells that reach over many rows made more of it than limits allow
};

// `first_line`: of `html` in its file.
HtmlText read_html(std::string_view html, int first_line);

}  // namespace riskbild::manuscript
