// What the hub has been told that a word or a heading means: DIR/vocabulary/words.json and headings.json, over what
// ships. An operator may write in them too; what stands there stays.
#pragma once

#include <string>

#include "app/hub/store/audit.hpp"
#include "core/base/result.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct Meaning {
    std::string section;  // what it is about: 'assessment' of a word, 'risks' (the kind of table) of a heading
    std::string text;     // as the sheet has it
    std::string name;     // what it means: 'minor', 'value'
};

inline constexpr std::size_t longest_synonym = 200;  // letters

// With a line in the audit log. The file is the old one or the new one, never half. ErrorKind::usage where what ships
// has no such section or name, or the text is none; ErrorKind::io where the hub's own file is not as it should be.
Status remember_word(sqlite::Database& database, const std::string& data, const Meaning& meaning, const Actor& actor);
Status remember_heading(sqlite::Database& database, const std::string& data, const Meaning& meaning,
                        const Actor& actor);

}  // namespace riskbild::hub
