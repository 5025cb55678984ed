#include "app/hub/pages/boards.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/actions/readiness.hpp"
#include "app/hub/pages/board_channels.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "app/hub/pages/stretch.hpp"
#include "app/hub/store/boards.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t boards_on_a_page = 50;

using Shown = std::map<std::string, json>;

json newest_of(const plan::Board& board) {
    const plan::Document* newest = plan::latest_follow_up(board);
    if (!newest) return nullptr;
    return {{"name", name_of_document(board, *newest)}, {"as_of", newest->as_of ? to_iso(*newest->as_of) : ""}};
}

Result<json> row_of(const Visit& visit, const std::string& key, const Shown& shown) {
    const auto board = board_named(visit.database, key);
    if (!board) return board.error();
    const auto left = unsettled(visit.database, key);
    if (!left) return left.error();
    const auto stops = std::ranges::count(*left, true, &Unsettled::stops);
    const auto channels = shown.find(key);
    const bool is_shown = channels != shown.end();
    return json{{"key", percent_encoded(key)},
                {"name", board->name},
                {"organisation", board->organisation},
                {"newest", newest_of(*board)},
                {"stops", stops > 0},
                {"settled", left->empty()},
                {"left", visit.say("board.left", {{"count", std::to_string(left->size())}})},
                {"channels", is_shown ? channels->second : json::array()},
                {"is_shown", is_shown}};
}

Response see_boards(Visit& visit) {
    const auto keys = board_keys(visit.database);
    if (!keys) return sorry(visit, keys.error());
    const auto shown = channels_by_board(visit);
    if (!shown) return sorry(visit, shown.error());
    const Stretch stretch = stretch_of(visit, keys->size(), boards_on_a_page);
    json data = {{"title", visit.say("common.boards")}, {"section", "boards"}, {"boards", json::array()}};
    for (std::size_t at = stretch.first; at < stretch.last; ++at) {
        auto row = row_of(visit, (*keys)[at], *shown);
        if (!row) return sorry(visit, row.error());
        data["boards"].push_back(*std::move(row));
    }
    data["any"] = !keys->empty();
    data["may_change"] = visit.person.role >= Role::controller;
    data["stretches"] = stretches(visit, "/boards", stretch);
    return see(visit, "boards", std::move(data));
}

}  // namespace

Routes boards_pages() {
    return {{"GET", "/boards", Access::viewer, see_boards}};
}

}  // namespace riskbild::hub
