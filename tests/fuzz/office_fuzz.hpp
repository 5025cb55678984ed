// Whatever the file holds: it is read within limits into valid UTF-8, or refused with an error; and the same
// each time.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "platform/sheet/office_file.hpp"
#include "tests/support/zipped.hpp"

namespace riskbild::fuzz {

// Parts as one text, each after a line '--- NAME': so the fuzzer need not guess sizes and checksums. What does
// not begin so is a zip file as it comes.
inline std::string office_bytes(std::string_view input) {
    constexpr std::string_view mark = "--- ";
    if (!input.starts_with(mark)) return std::string(input);
    test::Parts parts;
    while (input.starts_with(mark)) {
        const std::size_t name_end = std::min(input.find('\n'), input.size());
        const std::size_t part_end = std::min(input.find("\n--- ", name_end), input.size());
        const std::string name(input.substr(mark.size(), name_end - mark.size()));
        parts[name] = input.substr(std::min(name_end + 1, part_end), part_end - std::min(name_end + 1, part_end));
        input.remove_prefix(std::min(part_end + 1, input.size()));
    }
    return test::zipped(parts);
}

inline void must_hold(bool held) {
    if (!held) std::abort();
}

inline std::string all_texts(const std::vector<import::Sheet>& sheets) {
    std::string all;
    for (const import::Sheet& sheet : sheets)
        for (const import::Row& row : sheet.rows) {
            must_hold(row.size() <= limits::sheet_columns);
            for (const import::CellText& cell : row) all += cell.text + '|';
        }
    return all;
}

inline void read_office(std::string_view input) {
    std::string bytes;
    try {
        bytes = office_bytes(input);
    } catch (const std::runtime_error&) {
        return;  // names that no zip file can have
    }
    import::Findings findings;
    const auto sheets = sheet::read_office_file(bytes, "fuzz", findings);
    const bool refused = std::ranges::any_of(
        findings.all(), [](const import::Diagnostic& each) { return each.severity == import::Severity::error; });
    must_hold(refused == sheets.empty());
    const std::string texts = all_texts(sheets);
    must_hold(text::is_valid_utf8(texts) && texts.find('\0') == std::string::npos);
    import::Findings again;
    must_hold(all_texts(sheet::read_office_file(bytes, "fuzz", again)) == texts && again.all() == findings.all());
}

}  // namespace riskbild::fuzz
