#include "app/hub/pages/display_view.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/pages/display_words.hpp"
#include "app/hub/pages/lengths.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "app/hub/store/heartbeats.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr std::size_t states_at_once = 10;

json fact(const Visit& visit, const std::string& code, const std::string& value) {
    return {{"name", visit.say("fleet." + code)}, {"value", value}};
}

std::string screen_told(const Visit& visit, const fleet::Screen& screen) {
    return visit.say("fleet.screen_told", {{"width", std::to_string(screen.width)},
                                           {"height", std::to_string(screen.height)},
                                           {"diagonal", std::to_string(screen.diagonal)},
                                           {"distance", metres_text(screen.distance_dm, visit.person.language)}});
}

// What is told once in a while and needs no looking at each minute.
json facts_of(const Visit& visit, const DisplayView& view) {
    json facts = json::array();
    if (!view.last) return facts;
    const fleet::Heartbeat& told = view.last->told;
    facts.push_back(fact(visit, "program", told.program));
    facts.push_back(fact(visit, "uptime", lasting(visit, told.uptime)));
    facts.push_back(fact(visit, "clock", visit.say(told.clock == "ok" ? "fleet.clock_ok" : "fleet.clock_wrong")));
    if (!told.glass) return facts;
    facts.push_back(fact(visit, "screen", screen_told(visit, told.screen)));
    facts.push_back(fact(visit, "memory", fmt::format("{} MB", told.memory_bytes / 1'000'000)));
    facts.push_back(fact(visit, "frames", std::to_string(told.glass->frames)));
    return facts;
}

json errors_of(const Visit& visit, const DisplayView& view) {
    json errors = json::array();
    if (!view.last) return errors;
    for (const fleet::Trouble& each : view.last->told.errors) {
        const std::string code = "fleet.error_" + each.code;
        const std::string words = visit.say(visit.house.words.knows(code) ? code : "fleet.error_other");
        errors.push_back({{"words", words}, {"text", each.text}});
    }
    return errors;
}

json history_of(const Visit& visit, const std::vector<StateChange>& changes, std::size_t from, std::size_t to) {
    json rows = json::array();
    for (std::size_t i = from; i < std::min(to, changes.size()); ++i) {
        const fleet::State state = fleet::state_named(changes[i].state).value_or(fleet::State::unknown);
        rows.push_back(
            {{"at", minute_of(changes[i].at)}, {"state", word_of(visit, state)}, {"class", class_of(state)}});
    }
    return rows;
}

json screen_fields(const DisplayScreen& screen, Language language) {
    const auto or_empty = [](int number) { return number == 0 ? std::string{} : std::to_string(number); };
    return {{"width", or_empty(screen.width)},
            {"height", or_empty(screen.height)},
            {"diagonal", or_empty(screen.diagonal)},
            {"distance", metres_text(screen.distance_dm, language)}};
}

Result<json> channels_to_choose(const Visit& visit, const std::string& chosen) {
    const auto channels = all_channels(visit.database);
    if (!channels) return channels.error();
    json choices = json::array();
    for (const Channel& each : *channels) {
        const std::string word = each.title.empty() ? each.name : each.title + " (" + each.name + ")";
        choices.push_back({{"name", each.name}, {"word", word}, {"selected", each.name == chosen}});
    }
    return choices;
}

Result<json> page_data(const Visit& visit, const DisplayView& view) {
    const Display& display = view.display;
    const auto picture = glass_picture_times(visit.database, display.token);
    if (!picture) return picture.error();
    const auto changes = state_changes_of(visit.database, display.token);
    if (!changes) return changes.error();
    const auto channel = find_channel(visit.database, display.channel);
    if (!channel) return channel.error();
    auto channels = channels_to_choose(visit, display.channel);
    if (!channels) return channels.error();
    json data = {{"title", called(display)},
                 {"section", "displays"},
                 {"url", "/displays/" + percent_encoded(display.token)},
                 {"name", display.name},
                 {"channel", display.channel},
                 {"channel_title", *channel ? title_of(**channel) : display.channel},
                 {"now", present_state(visit, view)},
                 {"facts", facts_of(visit, view)},
                 {"errors", errors_of(visit, view)},
                 {"picture", picture_of(visit, display.token, *picture)},
                 {"screen", screen_fields(display.screen, visit.person.language)},
                 {"history", history_of(visit, *changes, 0, states_at_once)},
                 {"older_history", history_of(visit, *changes, states_at_once, changes->size())}};
    data["any_errors"] = !data["errors"].empty();
    data["any_history"] = !changes->empty();
    data["any_older"] = changes->size() > states_at_once;
    data["may_ask"] = visit.person.role >= Role::controller;
    data["channels"] = *std::move(channels);
    return data;
}

}  // namespace

Result<DisplayView> asked_display(const Visit& visit) {
    auto view = view_display(visit.database, visit.places.at(0), visit.house.now());
    if (!view) return view.error();
    if (!*view) return Error{ErrorKind::not_found, visit.say("fleet.no_display")};
    return **std::move(view);
}

Response no_display(const Visit& visit, const Error& error) {
    return error.kind == ErrorKind::not_found ? sorry(visit, error.message, 404) : sorry(visit, error);
}

json picture_of(const Visit& visit, const std::string& token, const GlassPicture& picture) {
    json shown = {{"waiting", picture.wanted.has_value()}, {"taken", ""}, {"src", ""}};
    if (!picture.taken) return shown;
    shown["taken"] = visit.say("fleet.picture_taken", {{"time", minute_of(*picture.taken)}});
    shown["src"] = "/displays/" + percent_encoded(token) +
                   "/picture.png?at=" + std::to_string(picture.taken->time_since_epoch().count());
    return shown;
}

Response show_display(const Visit& visit, const json& wrong, int status) {
    const auto view = asked_display(visit);
    if (!view) return no_display(visit, view.error());
    auto data = page_data(visit, *view);
    if (!data) return sorry(visit, data.error());
    data->update(wrong);
    return see(visit, "display", *std::move(data), status);
}

}  // namespace riskbild::hub
