#include "app/hub/pages/pair_display.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/pairing.hpp"
#include "app/hub/pages/display_fields.hpp"
#include "app/hub/pages/lengths.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr const char* address = "/displays/pair";
constexpr std::size_t small_form = 8 * 1024;

json frame(const Visit& visit) {
    return {{"title", visit.say("pair.title")}, {"section", "displays"}};
}

// Why a code was not taken, for people.
std::string fault_of(const Visit& visit, const Error& error) {
    if (error.kind == ErrorKind::usage) return visit.say("pair.wrong_form");
    return visit.say(error.kind == ErrorKind::busy ? "pair.wait" : "pair.no_such_code");
}

Response ask_for_code(const Visit& visit, const std::string& typed, const std::string& fault, int status) {
    json data = frame(visit);
    data["typed"] = typed;
    if (!fault.empty()) data["fault"] = fault;
    return see(visit, "pair_code", data, status);
}

std::string minutes_since(const Visit& visit, Instant then) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(visit.house.now() - then).count();
    return minutes < 1 ? visit.say("pair.just_now") : visit.say("pair.minutes", {{"n", std::to_string(minutes)}});
}

// What the device said of itself, a row each; what it did not say is left out.
json account_of(const Visit& visit, const Pairing& pairing) {
    json rows = json::array();
    const auto add = [&](const char* code, const std::string& value) {
        if (!value.empty()) rows.push_back({{"what", visit.say(code)}, {"value", value}});
    };
    const DisplayScreen& screen = pairing.device.screen;
    add("pair.asked", minutes_since(visit, pairing.created));
    add("pair.peer", pairing.peer);
    add("pair.host", pairing.device.host);
    add("pair.model", pairing.device.model);
    if (screen.width > 0 && screen.height > 0)
        add("pair.pixels", std::to_string(screen.width) + " × " + std::to_string(screen.height));
    add("pair.system", pairing.device.system);
    add("pair.version", pairing.device.version);
    return rows;
}

DisplayFields told_by(const Visit& visit, const Pairing& pairing) {
    const DisplayScreen& screen = pairing.device.screen;
    return {"", pairing.device.channel, inches_text(screen), metres_text(screen.distance_dm, visit.person.language)};
}

// `faults`: as faults_of() has them.
Response ask_for_approval(const Visit& visit, const Pairing& pairing, const DisplayFields& fields, const json& faults) {
    const auto filled = display_fields_json(visit, fields, faults);
    if (!filled) return sorry(visit, filled.error());
    json data = frame(visit);
    data["code"] = shown_user_code(pairing.user_code);
    data["account"] = account_of(visit, pairing);
    data.update(*filled);
    return see(visit, "pair_display", data, faults.empty() ? 200 : 422);
}

Response show(Visit& visit) {
    const std::string typed = visit.query.text("code");
    if (typed.empty()) return ask_for_code(visit, {}, {}, 200);
    const auto pairing = enter_user_code(visit.database, visit.house.entrance, typed, visit.actor());
    if (pairing) return ask_for_approval(visit, *pairing, told_by(visit, *pairing), json::object());
    if (pairing.error().kind == ErrorKind::io) return sorry(visit, pairing.error());
    return ask_for_code(visit, typed, fault_of(visit, pairing.error()), 422);
}

Response refuse(Visit& visit, const Pairing& pairing) {
    const Status refused = refuse_pairing(visit.database, pairing.user_code, visit.actor());
    if (refused) return done_at(visit, address, "pair.refused");
    return ask_for_code(visit, {}, fault_of(visit, refused.error()), 422);
}

Response approve(Visit& visit, const Pairing& pairing) {
    const WantedDisplay wanted = display_in(visit.form);
    const json faults = faults_of(visit, wanted);
    if (!faults.empty()) return ask_for_approval(visit, pairing, fields_in(visit.form), faults);
    const Approval approval{as_user_code(visit.form.text("code")), wanted.name, wanted.channel, wanted.screen};
    const auto token = approve_pairing(visit.database, crypto::Sha256{}, approval, visit.actor());
    return token ? done_at(visit, "/displays/" + *token, "pair.done") : sorry(visit, token.error());
}

// The code is entered anew: whoever guesses here is counted as on the page before.
Response decide(Visit& visit) {
    const auto pairing = enter_user_code(visit.database, visit.house.entrance, visit.form.text("code"), visit.actor());
    if (!pairing) return ask_for_code(visit, {}, fault_of(visit, pairing.error()), 422);
    return visit.form.text("do") == "refuse" ? refuse(visit, *pairing) : approve(visit, *pairing);
}

}  // namespace

Routes pair_display_pages() {
    return {{"GET", address, Access::administrator, show},
            {"POST", address, Access::administrator, decide, small_form}};
}

}  // namespace riskbild::hub
