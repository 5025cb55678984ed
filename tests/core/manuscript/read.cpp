#include "tests/core/manuscript/read.hpp"

#include <algorithm>

#include "core/manuscript/manuscript.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::vector<import::Sheet> sheets_of(std::string_view bytes, import::Findings& findings) {
    static const import::Vocabulary vocabulary = shipped_vocabulary();
    return manuscript::read_text(bytes, "prov", vocabulary, findings);
}

std::string written(const import::Row& row) {
    std::string line;
    for (const import::CellText& cell : row) {
        if (&cell != row.data()) line += '|';
        if (cell.role == import::Role::heading) line += "# ";
        if (cell.role == import::Role::paragraph) line += ". ";
        if (cell.role == import::Role::item) line += "- ";
        if (cell.inherited) line += '^';
        line += cell.text;
    }
    std::ranges::replace(line, '\n', '/');
    return line;
}

}  // namespace

std::string written(const std::vector<import::Row>& rows) {
    std::string all;
    for (const import::Row& row : rows)
        if (!row.empty()) all += written(row) + "\n";
    return all;
}

std::string read(std::string_view bytes) {
    import::Findings findings;
    const auto sheets = sheets_of(bytes, findings);
    return sheets.empty() ? findings_of(bytes) : written(sheets[0].rows);
}

std::string findings_of(std::string_view bytes) {
    import::Findings findings;
    static_cast<void>(sheets_of(bytes, findings));
    std::string all;
    for (const import::Diagnostic& finding : findings.all())
        all += (all.empty() ? "" : ", ") + finding.code + " " + std::to_string(finding.source.line);
    return all;
}
