// Deciding who may see a row (domain.md, rule 12), and which measurements count people or cases (rule 9).
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/board_rows.hpp"
#include "app/hub/store/audit.hpp"

namespace riskbild::hub {

struct VisibilityChange {
    RowKind kind{};
    std::string row;
    std::string of_text;  // of the words that whoever decides has seen
    plan::Visibility visibility{};
};

// All or none, each with a line in the audit log. Planned publications that would show more than may be shown after it
// are cancelled; how many that were. ErrorKind::input where a row no longer says what was seen;
// ErrorKind::not_found without such a board or document.
Result<int> decide_visibility(sqlite::Database& database, const std::string& board, const std::string& document,
                              const std::vector<VisibilityChange>& changes, const Actor& actor);

struct PeopleChange {
    std::string of_measured;  // hash_of_measured() of what whoever decides has seen
    bool counts_people = false;
};

struct RowChanges {
    std::vector<VisibilityChange> visibility;
    std::vector<PeopleChange> people;
};

// As decide_visibility(), all of both or none.
Result<int> decide_rows(sqlite::Database& database, const std::string& board, const std::string& document,
                        const RowChanges& changes, const Actor& actor);

}  // namespace riskbild::hub
