#include "app/hub/pages/publish_decisions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/pages/channel_shown.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

std::string paragraph_in(const Visit& visit, const std::string& board) {
    return text::collapse_spaces(visit.form.text("paragraph-" + board));
}

}  // namespace

Result<json> undecided_json(const Visit& visit, const Channel& channel) {
    const auto undecided = undecided_of(visit.database, channel);
    if (!undecided) return undecided.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    const std::vector<std::string> ticked = visit.form.all("decided");
    json rows = json::array();
    for (const Undecided& each : *undecided)
        rows.push_back({{"key", each.board},
                        {"name", names->at(each.board)},
                        {"decided", std::ranges::find(ticked, each.board) != ticked.end()},
                        {"paragraph", paragraph_in(visit, each.board)}});
    return rows;
}

std::vector<ComingDecision> decisions_in(const Visit& visit) {
    std::vector<ComingDecision> decisions;
    for (const std::string& board : visit.form.all("decided")) decisions.push_back({board, paragraph_in(visit, board)});
    return decisions;
}

std::string wrong_with(const Visit& visit, const std::vector<ComingDecision>& decisions) {
    if (!decisions.empty() && visit.form.text("when") != "later") return visit.say("publish.decided_now");
    for (const ComingDecision& each : decisions)
        if (text::letter_count(each.paragraph) > coming_paragraph_letters)
            return visit.say("publish.paragraph_long", {{"most", std::to_string(coming_paragraph_letters)}});
    return {};
}

}  // namespace riskbild::hub
