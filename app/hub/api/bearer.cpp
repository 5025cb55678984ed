#include "app/hub/api/bearer.hpp"

#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

std::string_view bearer(const http::Request& request) {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = request.header("authorization");
    return value.starts_with(scheme) ? value.substr(scheme.size()) : std::string_view{};
}

}  // namespace

Result<std::optional<Token>> token_of(const http::Request& request, const Desk& desk) {
    const std::string_view text = bearer(request);
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) return std::optional<Token>{};
    auto token = desk.shelf.token(std::string(text.substr(0, dot)));
    if (!token || !*token) return token;
    const std::string hash = desk.hasher.sha256_hex(text.substr(dot + 1));
    if (!crypto::equal_in_constant_time(hash, (*token)->secret_hash)) return std::optional<Token>{};
    desk.shelf.seen((*token)->id);
    return token;
}

}  // namespace riskbild::hub
