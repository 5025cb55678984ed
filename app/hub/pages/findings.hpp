// What the importer has to say about a file, in the words of the pages.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/actions/sheets.hpp"
#include "app/hub/web/visit.hpp"
#include "core/import/import.hpp"

namespace riskbild::hub {

// The importer's own words; others where those tell of the command line.
std::string say_finding(const Visit& visit, const ReportWords& words, const import::Diagnostic& finding);

// Errors first; what is said in the same words of many places once: [{stop, warn, note, said, place}], where the one
// of the three that holds is true.
nlohmann::json findings_json(const Visit& visit, const ReportWords& words,
                             const std::vector<import::Diagnostic>& findings);

}  // namespace riskbild::hub
