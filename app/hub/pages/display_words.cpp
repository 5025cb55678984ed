#include "app/hub/pages/display_words.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/pages/moments.hpp"

namespace riskbild::hub {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::string counted(const Visit& visit, const std::string& code, std::int64_t number) {
    return visit.say("fleet." + code, {{"n", std::to_string(number)}});
}

// Versions are Unix milliseconds, unless a hub was restored from an old copy.
Instant time_of_version(std::uint64_t version) {
    return Instant{seconds{static_cast<std::int64_t>(version / 1000)}};
}

// So long it takes to tell a display that has just been let in from one that never tells.
constexpr minutes new_for{3};

bool is_new(const Visit& visit, const DisplayView& view) {
    return view.state == fleet::State::unknown && visit.house.now() - view.display.created < new_for;
}

std::string shown_content(const Visit& visit, const DisplayView& view) {
    if (!view.published) return visit.say("fleet.shown_unpublished");
    const std::string shown = content_time(view);
    if (shown.empty()) return visit.say("fleet.shown_nothing");
    if (view.last->told.glass->version == view.published->version)
        return visit.say("fleet.shown_latest", {{"time", shown}});
    const std::string latest = minute_of(time_of_version(view.published->version));
    return visit.say("fleet.shown_older", {{"shown", shown}, {"latest", latest}});
}

}  // namespace

std::string ago(const Visit& visit, Instant instant) {
    const auto age = visit.house.now() - instant;
    if (age < minutes{2}) return visit.say("fleet.just_now");
    if (age < hours{2}) return counted(visit, "minutes_ago", age / minutes{1});
    if (age < days{2}) return counted(visit, "hours_ago", age / hours{1});
    return counted(visit, "days_ago", age / days{1});
}

std::string lasting(const Visit& visit, seconds duration) {
    if (duration < hours{2}) return counted(visit, "for_minutes", duration / minutes{1});
    if (duration < days{2}) return counted(visit, "for_hours", duration / hours{1});
    return counted(visit, "for_days", duration / days{1});
}

std::string word_of(const Visit& visit, fleet::State state) {
    return visit.say("fleet." + std::string(fleet::name_of(state)));
}

std::string class_of(fleet::State state) {
    switch (state) {
        case fleet::State::not_heard:
        case fleet::State::still:
            return "stop";
        case fleet::State::dark:
        case fleet::State::older:
            return "warn";
        case fleet::State::working:
            return "ok";
        case fleet::State::asleep:
            return "asleep";
        case fleet::State::unknown:
            break;
    }
    return "unknown";
}

std::string help_with(const Visit& visit, const DisplayView& view) {
    if (view.state == fleet::State::working) return {};
    if (is_new(visit, view)) return visit.say("fleet.help_new");
    if (view.state != fleet::State::dark) return visit.say("fleet.help_" + std::string(fleet::name_of(view.state)));
    const std::string code = "fleet.help_" + view.last->told.glass->dark_reason;
    return visit.say(visit.house.words.knows(code) ? code : "fleet.help_dark");
}

std::string page_on_glass(const Visit& visit, const DisplayView& view) {
    if (!view.last || !view.last->told.glass || view.last->told.glass->page.empty())
        return visit.say("fleet.page_none");
    const fleet::Glass& glass = *view.last->told.glass;
    const std::string code = "channel.page_" + glass.page;
    const std::string page = visit.house.words.knows(code) ? visit.say(code) : glass.page;
    return glass.board.empty() ? page : page + ", " + glass.board;
}

std::string content_time(const DisplayView& view) {
    if (!view.last || !view.last->told.glass || view.last->told.glass->version == 0) return {};
    return minute_of(time_of_version(view.last->told.glass->version));
}

nlohmann::json present_state(const Visit& visit, const DisplayView& view) {
    const bool heard = view.last.has_value();
    return {{"state", is_new(visit, view) ? visit.say("fleet.new") : word_of(visit, view.state)},
            {"class", class_of(view.state)},
            {"help", help_with(visit, view)},
            {"since", minute_of(view.since)},
            {"heard", heard ? ago(visit, view.last->at) : visit.say("fleet.never")},
            {"page", page_on_glass(visit, view)},
            {"content", shown_content(visit, view)}};
}

}  // namespace riskbild::hub
