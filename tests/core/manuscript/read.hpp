// Text read through the real reader with the shipped vocabulary, as a test can compare it.
#pragma once

#include <string>
#include <string_view>

#include "core/import/findings.hpp"
#include "core/import/table.hpp"

// A row a line: cells joined by '|' (inherited ones after '^'), '# ' before a heading, '. ' before a paragraph,
// '- ' before an item; a line break within a text is '/', blank rows are left out.
std::string read(std::string_view bytes);

// The codes of the findings with their lines: 'not_text 0'.
std::string findings_of(std::string_view bytes);

std::string written(const std::vector<riskbild::import::Row>& rows);
