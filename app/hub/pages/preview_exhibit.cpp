#include "app/hub/pages/preview_exhibit.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/hub/actions/preview_past.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/pages/moments.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

bool may_publish(const Visit& visit) {
    return visit.person.role >= Role::controller;
}

Error not_for_you(const std::string& words) {
    return {ErrorKind::usage, words};
}

std::string said_of(const Visit& visit, Untold untold) {
    switch (untold) {
        case Untold::closed_room:
            return visit.say("preview.untold_closed_room");
        case Untold::withdrawn:
            return visit.say("preview.untold_withdrawn");
        case Untold::withheld:
            break;
    }
    return visit.say("preview.untold_withheld");
}

// 'Publicerat 2026-11-20 14:02 · vera · Till mötet'.
std::string imprint_said(std::string words, const std::string& who, const std::string& note) {
    if (!who.empty()) words.append(" · ").append(who);
    if (!note.empty()) words.append(" · ").append(note);
    return words;
}

Exhibit exhibit_now(const Visit& visit, const PreviewChoice& choice, Showing showing) {
    Exhibit exhibit{std::move(showing), visit.house.now()};
    exhibit.title = visit.say("preview.title", {{"channel", title_of(choice.channel)}});
    const std::uint64_t version = exhibit.showing.manifest.version;
    exhibit.edition = version == 0 ? visit.say("preview.not_published")
                                   : visit.say("preview.version", {{"n", std::to_string(version)}});
    return exhibit;
}

Result<Exhibit> earlier(const Visit& visit, const PreviewChoice& choice) {
    auto found = what_was_shown(visit.database, visit.house.kit.press(), choice.channel, choice.number);
    if (!found) return found.error();
    const std::string why = found->untold ? said_of(visit, *found->untold) : std::string{};
    if (found->untold && !may_publish(visit)) return not_for_you(why);
    const Publication& then = found->publication;
    const Gaps gaps{{"channel", title_of(choice.channel)},
                    {"time", minute_of(then.issued)},
                    {"n", std::to_string(then.version)},
                    {"now", minute_of(visit.house.now())}};
    Exhibit exhibit = exhibit_now(visit, choice, std::move(found->showing));
    exhibit.title = visit.say("preview.title_earlier", gaps);
    exhibit.edition = visit.say("preview.edition_earlier", gaps);
    exhibit.name = visit.say("preview.as_earlier", gaps);
    exhibit.warning = why;
    std::string published = kind_in_words(visit, then.imprint.kind);
    published.append(" ").append(minute_of(then.issued));
    exhibit.said = {imprint_said(std::move(published), actor_in_words(visit, then.imprint.who), then.imprint.note),
                    visit.say("preview.clock_earlier", gaps)};
    return exhibit;
}

Result<Exhibit> planned(const Visit& visit, const PreviewChoice& choice) {
    if (!may_publish(visit)) return not_for_you(visit.say("preview.planned_not_yours"));
    auto found = what_is_planned(visit.database, choice.channel.name, static_cast<std::int64_t>(choice.number));
    if (!found) return found.error();
    const auto decisions = decisions_said(visit, found->plan);
    if (!decisions) return decisions.error();
    const Gaps gaps{{"channel", title_of(choice.channel)}, {"time", minute_of(found->plan.at)}};
    Exhibit exhibit = exhibit_now(visit, choice, std::move(found->showing));
    exhibit.clock = std::max(found->plan.at, visit.house.now());
    exhibit.title = visit.say("preview.title_planned", gaps);
    exhibit.edition = visit.say("preview.edition_planned", gaps);
    exhibit.name = visit.say("preview.as_planned", gaps);
    exhibit.said = {
        imprint_said(visit.say("preview.planned"), actor_in_words(visit, found->plan.who), found->plan.note)};
    exhibit.said.insert(exhibit.said.end(), decisions->begin(), decisions->end());
    exhibit.said.push_back(visit.say("preview.clock_planned", gaps));
    return exhibit;
}

Result<Showing> showing_now(const Visit& visit, const PreviewChoice& choice) {
    if (choice.content == Content::would)
        return what_would_be_shown(visit.database, visit.house.kit.hasher, choice.channel);
    return what_is_shown(visit.database, visit.house.kit.press(), choice.channel.name);
}

// The page that publishes lists what stops.
http::Response not_ready(const Visit& visit) {
    const nlohmann::json data = {{"title", visit.say("common.sorry")},
                                 {"message", visit.say("preview.not_ready")},
                                 {"next", "/channels/" + percent_encoded(visit.places.at(0)) + "/publish"},
                                 {"next_said", visit.say("preview.see_what_remains")}};
    return see(visit, "sorry", data, 422);
}

http::Response try_later(http::Response response) {
    response.headers.push_back(try_again);
    return response;
}

}  // namespace

Result<Exhibit> exhibit_of(const Visit& visit, const PreviewChoice& choice) {
    if (choice.content == Content::earlier) return earlier(visit, choice);
    if (choice.content == Content::planned) return planned(visit, choice);
    auto showing = showing_now(visit, choice);
    if (!showing) return showing.error();
    return exhibit_now(visit, choice, *std::move(showing));
}

http::Response cannot_draw(const Visit& visit, const Error& error) {
    if (error.kind == ErrorKind::usage) return sorry(visit, error.message, 403);
    if (error.kind == ErrorKind::input) return not_ready(visit);
    const auto unavailable = [&](const char* code) {
        return http::with_trouble(sorry(visit, visit.say(code), 503), error);
    };
    if (!display_program()) return unavailable("preview.no_program");
    if (error.kind == ErrorKind::busy) return try_later(unavailable("preview.busy"));
    if (error.kind == ErrorKind::io) return unavailable("preview.not_drawn");
    return sorry(visit, error);
}

}  // namespace riskbild::hub
