#include "app/hub/store/audit_counts.hpp"

#include <utility>

#include "app/hub/store/store.hpp"

namespace riskbild::hub {

Result<std::map<std::string, std::int64_t>> count_by_action(sqlite::Database& database) {
    const auto rows = all_rows(database.prepare("SELECT action, count(*) FROM audit_log GROUP BY action"),
                               [](const sqlite::Statement& row) {
                                   return std::pair{row.text(0), row.number(1)};
                               });
    if (!rows) return rows.error();
    return std::map<std::string, std::int64_t>(rows->begin(), rows->end());
}

}  // namespace riskbild::hub
