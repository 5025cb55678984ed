// What was read, in words for the person who keeps the sheet: what stands on the wall, what was read out of
// running text, what was not read, and what to look at.
#pragma once

#include <string>

#include "core/import/import.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

// The words of assets/vocabulary: of findings, and of this report.
struct ReportWords {
    import::Messages findings;
    import::Messages report;
};

std::string check_text(const import::Imported& imported, const ReportWords& words, import::Language language);

// Why `imported` is refused and what to do: `code` is 'rejected_check' or 'rejected_import'.
std::string refusal(const import::Imported& imported, const std::string& code, const ReportWords& words,
                    import::Language language);

}  // namespace riskbild::hub
