// Workbooks and word documents made of readable parts, and what is read out of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "platform/sheet/office_file.hpp"
#include "tests/support/zipped.hpp"

namespace riskbild::test {

// One sheet called 'Plan'; `inner` stands within <worksheet>.
Parts workbook_parts(const std::string& inner);
Parts workbook_of_rows(const std::string& rows);  // within <sheetData>
Parts document_parts(const std::string& body);

std::string relationship(const std::string& id, const std::string& type, const std::string& target);
std::string relationships(const std::string& all);

struct Read {
    std::vector<import::Sheet> sheets;
    std::vector<import::Diagnostic> findings;

    // Texts of the first sheet's row (from 0), joined with '|'; inherited ones with '^' before them.
    std::string row(std::size_t index) const;
    std::vector<std::string> codes() const;                          // of the findings, in their order
    const import::Diagnostic* finding(std::string_view code) const;  // the first; null without one
    std::string detail(std::string_view code, std::string_view name) const;
};

Read read_bytes(const std::string& bytes);
Read read_parts(const Parts& parts);
Read read_rows(const std::string& rows);

}  // namespace riskbild::test
