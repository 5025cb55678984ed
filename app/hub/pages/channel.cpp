#include "app/hub/pages/channel.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/pages/channel_form.hpp"
#include "app/hub/pages/channel_shown.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

Response page_of(const Visit& visit, const Channel& channel, const json& wrong, int status) {
    auto settings = settings_json(visit, channel);
    if (!settings) return sorry(visit, settings.error());
    auto shown = shown_in(visit, channel);
    if (!shown) return sorry(visit, shown.error());
    auto planned = planned_in(visit, channel);
    if (!planned) return sorry(visit, planned.error());
    json data = {{"title", title_of(channel)},
                 {"section", "channels"},
                 {"name", channel.name},
                 {"url", address_of(channel)},
                 {"room_words", visit.say(channel.room == plan::Room::open ? "channel.open" : "channel.closed")},
                 {"set", *std::move(settings)},
                 {"shown", *std::move(shown)},
                 {"any_planned", !planned->empty()},
                 {"planned", *planned},
                 {"any_wrong", !wrong.empty()},
                 {"wrong", wrong}};
    return see(visit, "channel", data, status);
}

Response show(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    return page_of(visit, *channel, json::object(), 200);
}

Response after(const Visit& visit, const Channel& channel, const Result<int>& cancelled) {
    if (!cancelled) return sorry(visit, cancelled.error());
    return done_at(visit, address_of(channel), *cancelled > 0 ? "channel.saved_and_cancelled" : "channel.saved");
}

Response set(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    json wrong = json::object();
    bool as_seen = true;
    Channel filled_in;
    const auto read_form = [&](Channel& it) -> Status {
        as_seen = boards_are_as_seen(visit, it);
        if (!as_seen) return Error{ErrorKind::untrusted, "The boards have changed since; look again"};
        const auto read = settings_in(visit, it, wrong);
        if (!read) return read.error();
        filled_in = *read;
        if (!wrong.empty()) return Error{ErrorKind::usage, "Something in the form is wrong"};
        it = filled_in;
        return done();
    };
    const auto cancelled = set_channel(visit.database, channel->name, read_form, visit.actor());
    if (!wrong.empty()) return page_of(visit, filled_in, wrong, 422);
    if (!as_seen) return sorry(visit, visit.say("channel.changed_since"), 409);
    return after(visit, *channel, cancelled);
}

// Who passes the screens, and whether anybody may have the files: the administrator's.
Response set_room(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const auto read_form = [&visit](Channel& it) {
        it.room = visit.form.text("room") == "closed" ? plan::Room::closed : plan::Room::open;
        it.is_public = visit.form.checked("public");
        return done();
    };
    return after(visit, *channel, set_channel(visit.database, channel->name, read_form, visit.actor()));
}

Response ask_removal(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const auto displays = displays_by_channel(visit.database);
    if (!displays) return sorry(visit, displays.error());
    return see(visit, "channel_remove",
               {{"title", visit.say("channel.remove_title", {{"channel", title_of(*channel)}})},
                {"section", "channels"},
                {"url", address_of(*channel)},
                {"in_use", displays->contains(channel->name)}});
}

Response remove(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const Status removed = remove_channel(visit.database, channel->name, visit.actor());
    if (!removed && removed.error().kind == ErrorKind::usage) return sorry(visit, visit.say("channel.in_use"));
    if (!removed) return sorry(visit, removed.error());
    return done_at(visit, "/channels", "channel.removed");
}

}  // namespace

Routes channel_pages() {
    return {{"GET", "/channels/{}", Access::viewer, show},
            {"POST", "/channels/{}/settings", Access::controller, set},
            {"POST", "/channels/{}/room", Access::administrator, set_room},
            {"GET", "/channels/{}/remove", Access::administrator, ask_removal},
            {"POST", "/channels/{}/remove", Access::administrator, remove}};
}

}  // namespace riskbild::hub
