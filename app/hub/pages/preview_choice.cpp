#include "app/hub/pages/preview_choice.hpp"

#include <nlohmann/json.hpp>

namespace riskbild::hub {
namespace {

bool may_publish(const Visit& visit) {
    return visit.person.role >= Role::controller;
}

}  // namespace

std::string PreviewChoice::query() const {
    std::string text = "as=";
    text.append(would ? "would" : "shown").append("&").append(query_of(look));
    if (!board.empty()) text.append("&board=").append(percent_encoded(board));
    return text;
}

Result<PreviewChoice> choice_of(const Visit& visit, const std::string& name) {
    auto channel = channel_named(visit.database, name);
    if (!channel) return channel.error();
    auto look = look_in(visit.request.query, look_of(*channel));
    if (!look) return Error{ErrorKind::usage, "the address asks for a screen that there cannot be"};
    PreviewChoice choice{*std::move(channel), may_publish(visit), *std::move(look), visit.query.text("board")};
    if (visit.query.text("as") == "shown") choice.would = false;
    return choice;
}

Result<Showing> showing_of(const Visit& visit, const PreviewChoice& choice) {
    if (choice.would) return what_would_be_shown(visit.database, visit.house.kit.hasher, choice.channel);
    return what_is_shown(visit.database, visit.house.kit.press(), choice.channel.name);
}

Studio studio_of(const Visit& visit) {
    return studio_in(visit.house.folder.path(), visit.house.kit.hasher, visit.house.version);
}

http::Response cannot_draw(const Visit& visit, const Error& error) {
    if (!display_program()) return sorry(visit, visit.say("preview.no_program"), 503);
    if (error.kind == ErrorKind::busy) return sorry(visit, visit.say("preview.busy"), 503);
    if (error.kind == ErrorKind::io) return sorry(visit, visit.say("preview.not_drawn"), 503);
    if (error.kind != ErrorKind::input) return sorry(visit, error);
    const nlohmann::json data = {
        {"title", visit.say("common.sorry")}, {"message", visit.say("preview.not_ready")}, {"detail", error.message}};
    return see(visit, "sorry", data, 422);
}

}  // namespace riskbild::hub
