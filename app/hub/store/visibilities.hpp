// Who may see a row, as the controller has decided, and the words that were decided about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/words.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

enum class RowKind { risk, control, measurement, recommendation, assignment };

std::string_view name_of(RowKind kind);
std::optional<RowKind> row_kind_named(std::string_view name);

struct KeptVisibility {
    RowKind kind{};
    std::string row;      // the risk's id; of other kinds the document and the place in it
    std::string of_text;  // SHA-256 of what was decided about
    plan::Visibility visibility{};
};

// The one decided last comes last. Rows of a kind that this program does not know are left out.
Result<std::vector<KeptVisibility>> visibilities_of(sqlite::Database& database, const std::string& board);
Status put_visibility(sqlite::Database& database, const std::string& board, const KeptVisibility& decided);

}  // namespace riskbild::hub
