// What the controller has said no to, remembered from one import to the next.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/import/import.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

struct KeptProposal {
    import::Proposal proposal;
    bool struck = false;
};

// The proposals of documents just imported, in the place of what those documents proposed before. Struck ones stay.
Status put_proposals(sqlite::Database& database, const plan::Board& imported,
                     const std::vector<import::Proposal>& proposals);
Result<std::vector<KeptProposal>> proposals_of(sqlite::Database& database, const std::string& board);
Status set_struck(sqlite::Database& database, const std::string& board, const std::string& id, bool struck);

// By the ids of core/import/linking.hpp.
Result<std::set<std::string>> rejected_links(sqlite::Database& database, const std::string& board);
Status put_rejected_link(sqlite::Database& database, const std::string& board, const std::string& id);
Status remove_rejected_link(sqlite::Database& database, const std::string& board, const std::string& id);

}  // namespace riskbild::hub
