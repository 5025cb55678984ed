// Whatever is read as CSV stands within the limits, on lines of the file, and a file that is refused says why.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/csv.hpp"
#include "core/import/csv_dialect.hpp"

using namespace riskbild;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto line_ends = std::ranges::count_if(text, [](char c) { return c == '\n' || c == '\r'; });
    static_cast<void>(import::is_csv(text));
    import::Findings findings;
    const auto sheet = import::read_csv(text, "fuzz.csv", findings);
    for (const import::Diagnostic& finding : findings.all()) must(finding.source.line <= line_ends + 1);
    must(sheet || !findings.all().empty());
    if (!sheet) return 0;
    must(sheet->rows.size() <= limits::sheet_rows);
    for (const import::Row& row : sheet->rows) {
        must(row.size() <= limits::sheet_columns);
        for (const import::CellText& cell : row)
            must(cell.line > 0 && cell.line <= line_ends + 1 && text::is_valid_utf8(cell.text));
    }
    return 0;
}
