#include "app/hub/store/board_names.hpp"

#include <algorithm>

#include "app/hub/store/store.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

Result<std::vector<BoardName>> board_names(sqlite::Database& database) {
    auto boards = all_rows(database.prepare("SELECT key, json_extract(json, '$.name') FROM board"),
                           [](const sqlite::Statement& row) {
                               return BoardName{row.text(0), row.text(1)};
                           });
    if (boards) std::ranges::sort(*boards, text::swedish_less, &BoardName::name);
    return boards;
}

}  // namespace riskbild::hub
