#include "app/hub/web/cookies.hpp"

#include "core/base/text.hpp"

namespace riskbild::hub {

std::string_view cookie(const http::Request& request, std::string_view name) {
    for (std::string_view pair : text::split(request.header("cookie"), ';')) {
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

std::string given_cookie(std::string_view name, std::string_view value, bool only_https, Keep keep) {
    std::string given(name);
    given.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax");
    if (only_https) given += "; Secure";
    if (value.empty())
        given += "; Max-Age=0";
    else if (keep == Keep::for_a_year)
        given += "; Max-Age=31536000";
    return given;
}

}  // namespace riskbild::hub
