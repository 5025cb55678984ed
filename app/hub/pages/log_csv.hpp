// The log as a file for spreadsheets.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"

namespace riskbild::hub {

// UTF-8 with a byte order mark, semicolons and quotes, lines ended by CR LF (RFC 4180 but for the semicolon, which
// Swedish Excel wants). What a spreadsheet would take for a formula has an apostrophe before it.
std::string log_csv(const std::vector<std::string>& headings, const std::vector<AuditLine>& lines);

}  // namespace riskbild::hub
