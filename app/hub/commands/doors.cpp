#include "app/hub/commands/doors.hpp"

#include <spdlog/spdlog.h>

#include "app/hub/web/doorkeeper.hpp"

namespace riskbild::hub {
namespace {

// The wall's pictures are for people too: they bear no token, but have signed in.
bool is_from_a_person(const http::Request& request, const Doorkeeper& doorkeeper) {
    if (!is_for_devices(request.path)) return true;
    return wall_address(request.path) && request.header("authorization").empty() && doorkeeper.is_a_person(request);
}

}  // namespace

http::Response answer(const http::Request& request, const Doors& doors) {
    try {
        http::Response response = is_from_a_person(request, doors.house.doorkeeper)
                                      ? answer_visit(request, doors.pages, doors.house)
                                      : respond(request, doors.desk);
        doors.traffic.count(response.status);
        return response;
    } catch (const std::exception& defect) {
        doors.log.error("A defect in this program, answering {}: {}", request.path, defect.what());
        doors.traffic.count(500);
        throw;
    }
}

std::size_t most_body_bytes(const http::Request& head, const Doors& doors) {
    return is_for_devices(head.path) ? most_body_bytes(head) : most_body_bytes(head, doors.pages, doors.house);
}

}  // namespace riskbild::hub
