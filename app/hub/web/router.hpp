// Which page answers which address, and who may see it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

using Page = http::Response (*)(Visit& visit);

enum class Access {
    anybody,        // signed in or not
    viewer,         // may look
    controller,     // may change what is shown
    administrator,  // may besides change who and where
};

struct Route {
    std::string_view method;  // "GET" (HEAD too) or "POST"
    std::string_view path;    // "/boards/{}/texts": {} is any one part
    Access access = Access::viewer;
    Page page;
    std::size_t most_bytes = 256 * 1024;  // of the body
};

using Routes = std::vector<Route>;

struct Match {
    const Route* route = nullptr;     // nullptr: no page has this address and method
    std::vector<std::string> places;  // decoded
    bool other_method = false;        // the address is there, for another method
};
Match match(std::span<const Route> routes, std::string_view method, std::string_view path);

// The answer to a request that is for people and not for devices. Gives /assets/…; else opens the database, tells who
// it is, refuses whom the route does not admit and every POST that is not from the hub's own pages (Origin, CSRF
// token), and asks the page.
http::Response answer_visit(const http::Request& request, std::span<const Route> routes, House& house);

// How many bytes the body of such a request may have. Above 16 KiB it is looked up first whether the person may do
// what is asked: nobody else makes the hub hold an uploaded file, or wait for one.
std::size_t most_body_bytes(const http::Request& head, std::span<const Route> routes, House& house);

}  // namespace riskbild::hub
