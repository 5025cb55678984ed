#include "app/hub/pages/history.hpp"

#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/preview_past.hpp"
#include "app/hub/actions/publish_issue.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/log_words.hpp"
#include "app/hub/pages/moments.hpp"
#include "app/hub/pages/notes.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;
using Names = std::map<std::string, std::string>;

constexpr int a_page = 30;

std::uint64_t version_in(const std::string& text) {
    std::uint64_t version = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), version);
    return code == std::errc{} && end == text.data() + text.size() ? version : 0;
}

Result<json> publication_json(const Visit& visit, const Publication& publication, const Names& names) {
    const auto manifest = opened(publication, visit.house.kit.press());
    if (!manifest) return manifest.error();
    return json{{"version", std::to_string(publication.version)},
                {"at", minute_of(publication.issued)},
                {"who", actor_in_words(visit, publication.imprint.who)},
                {"note", publication.imprint.note},
                {"kind", kind_in_words(visit, publication.imprint.kind)},
                {"boards", boards_json(*manifest, names)},
                {"preview", preview_of_version(publication.channel, publication.version)},
                {"none", manifest->boards.empty()}};
}

Result<json> rows_of(const Visit& visit, const std::vector<Change>& changes, bool newest) {
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    json rows = json::array();
    for (const Change& change : changes) {
        auto row = publication_json(visit, change.publication, *names);
        if (!row) return row.error();
        if (change.renewals > 0)
            (*row)["renewals"] = visit.say("channel.renewals", {{"count", std::to_string(change.renewals)}});
        (*row)["now"] = newest && rows.empty();
        rows.push_back(*std::move(row));
    }
    return rows;
}

Response history(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const std::uint64_t asked = version_in(visit.query.text("before"));
    const std::uint64_t before = asked == 0 ? std::numeric_limits<std::uint64_t>::max() : asked;
    const auto changes = changes_of(visit.database, channel->name, before, a_page);
    if (!changes) return sorry(visit, changes.error());
    auto rows = rows_of(visit, *changes, asked == 0);
    if (!rows) return sorry(visit, rows.error());
    json data = {{"title", visit.say("channel.history_of", {{"channel", title_of(*channel)}})},
                 {"section", "channels"},
                 {"url", address_of(*channel)},
                 {"any", !rows->empty()}};
    if (rows->size() == a_page) data["older"] = rows->back()["version"];
    data["rows"] = *std::move(rows);
    return see(visit, "history", data);
}

// Why one cannot go back there, as go_back() refuses it; empty where one can. What was withdrawn can be brought back.
std::string obstacle(const Visit& visit, const Earlier& then) {
    if (then.untold == Untold::closed_room) return visit.say("channel.back_too_much");
    const bool refused = then.untold == Untold::withheld || then.showing.manifest.boards.empty();
    return refused ? visit.say("channel.back_refused") : std::string{};
}

// Shown before going back to a version, and again with what was wrong.
Response ask_back(const Visit& visit, const json& told, int status) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const auto earlier =
        what_was_shown(visit.database, visit.house.kit.press(), *channel, version_in(visit.places.at(1)));
    if (!earlier) return sorry(visit, earlier.error());
    const Publication& publication = earlier->publication;
    const auto names = names_of_boards(visit);
    if (!names) return sorry(visit, names.error());
    auto then = publication_json(visit, publication, *names);
    if (!then) return sorry(visit, then.error());
    json data = {{"title", visit.say("channel.back_title", {{"time", minute_of(publication.issued)}})},
                 {"section", "channels"},
                 {"url", address_of(*channel)},
                 {"refused", obstacle(visit, *earlier)},
                 {"then", *std::move(then)}};
    data.update(told);
    return see(visit, "history_back", data, status);
}

Response show_back(Visit& visit) {
    return ask_back(visit, json::object(), 200);
}

Response back(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const std::string note = note_in(visit);
    if (const std::string wrong = wrong_with_note(visit, note); !wrong.empty())
        return ask_back(visit, {{"note", note}, {"note_wrong", wrong}}, 422);
    const GoingBack order{channel->name, version_in(visit.places.at(1)), note};
    const auto gone_back = go_back(visit.database, visit.house.kit.press(), order, visit.actor());
    if (gone_back) return done_at(visit, address_of(*channel), "channel.gone_back");
    if (gone_back.error().kind != ErrorKind::usage) return sorry(visit, gone_back.error());
    return ask_back(visit, {{"note", note}}, 422);
}

// The board that is to be withdrawn; empty: all that the channel shows.
Response ask_withdrawal(const Visit& visit, const std::string& board, const json& told, int status) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    auto shown = shown_in(visit, *channel);
    if (!shown) return sorry(visit, shown.error());
    if (!shown->value("any", false)) return sorry(visit, visit.say("channel.nothing_to_withdraw"), 404);
    json data = {{"section", "channels"},
                 {"url", address_of(*channel)},
                 {"title", visit.say("channel.withdraw_title", {{"channel", title_of(*channel)}})}};
    for (json& each : (*shown)["boards"])
        if (each["key"] == board) data["board"] = each;
    if (!board.empty() && !data.contains("board")) return sorry(visit, visit.say("channel.not_shown"), 404);
    if (data.contains("board"))
        data["title"] = visit.say("channel.withdraw_title", {{"channel", data["board"]["name"].get<std::string>()}});
    data["shown"] = *std::move(shown);
    data.update(told);
    return see(visit, "withdraw", data, status);
}

Response show_withdrawal(Visit& visit) {
    return ask_withdrawal(visit, visit.query.text("board"), json::object(), 200);
}

Response take_back(Visit& visit) {
    const auto channel = channel_of(visit);
    if (!channel) return sorry(visit, channel.error());
    const std::string board = visit.form.text("board");
    const std::string note = note_in(visit);
    if (const std::string wrong = wrong_with_note(visit, note); !wrong.empty())
        return ask_withdrawal(visit, board, {{"note", note}, {"note_wrong", wrong}}, 422);
    Withdrawal order{.channel = channel->name, .note = note};
    if (!board.empty()) order.board = board;
    const auto withdrawn = withdraw(visit.database, visit.house.kit.press(), order, visit.actor());
    if (withdrawn) return done_at(visit, address_of(*channel), "channel.withdrawn");
    if (withdrawn.error().kind == ErrorKind::not_found) return sorry(visit, visit.say("channel.not_shown"), 404);
    return sorry(visit, withdrawn.error());
}

}  // namespace

Routes history_pages() {
    return {{"GET", "/channels/{}/history", Access::viewer, history},
            {"GET", "/channels/{}/history/{}", Access::controller, show_back},
            {"POST", "/channels/{}/history/{}", Access::controller, back},
            {"GET", "/channels/{}/withdraw", Access::controller, show_withdrawal},
            {"POST", "/channels/{}/withdraw", Access::controller, take_back}};
}

}  // namespace riskbild::hub
