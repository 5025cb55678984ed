#include "app/hub/pages/document_removal.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/remove_document.hpp"
#include "app/hub/pages/board_channels.hpp"
#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

json channels_of(const std::map<std::string, json>& shown, const std::string& board) {
    const auto found = shown.find(board);
    return found == shown.end() ? json::array() : found->second;
}

// A template shows what is there, and 0 is.
json any(int count) {
    return count == 0 ? json(nullptr) : json(count);
}

Response ask_removal(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto removal = removal_of(visit.database, opened->imported.key, opened->document);
    if (!removal) return sorry(visit, removal.error());
    const auto shown = channels_by_board(visit);
    if (!shown) return sorry(visit, shown.error());
    json data = board_data(visit, *opened, "");
    data["overview"] = false;
    data["title"] = visit.say("board.remove_title", {{"document", data["document"]["name"].get<std::string>()}});
    data["with_board"] = removal->with_board;
    data["texts"] = any(removal->texts);
    data["check_ins"] = any(removal->check_ins);
    data["meetings"] = any(removal->meetings);
    data["channels"] = channels_of(*shown, opened->imported.key);
    data["is_shown"] = !data["channels"].empty();
    return see(visit, "document_remove", std::move(data));
}

Response remove(Visit& visit) {
    const std::string& board = visit.places.at(0);
    const auto removed = remove_document(visit.database, board, visit.form.text("document"), visit.actor());
    if (!removed) return sorry(visit, removed.error());
    if (removed->with_board) return done_at(visit, "/boards", "board.removed_with_board");
    return done_at(visit, "/boards/" + percent_encoded(board), "board.document_removed");
}

}  // namespace

Routes document_removal_pages() {
    return {{"GET", "/boards/{}/remove-document", Access::controller, ask_removal},
            {"POST", "/boards/{}/remove-document", Access::controller, remove}};
}

}  // namespace riskbild::hub
