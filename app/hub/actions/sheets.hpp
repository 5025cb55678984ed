// Files, named on a command line or uploaded, read by the importer with the vocabulary from the assets and, over it,
// the hub's own: vocabulary/headings.json and vocabulary/words.json in its data folder, in the same form as the assets.
#pragma once

#include <string>
#include <vector>

#include "app/hub/report/check_text.hpp"
#include "app/hub/report/choices.hpp"
#include "core/base/hash.hpp"
#include "core/import/findings.hpp"
#include "core/import/import.hpp"

namespace riskbild::hub {

// A file as it came; nothing of it has been looked at.
struct OpenedFile {
    std::string name;  // without its folder
    std::string bytes{};
    std::string fault{};  // why it could not be read; then there are no bytes
};

// One that is no file of a size to be read has a fault; one that cannot be opened at all fails the call.
Result<std::vector<OpenedFile>> open_files(const std::vector<std::string>& paths);

// A file that is no sheet becomes an error among the diagnostics, beside what the others hold. `data` is the hub's
// folder, empty for none; of its vocabulary a word that had another meaning is told as a note, and a file that cannot
// be read as one is ErrorKind::io.
Result<import::Imported> read_files(const std::vector<OpenedFile>& files, const import::Hints& hints,
                                    const Hasher& hasher, const import::Progress& progress = {},
                                    const std::string& data = {});
// Both in one.
Result<import::Imported> read_sheets(const std::vector<std::string>& paths, const import::Hints& hints,
                                     const Hasher& hasher, const import::Progress& progress = {},
                                     const std::string& data = {});

// What headings and words mean, from the assets.
Result<import::Vocabulary> read_vocabulary();
// Over them, what the hub's own say.
Result<import::Vocabulary> read_vocabulary(const std::string& data, import::Findings& findings);

// The words that an asset holds, by their codes.
Result<import::Messages> read_messages(const std::string& asset);

inline constexpr const char* decision_words = "vocabulary/decisions.json";  // of 'links' and 'strike'

// What a word or a heading can mean, as people call it; with the shipped vocabulary.
Result<Choices> read_choices(import::Language language);

// The words of findings and of the report on what was read, from the assets.
Result<ReportWords> read_report_words();

}  // namespace riskbild::hub
