#include "platform/http/trouble.hpp"

#include <algorithm>

namespace riskbild::http {
namespace {

constexpr const char* name = "riskbild-trouble";

}  // namespace

Response with_trouble(Response response, const Error& error) {
    response.headers.emplace_back(name, error.message);
    return response;
}

std::string take_trouble(Response& response) {
    const auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    if (found == response.headers.end()) return {};
    std::string trouble = std::move(found->second);
    std::erase_if(response.headers, [](const auto& header) { return header.first == name; });
    return trouble;
}

}  // namespace riskbild::http
