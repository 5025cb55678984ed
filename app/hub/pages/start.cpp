#include "app/hub/pages/start.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/pages/to_do.hpp"
#include "app/hub/store/planned_publications.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t most_to_do = 12;
constexpr std::size_t most_boards = 40;

// All that the page tells of, as the database has it now.
struct Overview {
    std::vector<BoardAtStart> boards;
    std::vector<ChannelState> channels;
    std::vector<DisplayView> displays;
    std::vector<PlannedPublication> plans;
};

Result<Overview> overview_of(const Visit& visit) {
    auto boards = boards_at_start(visit.database);
    if (!boards) return boards.error();
    auto channels = channel_states(visit.database, visit.house.kit.hasher);
    if (!channels) return channels.error();
    auto displays = view_fleet(visit.database, visit.house.now());
    if (!displays) return displays.error();
    auto plans = all_plans(visit.database);
    if (!plans) return plans.error();
    return Overview{*std::move(boards), *std::move(channels), *std::move(displays), *std::move(plans)};
}

json to_do_json(const std::vector<ToDo>& list) {
    json rows = json::array();
    for (const ToDo& each : list) {
        if (rows.size() == most_to_do) break;
        rows.push_back({{"said", each.said}, {"about", each.about}, {"path", each.path}, {"stops", each.stops}});
    }
    return rows;
}

std::string count_said(const Visit& visit, const std::string& code, std::size_t count) {
    return visit.say(count == 1 ? code + "_one" : code, {{"count", std::to_string(count)}});
}

json channel_json(const Visit& visit, const Overview& overview, const ChannelState& state) {
    const auto at_it = [&](const DisplayView& view) { return view.display.channel == state.channel.name; };
    const auto displays = static_cast<std::size_t>(std::ranges::count_if(overview.displays, at_it));
    json row = {{"path", "/channels/" + state.channel.name},
                {"title", title_of(state.channel)},
                {"displays", displays},
                {"boards", count_said(visit, "start.boards_shown", state.boards)}};
    row["nothing"] = state.shown == Shown::nothing;
    row["latest"] = state.shown == Shown::latest;
    row["earlier"] = state.shown == Shown::earlier;
    row["unknown"] = state.shown == Shown::unknown;
    if (state.publication) row["since"] = minute_of(state.publication->issued);
    return row;
}

json channels_json(const Visit& visit, const Overview& overview) {
    json rows = json::array();
    for (const ChannelState& state : overview.channels) rows.push_back(channel_json(visit, overview, state));
    return rows;
}

json plans_json(const Visit& visit, const Overview& overview) {
    std::map<std::string, std::string> titles;
    for (const ChannelState& state : overview.channels) titles[state.channel.name] = title_of(state.channel);
    json rows = json::array();
    for (const PlannedPublication& plan : overview.plans)
        rows.push_back({{"path", "/channels/" + plan.channel},
                        {"said", visit.say("start.plan", {{"time", minute_of(plan.at)}})},
                        {"about", titles[plan.channel]},
                        {"preview", preview_of_plan(plan.channel, plan.id)}});
    return rows;
}

json boards_json(const Overview& overview) {
    json rows = json::array();
    for (const BoardAtStart& board : overview.boards) {
        if (rows.size() == most_boards) break;
        rows.push_back({{"path", "/boards/" + board.key}, {"name", board.name}, {"as_of", board.as_of}});
    }
    return rows;
}

// Said only where it is known to be so.
bool all_is_well(const Overview& overview, const std::vector<ToDo>& list) {
    const auto is_latest = [](const ChannelState& state) { return state.shown == Shown::latest; };
    return list.empty() && !overview.boards.empty() && std::ranges::any_of(overview.channels, is_latest) &&
           std::ranges::none_of(overview.channels, [](const ChannelState& s) { return s.shown == Shown::unknown; });
}

std::size_t never_heard(const Overview& overview) {
    const auto count = std::ranges::count(overview.displays, fleet::State::unknown, &DisplayView::state);
    return static_cast<std::size_t>(count);
}

// Whether the displays run is told of those that were ever heard from.
std::string well_said(const Visit& visit, const Overview& overview) {
    if (overview.displays.empty()) return visit.say("start.all_published_no_display");
    return visit.say(never_heard(overview) > 0 ? "start.all_published" : "start.all_well");
}

Response show(Visit& visit) {
    const auto overview = overview_of(visit);
    if (!overview) return sorry(visit, overview.error());
    const auto list = to_do(visit, overview->boards, overview->channels, overview->displays);
    if (!list) return sorry(visit, list.error());
    json data = {{"title", visit.say("start.title")}};
    data["new_here"] = overview->boards.empty();
    if (all_is_well(*overview, *list)) data["well"] = well_said(visit, *overview);
    if (const auto count = never_heard(*overview); count > 0)
        data["never_heard"] = count_said(visit, "start.never_heard", count);
    data["to_do"] = to_do_json(*list);
    if (list->size() > most_to_do) data["more"] = count_said(visit, "start.more", list->size() - most_to_do);
    data["plans"] = plans_json(visit, *overview);
    data["channels"] = channels_json(visit, *overview);
    data["boards"] = boards_json(*overview);
    data["more_boards"] = overview->boards.size() > most_boards;
    for (const char* part : {"to_do", "plans", "channels", "boards"})
        data["any_" + std::string(part)] = !data[part].empty();
    return see(visit, "start", std::move(data));
}

}  // namespace

Routes start_pages() {
    return {{"GET", "/", Access::viewer, show}};
}

}  // namespace riskbild::hub
