#include "app/hub/pages/displays.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/display_words.hpp"
#include "app/hub/pages/stretch.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t rows_a_page = 100;

using Titles = std::map<std::string, std::string>;  // of channels

struct Search {
    std::string text;                   // in name, channel or id
    std::optional<fleet::State> state;  // this one only
};

Search search_of(const Visit& visit) {
    return {visit.query.text("q"), fleet::state_named(visit.query.text("state"))};
}

std::string channel_of(const Display& display, const Titles& titles) {
    const auto found = titles.find(display.channel);
    return found == titles.end() ? display.channel : found->second;
}

bool matches(const DisplayView& view, const Search& search, const Titles& titles) {
    if (search.state && view.state != *search.state) return false;
    const Display& display = view.display;
    const std::string channel = display.channel + "\n" + channel_of(display, titles);
    const std::string all = text::lower(display.name + "\n" + channel + "\n" + display.token);
    return all.find(text::lower(search.text)) != std::string::npos;
}

json states_to_choose(const Visit& visit, const std::vector<DisplayView>& fleet, const Search& search) {
    json states = json::array();
    for (const fleet::State state : fleet::states) {
        const auto count = std::ranges::count(fleet, state, &DisplayView::state);
        if (count == 0 && search.state != state) continue;
        states.push_back({{"name", fleet::name_of(state)},
                          {"word", word_of(visit, state)},
                          {"count", count},
                          {"selected", search.state == state}});
    }
    return states;
}

json row_of(const Visit& visit, const DisplayView& view, const Titles& titles) {
    json row = present_state(visit, view);
    row["url"] = "/displays/" + percent_encoded(view.display.token);
    row["name"] = called(view.display);
    row["channel"] = channel_of(view.display, titles);
    row["ago"] = ago(visit, view.since);
    row["from"] = content_time(view);
    row["program"] = view.last ? view.last->told.program : "";
    return row;
}

std::string address_of(const Search& search) {
    std::string address = "/displays?q=" + percent_encoded(search.text);
    if (search.state) address.append("&state=").append(fleet::name_of(*search.state));
    return address;
}

void add_rows(const Visit& visit, const std::vector<DisplayView>& found, const Search& search, const Titles& titles,
              json& data) {
    const Stretch stretch = stretch_of(visit, found.size(), rows_a_page);
    data["rows"] = json::array();
    for (std::size_t i = stretch.first; i < stretch.last; ++i) data["rows"].push_back(row_of(visit, found[i], titles));
    data["count"] =
        visit.say(found.size() == 1 ? "fleet.count_one" : "fleet.count", {{"from", std::to_string(stretch.first + 1)},
                                                                          {"to", std::to_string(stretch.last)},
                                                                          {"total", std::to_string(found.size())}});
    data["stretches"] = stretches(visit, address_of(search), stretch);
}

Response list(Visit& visit) {
    auto fleet = view_fleet(visit.database, visit.house.now());
    if (!fleet) return sorry(visit, fleet.error());
    const auto titles = titles_of_channels(visit);
    if (!titles) return sorry(visit, titles.error());
    const Search search = search_of(visit);
    json data = {{"title", visit.say("fleet.title")}, {"section", "displays"}, {"q", search.text}};
    data["states"] = states_to_choose(visit, *fleet, search);
    data["any"] = !fleet->empty();
    std::erase_if(*fleet, [&](const DisplayView& view) { return !matches(view, search, *titles); });
    data["found"] = !fleet->empty();
    add_rows(visit, *fleet, search, *titles, data);
    return see(visit, "displays", std::move(data));
}

}  // namespace

Routes displays_pages() {
    return {{"GET", "/displays", Access::viewer, list}};
}

}  // namespace riskbild::hub
