// The two doors of the hub: devices ask the desk (app/hub/api), people the pages (app/hub/pages). Any thread.
#pragma once

#include "app/hub/api/routes.hpp"
#include "app/hub/web/router.hpp"

namespace spdlog {
class logger;
}

namespace riskbild::hub {

struct Doors {
    Desk desk;
    Routes pages;
    House& house;
    Traffic& traffic;
    spdlog::logger& log;
};

// What goes wrong (5xx) is logged once, and why. A defect is logged and thrown on: the server says 500, and not why.
http::Response answer(const http::Request& request, const Doors& doors);
// How large a body this head may have.
std::size_t most_body_bytes(const http::Request& head, const Doors& doors);

}  // namespace riskbild::hub
