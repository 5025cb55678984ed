#include "app/hub/commands/doors.hpp"

#include <spdlog/spdlog.h>

#include "app/hub/web/doorkeeper.hpp"
#include "core/base/text.hpp"
#include "platform/http/trouble.hpp"

namespace riskbild::hub {
namespace {

// The wall's pictures are for people too: they bear no token, but have signed in.
bool is_from_a_person(const http::Request& request, const Doorkeeper& doorkeeper) {
    if (!is_for_devices(request.path)) return true;
    return wall_address(request.path) && request.header("authorization").empty() && doorkeeper.is_a_person(request);
}

// Without the query, which may hold what only the person is to know.
void log_trouble(const Doors& doors, const http::Request& request, const http::Response& response,
                 const std::string& why) {
    constexpr std::size_t most_letters = 200;
    doors.log.error("{} {}: {} {}", request.method, text::one_line(request.path, most_letters), response.status, why);
}

}  // namespace

// What a device's request fails for is logged by the port that failed, or borne by the answer.
http::Response answer(const http::Request& request, const Doors& doors) {
    try {
        const bool for_people = is_from_a_person(request, doors.house.doorkeeper);
        http::Response response =
            for_people ? answer_visit(request, doors.pages, doors.house) : respond(request, doors.desk);
        doors.traffic.count(response.status);
        const std::string trouble = http::take_trouble(response);
        if (response.status >= 500 && (for_people || !trouble.empty())) log_trouble(doors, request, response, trouble);
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
