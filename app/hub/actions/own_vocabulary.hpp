// What the hub has been told that a word or a heading means, or that it is not to be read: DIR/vocabulary/words.json
// and headings.json, over what ships. An operator may write in them too; what stands there stays.
#pragma once

#include <string>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "core/base/result.hpp"
#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

using About = import::LeftOut::What;

struct Meaning {
    std::string section;  // what it is about: 'assessment' of a word, 'risks' (the kind of table) of a heading
    std::string text;     // as the sheet has it
    std::string name;     // what it means: 'minor', 'value'; or import::left_out
};

inline constexpr std::size_t longest_synonym = 200;  // letters

// With a line in the audit log. The file is the old one or the new one, never half. ErrorKind::usage where there is no
// such section or name to choose, or the text is none; ErrorKind::io where the hub's own file is not as it should be.
Status remember_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor);
Status remember_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning,
                        const Actor& actor);

// The answer is taken back: what it was about means again what ships, or nothing. `meaning` as an Answer has it;
// ErrorKind::not_found where it is no answer of this hub, or has been taken back already.
Status forget_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor);
Status forget_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor);

// An answer that was used while a file was read.
struct Answer {
    About about;
    Meaning meaning;      // as it was remembered
    std::string text;     // as this file has it, at first
    plan::Source source;  // of that
};
// In the order of the hub's files, headings first.
Result<std::vector<Answer>> answers_used(const std::string& data, const import::Imported& imported);

}  // namespace riskbild::hub
