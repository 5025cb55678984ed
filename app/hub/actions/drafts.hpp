// An uploaded file on its way to the boards: kept, read as often as it is looked at, read in or thrown away.
#pragma once

#include <chrono>
#include <string>

#include "app/hub/actions/import_documents.hpp"

namespace riskbild::hub {

inline constexpr std::size_t most_drafts = 100;               // at once: more are uploads that nobody reviews
inline constexpr std::size_t most_draft_bytes = 256U << 20U;  // of all together: eight of the largest files
inline constexpr std::chrono::days life_of_draft{30};

// Nothing in it to review, or something that may not lie here (a personal identity number): the findings say which.
bool is_beyond_review(const import::Imported& imported);

// Whether a wall could tell anything of it: of a letter nothing is read, whoever is said to have written it.
bool has_facts(const import::Imported& imported);
bool may_be_read_in(const import::Imported& imported);

struct Upload {
    std::string id;         // of the draft; empty: nothing was kept
    import::Imported read;  // whose findings say why
};
// ErrorKind::usage when there are as many drafts, or as much in them, as may be.
Result<Upload> upload_draft(sqlite::Database& database, const std::string& data, OpenedFile file, const Actor& actor);

struct ReadDraft {
    Draft draft;      // without its content
    ReadOrder order;  // which has it
    import::Imported imported;
};
Result<ReadDraft> read_draft(const ReadingTurn& turn, sqlite::Database& database, const std::string& data,
                             const std::string& id);
// As read, into the boards. ErrorKind::not_found where it has been read in or thrown away meanwhile, ErrorKind::busy
// where something else has been said of it: then nothing has changed.
Status store_draft(sqlite::Database& database, const ReadDraft& read, const Actor& actor);
// Both, with the line of the audit log that an import has; the draft is gone. ErrorKind::input when its
// findings are against it: then nothing has changed.
Result<import::Imported> import_draft(sqlite::Database& database, const std::string& data, const std::string& id,
                                      const Actor& actor);
Status discard_draft(sqlite::Database& database, const std::string& id, const Actor& actor);
// For housekeeping: those that nobody has read in for `life_of_draft`.
Status drop_old_drafts(sqlite::Database& database, Instant now);

}  // namespace riskbild::hub
