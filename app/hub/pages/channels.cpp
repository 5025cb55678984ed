#include "app/hub/pages/channels.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

Result<json> row_of(const Visit& visit, const Channel& channel, std::int64_t displays) {
    auto shown = shown_in(visit, channel);
    if (!shown) return shown.error();
    auto planned = planned_in(visit, channel);
    if (!planned) return planned.error();
    json row = {{"name", channel.name},
                {"title", title_of(channel)},
                {"room", visit.say(channel.room == plan::Room::open ? "channel.open" : "channel.closed")},
                {"displays", std::to_string(displays)},
                {"shown", *std::move(shown)}};
    if (!planned->empty()) row["next"] = planned->front();
    return row;
}

Response list(Visit& visit) {
    const auto channels = all_channels(visit.database);
    if (!channels) return sorry(visit, channels.error());
    const auto displays = displays_by_channel(visit.database);
    if (!displays) return sorry(visit, displays.error());
    json rows = json::array();
    for (const Channel& channel : *channels) {
        const auto count = displays->find(channel.name);
        auto row = row_of(visit, channel, count == displays->end() ? 0 : count->second);
        if (!row) return sorry(visit, row.error());
        rows.push_back(*std::move(row));
    }
    return see(visit, "channels",
               {{"title", visit.say("common.channels")},
                {"section", "channels"},
                {"any", !rows.empty()},
                {"channels", std::move(rows)}});
}

Response form(const Visit& visit, const json& told, int status = 200) {
    json data = {{"title", visit.say("channel.new")}, {"section", "channels"}};
    data.update(told);
    return see(visit, "channel_new", data, status);
}

Response new_channel(Visit& visit) {
    return form(visit, json::object());
}

Response make(Visit& visit) {
    Channel channel;
    channel.title = visit.form.text("title");
    channel.name = visit.form.text("name");
    if (channel.name.empty()) channel.name = import::id_from(channel.title, limits::key_bytes);
    channel.boards = "all";
    json told = {{"given", channel.title}, {"name", visit.form.text("name")}};
    if (channel.title.empty() || text::letter_count(channel.title) > title_letters) {
        told["title_wrong"] = visit.say("channel.title_wrong");
        return form(visit, told, 422);
    }
    if (!check_written(channel.title)) {
        told["title_wrong"] = visit.say("common.personal_number");
        return form(visit, told, 422);
    }
    const auto taken = find_channel(visit.database, channel.name);
    if (!taken) return sorry(visit, taken.error());
    if (!is_channel_name(channel.name) || *taken) {
        told["name_wrong"] = visit.say(*taken ? "channel.name_taken" : "channel.name_wrong");
        return form(visit, told, 422);
    }
    if (const Status made = make_channel(visit.database, channel, visit.actor()); !made)
        return sorry(visit, made.error());
    return done_at(visit, address_of(channel), "channel.made");
}

}  // namespace

Routes channels_pages() {
    return {{"GET", "/channels", Access::viewer, list},
            {"GET", "/new-channel", Access::controller, new_channel},
            {"POST", "/new-channel", Access::controller, make}};
}

}  // namespace riskbild::hub
