#include "app/hub/api/pairing.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/api/answers.hpp"
#include "platform/http/asker.hpp"
#include "platform/http/url.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;
using nlohmann::json;

Response told(const json& body, int status = 200) {
    return {status, "application/json", {{"Cache-Control", "no-store"}}, body.dump() + "\n"};
}

Response not_yet(const char* code) {
    return told({{"error", code}}, 400);
}

// For the seconds until this program has learnt which key signs by now.
Response changing_keys() {
    Response response = refusal(503, "The key that signs has just been changed; try again in some seconds");
    response.headers.emplace_back("Retry-After", "5");
    return response;
}

Response failed(const Error& error) {
    Response response = error.kind == ErrorKind::usage
                            ? refusal(429, "Too many devices wait to be paired; try again in some minutes")
                            : refusal(503, "The hub cannot use its database now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

// Where the code is entered: as the hub is known to people, or else as the device has reached it. A device that
// lies in its headers is the only one to see the address.
Result<std::string> entry_address(const Request& request, const Desk& desk) {
    if (!desk.public_url.empty()) return desk.public_url + "/displays/pair";
    const bool secure = request.header("x-forwarded-proto") == "https";
    const auto url = http::parse_url((secure ? "https://" : "http://") + std::string(request.header("host")));
    if (!url) return url.error();
    return http::to_text(*url) + "/displays/pair";
}

Response offer(const Request& request, const json& asked, const Desk& desk) {
    const auto address = entry_address(request, desk);
    if (!address) return refusal(400, "The Host header is missing or odd");
    const auto offer = desk.shelf.offer_pairing(read_device(asked.value("device", json::object())),
                                                http::asker_of(request, desk.trusted_proxy));
    if (!offer) return failed(offer.error());
    return told({{"device_code", offer->device_code},
                 {"user_code", offer->user_code},
                 {"verification_uri", *address},
                 {"verification_uri_complete", *address + "?code=" + offer->user_code},
                 {"expires_in", pairing_life.count()},
                 {"interval", pairing_interval.count()}});
}

// What every member is told besides. With a key that signs no more it would refuse all that comes.
Response membership(json body, const DisplayScreen& screen, const Desk& desk) {
    const auto signs = desk.shelf.signs(desk.key);
    if (!signs) return out_of_order();
    if (!*signs) return changing_keys();
    body["key"] = snapshot::to_text(desk.key);
    body["screen"] = screen_json(screen);
    return told(body);
}

Response member(const Token& token, const Desk& desk) {
    const auto screen = desk.shelf.screen(token.id);
    return screen ? membership({{"channel", token.channel}}, *screen, desk) : out_of_order();
}

Response poll(const std::string& device_code, const Desk& desk) {
    const auto polled = desk.shelf.poll_pairing(device_code);
    if (!polled) return failed(polled.error());
    switch (polled->answer) {
        case PairingAnswer::pending:
            return not_yet("authorization_pending");
        case PairingAnswer::slow_down:
            return not_yet("slow_down");
        case PairingAnswer::refused:
            return not_yet("access_denied");
        case PairingAnswer::approved:
            return membership({{"token", polled->token}, {"channel", polled->channel}, {"name", polled->name}},
                              polled->screen, desk);
        case PairingAnswer::expired:
            break;
    }
    return not_yet("expired_token");
}

}  // namespace

Response answer_pairing(const Request& request, const std::optional<Token>& bearer, const Desk& desk) {
    if (request.method != "POST") return refusal(405, "Pairing is asked for with POST");
    const json asked = json::parse(request.body, nullptr, false);
    if (!asked.is_object()) return refusal(400, "Pairing is asked for in JSON");
    if (bearer) return member(*bearer, desk);
    const auto code = asked.find("device_code");
    if (code == asked.end()) return offer(request, asked, desk);
    return poll(code->is_string() ? code->get<std::string>() : std::string{}, desk);
}

}  // namespace riskbild::hub
