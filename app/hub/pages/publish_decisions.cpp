#include "app/hub/pages/publish_decisions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

const std::string paragraph_field = "paragraph-";

std::string paragraph_in(const Visit& visit, const std::string& board) {
    return text::collapse_spaces(visit.form.text(paragraph_field + board));
}

bool is_ticked(const Visit& visit, const std::string& board) {
    const std::vector<std::string> ticked = visit.form.all("decided");
    return std::ranges::find(ticked, board) != ticked.end();
}

// Of one board, in words; empty: nothing.
std::string wrong_with(const Visit& visit, const std::string& board) {
    const std::string paragraph = paragraph_in(visit, board);
    if (paragraph.empty()) return {};
    if (!is_ticked(visit, board)) return visit.say("publish.paragraph_unticked");
    if (text::letter_count(paragraph) > coming_paragraph_letters)
        return visit.say("publish.paragraph_long", {{"most", std::to_string(coming_paragraph_letters)}});
    if (!check_written(paragraph)) return visit.say("common.personal_number");
    return may_name_somebody(paragraph) ? visit.say("publish.paragraph_names") : std::string{};
}

// The boards whose paragraphs the form has.
std::vector<std::string> boards_in(const Visit& visit) {
    std::vector<std::string> boards;
    for (const auto& [field, value] : visit.form.fields())
        if (field.starts_with(paragraph_field)) boards.push_back(field.substr(paragraph_field.size()));
    return boards;
}

}  // namespace

Result<json> undecided_json(const Visit& visit, const Channel& channel) {
    const auto undecided = undecided_of(visit.database, channel);
    if (!undecided) return undecided.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    json rows = json::array();
    for (const Undecided& each : *undecided) {
        const std::string wrong = wrong_with(visit, each.board);
        rows.push_back({{"key", each.board},
                        {"name", names->at(each.board)},
                        {"decided", is_ticked(visit, each.board)},
                        {"paragraph", paragraph_in(visit, each.board)},
                        {"wrong", wrong.empty() ? json(nullptr) : json(wrong)}});
    }
    return rows;
}

std::vector<ComingDecision> decisions_in(const Visit& visit) {
    std::vector<ComingDecision> decisions;
    for (const std::string& board : visit.form.all("decided")) decisions.push_back({board, paragraph_in(visit, board)});
    return decisions;
}

std::string wrong_with_decisions(const Visit& visit) {
    const auto is_wrong = [&visit](const std::string& board) { return !wrong_with(visit, board).empty(); };
    if (std::ranges::any_of(boards_in(visit), is_wrong)) return visit.say("publish.paragraph_wrong");
    const bool now = visit.form.text("when") != "later";
    return now && visit.form.has("decided") ? visit.say("publish.decided_now") : std::string{};
}

}  // namespace riskbild::hub
