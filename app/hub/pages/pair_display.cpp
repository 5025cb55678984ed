#include "app/hub/pages/pair_display.hpp"

#include <cmath>
#include <locale>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/hub/actions/pairing.hpp"
#include "app/hub/store/channels.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr const char* address = "/displays/pair";
constexpr std::size_t small_form = 8 * 1024;
constexpr double most_inches = 500;
constexpr double most_metres = 100;

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

Result<json> channels_of(const Visit& visit, const std::string& chosen) {
    const auto channels = all_channels(visit.database);
    if (!channels) return channels.error();
    json rows = json::array();
    for (const Channel& each : *channels)
        rows.push_back({{"name", each.name}, {"title", title_of(each)}, {"chosen", each.name == chosen}});
    return rows;
}

// "4,5": metres, as people write them.
std::string as_metres(int decimetres) {
    if (decimetres == 0) return {};
    const std::string tenths = decimetres % 10 == 0 ? "" : "," + std::to_string(decimetres % 10);
    return std::to_string(decimetres / 10) + tenths;
}

// What stands in the form's fields.
struct Filled {
    std::string name;
    std::string channel;
    std::string diagonal;
    std::string distance;
};

Filled filled_by(const Pairing& pairing) {
    const DisplayScreen& screen = pairing.device.screen;
    return {"", pairing.device.channel, screen.diagonal == 0 ? "" : std::to_string(screen.diagonal),
            as_metres(screen.distance_dm)};
}

Filled filled_by(const Form& form) {
    return {form.text("name"), form.text("channel"), form.text("diagonal"), form.text("distance")};
}

// `faults`: {"name": what is wrong with it}.
Response ask_for_approval(const Visit& visit, const Pairing& pairing, const Filled& filled, const json& faults) {
    const auto channels = channels_of(visit, filled.channel);
    if (!channels) return sorry(visit, channels.error());
    json data = frame(visit);
    data["code"] = shown_user_code(pairing.user_code);
    data["account"] = account_of(visit, pairing);
    data["channels"] = *channels;
    data["any_channel"] = !channels->empty();
    data["name"] = filled.name;
    data["diagonal"] = filled.diagonal;
    data["distance"] = filled.distance;
    data["fault"] = faults;
    return see(visit, "pair_display", data, faults.empty() ? 200 : 422);
}

Response show(Visit& visit) {
    const std::string typed = visit.query.text("code");
    if (typed.empty()) return ask_for_code(visit, {}, {}, 200);
    const auto pairing = enter_user_code(visit.database, visit.house.entrance, typed, visit.actor());
    if (pairing) return ask_for_approval(visit, *pairing, filled_by(*pairing), json::object());
    if (pairing.error().kind == ErrorKind::io) return sorry(visit, pairing.error());
    return ask_for_code(visit, typed, fault_of(visit, pairing.error()), 422);
}

// A whole number of `unit`s out of a number with or without decimals; 0 where nothing is written, -1 for what is no
// such length.
int length_in(const std::string& text, double units, double most) {
    if (text.empty()) return 0;
    std::string plain = text;
    if (const auto comma = plain.find(','); comma != std::string::npos) plain[comma] = '.';
    if (plain.size() > 6 || plain.find_first_not_of("0123456789.") != std::string::npos) return -1;
    std::istringstream stream(plain);
    stream.imbue(std::locale::classic());
    double number = 0;
    if (!(stream >> number) || !stream.eof() || number <= 0 || number > most) return -1;
    return static_cast<int>(std::lround(number * units));
}

Approval approval_in(const Visit& visit) {
    Approval approval;
    approval.user_code = as_user_code(visit.form.text("code"));
    approval.name = as_display_name(visit.form.text("name"));
    approval.channel = visit.form.text("channel");
    approval.screen.diagonal = length_in(visit.form.text("diagonal"), 1, most_inches);
    approval.screen.distance_dm = length_in(visit.form.text("distance"), 10, most_metres);
    return approval;
}

json faults_in(const Visit& visit, const Approval& approval) {
    json faults = json::object();
    if (approval.name.empty()) faults["name"] = visit.say("pair.name_missing");
    if (approval.channel.empty()) faults["channel"] = visit.say("pair.channel_missing");
    if (approval.screen.diagonal < 0) faults["diagonal"] = visit.say("pair.diagonal_wrong");
    if (approval.screen.distance_dm < 0) faults["distance"] = visit.say("pair.distance_wrong");
    return faults;
}

Response refuse(Visit& visit, const Pairing& pairing) {
    const Status refused = refuse_pairing(visit.database, pairing.user_code, visit.actor());
    if (refused) return done_at(visit, address, "pair.refused");
    return ask_for_code(visit, {}, fault_of(visit, refused.error()), 422);
}

Response approve(Visit& visit, const Pairing& pairing) {
    const Approval approval = approval_in(visit);
    const json faults = faults_in(visit, approval);
    if (!faults.empty()) return ask_for_approval(visit, pairing, filled_by(visit.form), faults);
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
