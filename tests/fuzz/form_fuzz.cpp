// Whatever an address, a form or a cookie says: what is read of it is text without control characters, no longer
// than what came, and a path leads to one route or none with as many places as the route has.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "app/hub/web/cookies.hpp"
#include "app/hub/web/form.hpp"
#include "app/hub/web/origin.hpp"
#include "app/hub/web/router.hpp"
#include "core/base/text.hpp"

using namespace riskbild;

namespace {

void must(bool holds) {
    if (!holds) std::abort();
}

void must_be_text(const std::string& value) {
    must(text::is_valid_utf8(value));
    for (const char c : value) must(static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r');
}

std::size_t places_of(std::string_view path) {
    std::size_t places = 0;
    for (auto at = path.find("{}"); at != std::string_view::npos; at = path.find("{}", at + 2)) ++places;
    return places;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const hub::Routes routes{{"GET", "/", hub::Access::viewer, nullptr},
                                    {"GET", "/boards/{}", hub::Access::viewer, nullptr},
                                    {"POST", "/boards/{}/texts/{}", hub::Access::viewer, nullptr}};
    const std::string text(reinterpret_cast<const char*>(data), size);
    const hub::Form form(text);
    for (const auto& [name, value] : form.fields()) {
        must_be_text(name);
        must_be_text(value);
        // A byte that is no text becomes U+FFFD, which is three.
        must(name.size() + value.size() <= 3 * size);
    }
    must(hub::percent_decoded(hub::percent_encoded(text)) == text);
    must(hub::percent_decoded(text).size() <= size);
    for (const char* method : {"GET", "HEAD", "POST"}) {
        const hub::Match found = hub::match(routes, method, text);
        must(found.route == nullptr || found.places.size() == places_of(found.route->path));
    }
    const std::string path = hub::own_path(text);
    must(path == "/" || (path == text && !path.starts_with("//")));
    const http::Request request{"GET", "/", {{"cookie", text}}};
    must(hub::cookie(request, "riskbild_session").size() <= size);
    return 0;
}
