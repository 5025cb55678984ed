#include "app/hub/store/visibilities.hpp"

#include <algorithm>
#include <array>

#include "app/hub/store/store.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

constexpr std::array<std::string_view, 5> kind_names{"risk", "control", "measurement", "recommendation", "assignment"};

// A word that this hub does not know shows nothing to anybody.
KeptVisibility read_visibility(const sqlite::Statement& row) {
    const auto kind = row_kind_named(row.text(0)).value_or(RowKind::risk);
    const auto visibility = plan::from_name<plan::Visibility>(row.text(3)).value_or(plan::Visibility::none);
    return {kind, row.text(1), row.text(2), visibility};
}

}  // namespace

std::string_view name_of(RowKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}

std::optional<RowKind> row_kind_named(std::string_view name) {
    const auto found = std::ranges::find(kind_names, name);
    if (found == kind_names.end()) return std::nullopt;
    return static_cast<RowKind>(found - kind_names.begin());
}

Result<std::vector<KeptVisibility>> visibilities_of(sqlite::Database& database, const std::string& board) {
    auto select = database.prepare(
        "SELECT kind, row, of_text, visibility FROM visibility WHERE board = ?1 "
        "AND kind IN ('risk', 'control', 'measurement', 'recommendation', 'assignment') ORDER BY rowid");
    if (select) select->bind(1, board);
    return all_rows(std::move(select), read_visibility);
}

// REPLACE and not UPDATE: what is decided last gets the last rowid.
Status put_visibility(sqlite::Database& database, const std::string& board, const KeptVisibility& decided) {
    auto insert =
        database.prepare("REPLACE INTO visibility (board, kind, row, of_text, visibility) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) return insert.error();
    insert->bind(1, board).bind(2, name_of(decided.kind)).bind(3, decided.row);
    return insert->bind(4, decided.of_text).bind(5, plan::name_of(decided.visibility)).run();
}

}  // namespace riskbild::hub
