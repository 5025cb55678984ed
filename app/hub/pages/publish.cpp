#include "app/hub/pages/publish.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/notes.hpp"
#include "app/hub/pages/publish_decisions.hpp"
#include "app/hub/pages/publish_view.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

// What the displays have now: empty where nothing is published or all was withdrawn.
Result<std::vector<snapshot::BoardEntry>> shown_entries(const Visit& visit, const Channel& channel) {
    const auto latest = latest_publication(visit.database, channel.name);
    if (!latest) return latest.error();
    if (!*latest) return std::vector<snapshot::BoardEntry>{};
    auto manifest = opened(**latest, visit.house.kit.press());
    if (!manifest) return manifest.error();
    return std::move(manifest->boards);
}

// Why nothing can be published, in words; what stops it by its boards stands in their list.
std::string obstacle(const Visit& visit, const Error& error) {
    return visit.say(error.kind == ErrorKind::not_found ? "publish.no_boards" : "publish.not_yet");
}

Status add_published_numbers(const Visit& visit, const Channel& channel, const Prospect& prospect, json& data) {
    const auto told = published_numbers(visit.database, channel, prospect);
    if (!told) return told.error();
    auto rows = published_numbers_json(visit, *told);
    if (!rows) return rows.error();
    data["any_told"] = !rows->empty();
    data["told"] = *std::move(rows);
    return done();
}

Status add_prospect(const Visit& visit, const Channel& channel, json& data) {
    const auto prospect = prospect_of(visit.database, visit.house.kit.hasher, channel);
    if (!prospect) {
        data["obstacle"] = obstacle(visit, prospect.error());
        if (prospect.error().kind == ErrorKind::input) data["obstacle_detail"] = prospect.error().message;
        return done();
    }
    const auto shown = shown_entries(visit, channel);
    if (!shown) return shown.error();
    const auto changes = changes_on_displays(visit.database, *shown, *prospect);
    if (!changes) return changes.error();
    auto rows = changes_json(visit, *changes);
    if (!rows) return rows.error();
    data["changes"] = *std::move(rows);
    data["mark"] = prospect->mark;
    return add_published_numbers(visit, channel, *prospect, data);
}

Status add_undecided(const Visit& visit, const Channel& channel, json& data) {
    auto undecided = undecided_json(visit, channel);
    if (!undecided) return undecided.error();
    data["any_undecided"] = !undecided->empty();
    data["undecided"] = *std::move(undecided);
    return done();
}

// What is to be gone through, and the plans; all of it stands before what is published, beside it where there is room.
Status add_first(const Visit& visit, const Channel& channel, json& data) {
    auto left = unsettled_json(visit, channel);
    if (!left) return left.error();
    auto planned = planned_in(visit, channel);
    if (!planned) return planned.error();
    const bool to_settle = !left->empty() || !channel.negotiated;
    const bool any_first = to_settle || !planned->empty() || data.value("any_told", false);
    data["stops"] = any_stops(*left);
    data["any_to_settle"] = to_settle;
    data["unsettled"] = *std::move(left);
    data["any_planned"] = !planned->empty();
    data["planned"] = *std::move(planned);
    data["any_first"] = any_first;
    data["beside"] = any_first && data.contains("mark");
    return done();
}

Response page_of(const Visit& visit, const Channel& channel, const json& told, int status) {
    json data = {{"title", visit.say("publish.title", {{"channel", title_of(channel)}})},
                 {"section", "channels"},
                 {"url", address_of(channel)},
                 {"open", channel.room == plan::Room::open},
                 {"not_negotiated", !channel.negotiated},
                 {"today", to_iso(os::to_local(visit.house.now()).date)}};
    if (const Status added = add_prospect(visit, channel, data); !added) return sorry(visit, added.error());
    if (const Status added = add_undecided(visit, channel, data); !added) return sorry(visit, added.error());
    if (const Status added = add_first(visit, channel, data); !added) return sorry(visit, added.error());
    auto shown = shown_in(visit, channel);
    if (!shown) return sorry(visit, shown.error());
    data["shown"] = *std::move(shown);
    data.update(told);
    return see(visit, "publish", data, status);
}

Response show(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    return page_of(visit, *channel, json::object(), 200);
}

// What was written stays in the form.
json written_in(const Visit& visit) {
    return {{"note", note_in(visit)},
            {"later", visit.form.text("when") == "later"},
            {"date", visit.form.text("date")},
            {"time", visit.form.text("time")}};
}

Response again(const Visit& visit, const Channel& channel, const std::string& field, const std::string& words) {
    json told = written_in(visit);
    told[field] = words;
    return page_of(visit, channel, told, 422);
}

// Local time; nothing in the hour that does not exist when summer begins.
std::optional<Instant> time_in(const Visit& visit) {
    const std::string date = visit.form.text("date");
    const std::string time = visit.form.text("time");
    if (!parse_date(date) || time.size() != 5) return std::nullopt;
    return os::parse_time(date + "T" + time);
}

std::string why_no_time(const Visit& visit) {
    const bool exists = parse_instant(visit.form.text("date") + "T" + visit.form.text("time") + ":00Z").has_value();
    return visit.say(exists ? "publish.time_skipped" : "publish.time_wrong");
}

Response outcome_of(const Visit& visit, const Channel& channel, const Status& outcome, const std::string& code) {
    if (outcome) return done_at(visit, address_of(channel), code);
    if (outcome.error().kind == ErrorKind::untrusted)
        return again(visit, channel, "changed_since", visit.say("publish.changed_since"));
    if (outcome.error().kind == ErrorKind::input || outcome.error().kind == ErrorKind::not_found)
        return page_of(visit, channel, written_in(visit), 422);  // it says itself what stands in the way
    return sorry(visit, outcome.error());
}

template <class Value>
Status as_status(const Result<Value>& result) {
    return result ? done() : Status(result.error());
}

Response publish_later(const Visit& visit, const Channel& channel) {
    const auto at = time_in(visit);
    if (!at) return again(visit, channel, "time_wrong", why_no_time(visit));
    if (*at <= visit.house.now()) return again(visit, channel, "time_wrong", visit.say("publish.time_passed"));
    const PlanOrder order{channel.name,          *at, note_in(visit), visit.form.text("mark"), decisions_in(visit),
                          os::to_local(*at).date};
    const auto planned = plan_publication(visit.database, visit.house.kit.press(), order, visit.actor());
    if (!planned && planned.error().kind == ErrorKind::usage)
        return again(visit, channel, "time_wrong", visit.say("publish.time_far"));
    return outcome_of(visit, channel, as_status(planned), "publish.planned");
}

Response submit(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    if (const std::string wrong = wrong_with_note(visit, note_in(visit)); !wrong.empty())
        return again(visit, *channel, "note_wrong", wrong);
    if (const std::string wrong = wrong_with_decisions(visit); !wrong.empty())
        return again(visit, *channel, "decision_wrong", wrong);
    if (visit.form.text("when") == "later") return publish_later(visit, *channel);
    PublishOrder order{.channel = channel->name, .note = note_in(visit)};
    order.seen = visit.form.text("mark");
    const auto published = publish(visit.database, visit.house.kit.press(), order, visit.actor());
    return outcome_of(visit, *channel, as_status(published), "publish.published");
}

Response cancel(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const std::int64_t id = whole_number(visit.places.at(1)).value_or(0);
    const Status cancelled = cancel_plan(visit.database, channel->name, id, visit.actor());
    if (!cancelled && cancelled.error().kind == ErrorKind::not_found)
        return sorry(visit, visit.say("publish.plan_gone"), 404);
    return outcome_of(visit, *channel, cancelled, "publish.cancelled");
}

}  // namespace

Routes publish_pages() {
    return {{"GET", "/channels/{}/publish", Access::controller, show},
            {"POST", "/channels/{}/publish", Access::controller, submit},
            {"POST", "/channels/{}/plans/{}/cancel", Access::controller, cancel}};
}

}  // namespace riskbild::hub
