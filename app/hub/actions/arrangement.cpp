#include "app/hub/actions/arrangement.hpp"

#include "app/hub/store/boards.hpp"

namespace riskbild::hub {

Result<plan::Board> arranged_board(sqlite::Database& database, const std::string& key) {
    return board_named(database, key);
}

}  // namespace riskbild::hub
