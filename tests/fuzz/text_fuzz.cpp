// Whatever is read from a text file is clean text on lines of the file, and a file that is refused says why.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/manuscript/manuscript.hpp"

using namespace riskbild;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

const import::Vocabulary& vocabulary() {
    static const import::Vocabulary known =
        import::Vocabulary::parse(R"({"facts": {"board": ["Nämnd"], "title": ["Risk"], "value": ["Riskvärde"]},
                                      "risks": {"title": ["Risk"], "value": ["Riskvärde"], "comment": ["Kommentar"],
                                                "follows": ["Följer plan"]},
                                      "controls": {"text": ["Kontroll"], "result": ["Resultat"]}})",
                                  "{}")
            .value();
    return known;
}

void check_row(const import::Row& row, int lines) {
    for (const import::CellText& cell : row) {
        must(cell.line >= 0 && cell.line <= lines);
        must(text::is_valid_utf8(cell.text));
        must(cell.role == import::Role::cell || row.size() == 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
    const int lines = static_cast<int>(std::ranges::count_if(bytes, is_line_end)) + 1;
    import::Findings findings;
    const auto sheets = manuscript::read_text(bytes, "fuzz.txt", vocabulary(), findings);
    must(!sheets.empty() || !findings.all().empty());
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    for (const import::Sheet& sheet : sheets) {
        must(sheet.rows.size() <= 2 * limits::sheet_rows);
        for (const import::Row& row : sheet.rows) check_row(row, utf16 ? static_cast<int>(size) : lines);
    }
    return 0;
}
