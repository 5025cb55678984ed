#include "app/hub/pages/board_check_ins.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/actions/check_ins.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/board_on_all_screens.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;
using plan::FollowsPlan;

constexpr std::array statuses{FollowsPlan::yes, FollowsPlan::partly, FollowsPlan::no, FollowsPlan::not_stated};
constexpr std::size_t shown = 100;  // the newest ones
constexpr std::size_t title_letters = 90;

// What the newest document calls each risk, by the wall's own short text where one is written.
std::map<std::string, std::string> titles_of(const plan::Board& board) {
    std::map<std::string, std::string> titles;
    for (const plan::Document& document : board.documents)
        for (const plan::RiskStatement& it : document.risks)
            titles[it.risk] = text::cut_at_word(text::collapse_spaces(it.title), title_letters);
    return titles;
}

std::string status_said(const Visit& visit, FollowsPlan status) {
    return visit.say("board.follows_" + std::string(plan::name_of(status)));
}

// Those of the document that the page is about, in its order; of a board without one, none.
json risks_of(const Visit& visit, const OpenedBoard& opened, const std::map<std::string, std::string>& titles,
              const OnAllScreens& on_all_screens) {
    json risks = json::array();
    const plan::Document* document = opened.the_document();
    if (!document) return risks;
    std::string last;
    for (const plan::RiskStatement& it : document->risks) {
        if (it.risk == last) continue;
        last = it.risk;
        risks.push_back({{"id", it.risk},
                         {"title", titles.at(it.risk)},
                         {"chosen", it.risk == visit.form.text("risk")},
                         {"on_all_screens", on_all_screens.has_risk(it.risk)}});
    }
    return risks;
}

json statuses_of(const Visit& visit) {
    json all = json::array();
    for (const FollowsPlan each : statuses)
        all.push_back({{"value", plan::name_of(each)},
                       {"word", status_said(visit, each)},
                       {"chosen", visit.form.text("status") == plan::name_of(each)}});
    return all;
}

json check_ins_json(const Visit& visit, const OpenedBoard& opened, const std::map<std::string, std::string>& titles,
                    const OnAllScreens& on_all_screens) {
    json all = json::array();
    for (const KeptCheckIn& each : opened.arrangement.check_ins) {
        if (all.size() == shown) break;
        const auto title = titles.find(each.check_in.risk);
        all.push_back({{"id", each.id},
                       {"date", to_iso(each.check_in.date)},
                       {"risk", title == titles.end() ? visit.say("board.risk_gone") : title->second},
                       {"status", status_said(visit, each.check_in.status.value)},
                       {"line", each.check_in.line},
                       {"on_all_screens", on_all_screens.has_risk(each.check_in.risk)}});
    }
    return all;
}

Response check_ins(const Visit& visit, const OpenedBoard& opened, const std::string& error, int status) {
    const auto titles = titles_of(opened.imported);
    const OnAllScreens on_all_screens(opened);
    json data = board_data(visit, opened, "check-ins");
    data["several_documents"] = false;
    data["risks"] = risks_of(visit, opened, titles, on_all_screens);
    data["has_risks"] = !data["risks"].empty();
    data["statuses"] = statuses_of(visit);
    data["check_ins"] = check_ins_json(visit, opened, titles, on_all_screens);
    data["has_check_ins"] = !data["check_ins"].empty();
    data["today"] = to_iso(today(visit));
    data["date"] = visit.form.has("date") ? visit.form.text("date") : to_iso(today(visit));
    data["line"] = visit.form.text("line");
    data["most"] = check_in_letters;
    data["error"] = error.empty() ? json(nullptr) : json(error);
    return see(visit, "board_check_ins", std::move(data), status);
}

Response see_check_ins(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    return check_ins(visit, *opened, {}, 200);
}

Result<plan::CheckIn> typed_check_in(const Visit& visit, const plan::Board& board) {
    const auto refused = [&visit](const char* code) { return Error{ErrorKind::usage, visit.say(code)}; };
    plan::CheckIn typed;
    typed.risk = visit.form.text("risk");
    typed.line = text::collapse_spaces(visit.form.text("line"));
    if (std::ranges::find(board.risks, typed.risk) == board.risks.end()) return refused("board.choose_risk");
    const auto status = plan::from_name<FollowsPlan>(visit.form.text("status"));
    if (!status) return refused("board.choose_status");
    typed.status.value = *status;
    const auto date = parse_date(visit.form.text("date"));
    if (!date) return refused("board.check_in_needs_date");
    if (*date > today(visit)) return refused("board.check_in_to_come");
    typed.date = *date;
    if (text::letter_count(typed.line) > check_in_letters)
        return Error{ErrorKind::usage, visit.say("board.too_long", {{"most", std::to_string(check_in_letters)}})};
    if (!check_written(typed.line)) return refused("common.personal_number");
    return typed;
}

Response add(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto typed = typed_check_in(visit, opened->imported);
    if (!typed) return check_ins(visit, *opened, typed.error().message, 422);
    const Status added = check_in(visit.database, opened->imported.key, *typed, today(visit), visit.actor());
    if (!added) return sorry(visit, added.error());
    return done_at(visit, path_in(*opened, "check-ins"), "board.check_in_added");
}

Response remove(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const Status removed = take_back_check_in(visit.database, opened->imported.key, named_row(visit), visit.actor());
    if (!removed) return sorry(visit, removed.error());
    return done_at(visit, path_in(*opened, "check-ins"), "board.check_in_removed");
}

}  // namespace

Routes board_check_ins_pages() {
    return {{"GET", "/boards/{}/check-ins", Access::viewer, see_check_ins},
            {"POST", "/boards/{}/check-ins", Access::controller, add},
            {"POST", "/boards/{}/check-ins/remove", Access::controller, remove}};
}

}  // namespace riskbild::hub
