#include "app/hub/pages/draft_stated.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/store/board_names.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

json cycles(const Reading& reading, const std::string& chosen) {
    json all = json::array();
    for (const Term& each : reading.choices.words("cycle"))
        if (each.name != "not_stated") all.push_back({{"label", each.label}, {"chosen", each.label == chosen}});
    return all;
}

}  // namespace

Result<json> stated_form(const Reading& reading, const Draft& draft) {
    const auto names = board_names(reading.visit.database);
    if (!names) return names.error();
    const std::string& chosen = draft.stated.board_key;
    const bool known = std::ranges::find(*names, chosen, &BoardName::key) != names->end();
    json boards = json::array();
    for (const BoardName& each : *names)
        boards.push_back({{"key", each.key}, {"name", each.name}, {"chosen", each.key == chosen}});
    return json{{"boards", std::move(boards)},
                {"has_boards", !names->empty()},
                {"may_choose_board", reading.imported.boards.size() < 2},
                {"board_name", known ? "" : draft.stated.board_name},
                {"cycles", cycles(reading, draft.stated.cycle)},
                {"as_of", draft.stated.as_of},
                {"open", reading.imported.boards.empty() || reading.imported.rejected()}};
}

}  // namespace riskbild::hub
