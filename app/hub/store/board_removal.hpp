// What the hub forgets when a document or a whole board is removed. What has been published stays: snapshots, manifests
// and the audit log are not touched.
#pragma once

#include <string>

#include "core/plan/plan.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// Everything that names the board by its key, its files too.
Status forget_board(sqlite::Database& database, const std::string& key);

// What was read of the document and said of it: proposals and decision. Then files that `left`, the board without it,
// is not from, and likely names that it does not hold.
Status forget_document(sqlite::Database& database, const plan::Board& left, const std::string& document);

}  // namespace riskbild::hub
