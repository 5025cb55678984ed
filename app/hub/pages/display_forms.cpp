#include "app/hub/pages/display_forms.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/hub/actions/display_changes.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/display_view.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

std::string page_of(const Visit& visit) {
    return "/displays/" + percent_encoded(visit.places.at(0));
}

Response done_or_sorry(const Visit& visit, const Status& outcome, const std::string& code) {
    if (outcome) return done_at(visit, page_of(visit), code);
    if (outcome.error().kind == ErrorKind::not_found) return sorry(visit, visit.say("fleet.no_display"), 404);
    return sorry(visit, outcome.error());
}

Response rename(Visit& visit) {
    const std::string name = visit.form.text("name");
    const bool tells_number = !check_written(name);
    if (tells_number || as_display_name(name).empty()) {
        const std::string wrong = visit.say(tells_number ? "common.personal_number" : "fleet.rename_wrong");
        return show_display(visit, {{"name", name}, {"name_wrong", wrong}}, 422);
    }
    return done_or_sorry(visit, rename_display(visit.database, visit.places.at(0), name, visit.actor()),
                         "fleet.renamed");
}

Response move(Visit& visit) {
    const std::string channel = visit.form.text("channel");
    const auto known = find_channel(visit.database, channel);
    if (!known) return sorry(visit, known.error());
    if (!*known) return show_display(visit, {{"channel_wrong", visit.say("fleet.no_channel")}}, 422);
    return done_or_sorry(visit, move_display(visit.database, visit.places.at(0), channel, visit.actor()),
                         "fleet.moved");
}

// A whole number, or one with a decimal comma or point; nothing where it is none, or no length at all.
std::optional<double> number_in(const Visit& visit, const char* field) {
    std::string text = visit.form.text(field);
    std::ranges::replace(text, ',', '.');
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || !(number >= 0 && number <= fleet::pixels_a_side.most)) return std::nullopt;
    return number;
}

std::optional<DisplayScreen> screen_in(const Visit& visit) {
    const auto whole = [&visit](const char* field, int units) {
        const auto number = number_in(visit, field);
        return number ? static_cast<int>(std::lround(*number * units)) : 0;
    };
    const DisplayScreen screen{whole("width", 1), whole("height", 1), whole("diagonal", 1), whole("distance", 10)};
    return fleet::can_be_drawn(screen) ? std::optional{screen} : std::nullopt;
}

Response set_screen(Visit& visit) {
    const auto screen = screen_in(visit);
    if (!screen) {
        json typed = json::object();
        for (const char* field : {"width", "height", "diagonal", "distance"}) typed[field] = visit.form.text(field);
        return show_display(visit, {{"screen", typed}, {"screen_wrong", visit.say("fleet.screen_wrong")}}, 422);
    }
    return done_or_sorry(visit, set_display_screen(visit.database, visit.places.at(0), *screen, visit.actor()),
                         "fleet.screen_saved");
}

Response ask_picture(Visit& visit) {
    return done_or_sorry(visit, ask_for_picture(visit.database, visit.places.at(0), visit.actor()),
                         "fleet.picture_asked");
}

Response confirm_revoke(Visit& visit) {
    const auto display = find_display(visit.database, visit.places.at(0));
    if (!display) return sorry(visit, display.error());
    if (!*display) return sorry(visit, visit.say("fleet.no_display"), 404);
    const std::string title = visit.say("fleet.revoke_title", {{"name", called(**display)}});
    return see(visit, "display_revoke", {{"title", title}, {"section", "displays"}, {"url", page_of(visit)}});
}

Response revoke(Visit& visit) {
    const Status revoked = revoke_display(visit.database, visit.places.at(0), visit.actor());
    if (!revoked) return done_or_sorry(visit, revoked, {});
    return done_at(visit, "/displays", "fleet.revoked");
}

}  // namespace

Routes display_forms() {
    return {{"POST", "/displays/{}/name", Access::administrator, rename},
            {"POST", "/displays/{}/channel", Access::administrator, move},
            {"POST", "/displays/{}/screen", Access::administrator, set_screen},
            {"POST", "/displays/{}/picture", Access::controller, ask_picture},
            {"GET", "/displays/{}/revoke", Access::administrator, confirm_revoke},
            {"POST", "/displays/{}/revoke", Access::administrator, revoke}};
}

}  // namespace riskbild::hub
