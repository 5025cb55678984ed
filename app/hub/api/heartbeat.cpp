#include "app/hub/api/heartbeat.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/api/answers.hpp"
#include "app/hub/api/bearer.hpp"
#include "app/hub/api/pairing.hpp"

namespace riskbild::hub {
namespace {

using http::Request;
using http::Response;
using namespace std::string_view_literals;

constexpr std::uint32_t most_pixels_a_side = 1'920;

Response only_posts() {
    Response response = refusal(405, "Displays POST here");
    response.headers.emplace_back("Allow", "POST");
    return response;
}

Response said(const nlohmann::json& answer) {
    return {200, "application/json", {{"Cache-Control", "no-store"}}, answer.dump() + "\n"};
}

std::uint32_t big_endian(std::string_view four) {
    std::uint32_t number = 0;
    for (const char byte : four) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

bool sensible(std::uint32_t pixels) {
    return pixels > 0 && pixels <= most_pixels_a_side;
}

}  // namespace

// PNG 5.2 and 11.2.2: signature, then IHDR with width and height, and IEND at the end.
bool is_small_png(std::string_view bytes) {
    constexpr auto beginning = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"sv;
    constexpr auto end = "\0\0\0\0IEND\xAE\x42\x60\x82"sv;
    if (bytes.size() > fleet::most_glass_picture_bytes || bytes.size() < beginning.size() + 8 + end.size())
        return false;
    if (!bytes.starts_with(beginning) || !bytes.ends_with(end)) return false;
    return sensible(big_endian(bytes.substr(beginning.size(), 4))) &&
           sensible(big_endian(bytes.substr(beginning.size() + 4, 4)));
}

Response heartbeat(const Request& request, const Desk& desk) {
    if (request.method != "POST") return only_posts();
    const auto token = token_of(request, desk);
    if (!token) return out_of_order();
    if (!*token) return refusal_without_token();
    auto told = fleet::decode_heartbeat(request.body);
    if (!told) return refusal(400, told.error().message);
    const auto wanted = desk.listener->hear((*token)->id, *std::move(told));
    if (!wanted) return out_of_order();
    const auto screen = desk.shelf.screen((*token)->id);
    if (!screen) return out_of_order();
    return said({{"picture", *wanted}, {"screen", screen_json(*screen)}});
}

Response glass_picture(const Request& request, const Desk& desk) {
    if (request.method != "POST") return only_posts();
    const auto token = token_of(request, desk);
    if (!token) return out_of_order();
    if (!*token) return refusal_without_token();
    if (!is_small_png(request.body)) return refusal(400, "No small PNG");
    const auto kept = desk.listener->keep_picture((*token)->id, request.body);
    if (!kept) return out_of_order();
    if (!*kept) return refusal(409, "No picture is wanted now");
    return said({{"kept", true}});
}

}  // namespace riskbild::hub
