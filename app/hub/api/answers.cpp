#include "app/hub/api/answers.hpp"

#include <nlohmann/json.hpp>

namespace riskbild::hub {

http::Response refusal(int status, std::string_view message) {
    const nlohmann::json body = {{"error", message}};
    return {status, "application/json", {{"Cache-Control", "no-store"}}, body.dump() + "\n"};
}

http::Response refusal_without_token() {
    http::Response response = refusal(401, "A device token is needed: Authorization: Bearer TOKEN");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

http::Response out_of_order() {
    http::Response response = refusal(503, "The hub cannot read its database now; try again in a minute");
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

}  // namespace riskbild::hub
