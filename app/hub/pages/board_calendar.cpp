#include "app/hub/pages/board_calendar.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/calendar.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/board_opened.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr int furthest_year = 2199;  // beyond it the year was mistyped

json as_json(const KeptMeeting& each) {
    return {{"id", each.id}, {"date", to_iso(each.meeting.date)}, {"reported", each.meeting.reported}};
}

// To come, the next first; past, the last first.
void add_meetings(const Visit& visit, const OpenedBoard& opened, json& data) {
    data["to_come"] = json::array();
    json past = json::array();
    for (const KeptMeeting& each : opened.arrangement.meetings) {
        if (each.meeting.date >= today(visit))
            data["to_come"].push_back(as_json(each));
        else
            past.insert(past.begin(), as_json(each));
    }
    data["any_to_come"] = !data["to_come"].empty();
    data["any_past"] = !past.empty();
    data["past"] = std::move(past);
}

Response calendar(const Visit& visit, const OpenedBoard& opened, const std::string& error, int status) {
    json data = board_data(visit, opened, "calendar");
    data["several_documents"] = false;
    add_meetings(visit, opened, data);
    data["date"] = visit.form.text("date");
    data["reported"] = visit.form.text("reported");
    data["most"] = reported_letters;
    data["error"] = error.empty() ? json(nullptr) : json(error);
    return see(visit, "board_calendar", std::move(data), status);
}

Response see_calendar(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    return calendar(visit, *opened, {}, 200);
}

std::string what_is_wrong(const Visit& visit, const std::optional<Date>& date, const std::string& reported) {
    if (!date || static_cast<int>(date->year()) > furthest_year) return visit.say("board.meeting_needs_date");
    if (text::letter_count(reported) > reported_letters)
        return visit.say("board.too_long", {{"most", std::to_string(reported_letters)}});
    return check_written(reported) ? std::string{} : visit.say("common.personal_number");
}

Response add(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const auto date = parse_date(visit.form.text("date"));
    const std::string reported = text::collapse_spaces(visit.form.text("reported"));
    if (const std::string wrong = what_is_wrong(visit, date, reported); !wrong.empty())
        return calendar(visit, *opened, wrong, 422);
    const Status planned = plan_meeting(visit.database, opened->imported.key, {*date, reported}, visit.actor());
    if (!planned) return sorry(visit, planned.error());
    return done_at(visit, path_in(*opened, "calendar"), "board.meeting_added");
}

Response remove(Visit& visit) {
    const auto opened = opened_board(visit);
    if (!opened) return sorry(visit, opened.error());
    const Status cancelled = cancel_meeting(visit.database, opened->imported.key, named_row(visit), visit.actor());
    if (!cancelled) return sorry(visit, cancelled.error());
    return done_at(visit, path_in(*opened, "calendar"), "board.meeting_removed");
}

}  // namespace

Routes board_calendar_pages() {
    return {{"GET", "/boards/{}/calendar", Access::viewer, see_calendar},
            {"POST", "/boards/{}/calendar", Access::controller, add},
            {"POST", "/boards/{}/calendar/remove", Access::controller, remove}};
}

}  // namespace riskbild::hub
