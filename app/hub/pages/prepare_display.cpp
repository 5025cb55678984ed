#include "app/hub/pages/prepare_display.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/actions/provisioning.hpp"
#include "app/hub/pages/display_fields.hpp"

namespace riskbild::hub {
namespace {

using http::Response;
using nlohmann::json;

constexpr const char* address = "/displays/prepare";
constexpr std::size_t small_form = 8 * 1024;

// As people reach the hub, or else as this page was asked for.
std::string server_of(const Visit& visit) {
    if (!visit.house.public_url.empty()) return visit.house.public_url;
    const bool secure = visit.request.header("x-forwarded-proto") == "https";
    return (secure ? "https://" : "http://") + std::string(visit.request.header("host"));
}

Response ask(const Visit& visit, const DisplayFields& fields, const json& faults) {
    const auto filled = display_fields_json(visit, fields, faults);
    if (!filled) return sorry(visit, filled.error());
    json data = {{"title", visit.say("prepare.title")}, {"section", "displays"}, {"server", server_of(visit)}};
    data.update(*filled);
    return see(visit, "prepare_display", data, faults.empty() ? 200 : 422);
}

Response show(Visit& visit) {
    return ask(visit, {}, json::object());
}

Response as_file(std::string content) {
    const std::string disposition = std::string("attachment; filename=\"") + provision_file_name + "\"";
    return {200,
            "application/toml",
            {{"Content-Disposition", disposition}, {"Cache-Control", "no-store"}},
            std::move(content)};
}

Response prepare(Visit& visit) {
    const WantedDisplay wanted = display_in(visit.form);
    json faults = faults_of(visit, wanted);
    if (!faults.empty()) return ask(visit, fields_in(visit.form), faults);
    const SigningKit& kit = visit.house.kit;
    const Preparation preparation{wanted.name, wanted.channel, server_of(visit), wanted.screen};
    auto display = prepare_display(visit.database, kit.hasher, kit.signer->public_key(), preparation, visit.actor());
    if (display) return as_file(std::move(display->file));
    if (display.error().kind == ErrorKind::usage) return sorry(visit, visit.say("prepare.needs_tls"));
    if (display.error().kind != ErrorKind::not_found) return sorry(visit, display.error());
    faults["channel"] = visit.say("pair.channel_missing");
    return ask(visit, fields_in(visit.form), faults);
}

}  // namespace

Routes prepare_display_pages() {
    return {{"GET", address, Access::administrator, show},
            {"POST", address, Access::administrator, prepare, small_form}};
}

}  // namespace riskbild::hub
