// The files named on a command line, read by the importer with the vocabulary from the assets and, over it, the
// hub's own: vocabulary/headings.json and vocabulary/words.json in its data folder, in the same form as the assets.
#pragma once

#include <string>
#include <vector>

#include "app/hub/report/check_text.hpp"
#include "core/base/hash.hpp"
#include "core/import/import.hpp"

namespace riskbild::hub {

// A file that is no sheet becomes an error among the diagnostics, beside what the others hold; one that
// cannot be opened at all fails the call. `data` is the hub's folder, empty for none; of its vocabulary a word that
// had another meaning is told as a note, and a file that cannot be read as one is ErrorKind::io.
Result<import::Imported> read_sheets(const std::vector<std::string>& files, const import::Hints& hints,
                                     const Hasher& hasher, const import::Progress& progress = {},
                                     const std::string& data = {});

// What headings and words mean, from the assets.
Result<import::Vocabulary> read_vocabulary();

// The words that an asset holds, by their codes.
Result<import::Messages> read_messages(const std::string& asset);

inline constexpr const char* decision_words = "vocabulary/decisions.json";  // of 'links' and 'strike'

// The words of findings and of the report on what was read, from the assets.
Result<ReportWords> read_report_words();

}  // namespace riskbild::hub
