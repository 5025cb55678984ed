#include "app/hub/commands/console.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "platform/os/clock.hpp"
#include "platform/os/user.hpp"

namespace riskbild::hub {

Actor actor_at_the_console() {
    return {fmt::format("{}{}", own_name::at_the_console, os::user_id()), os::now()};
}

void print(std::string_view text) {
    fmt::print("{}\n", text);
    std::fflush(stdout);
}

void print_json(const nlohmann::ordered_json& value) {
    print(value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void warn(std::string_view text) {
    fmt::print(stderr, "riskbild-hub: {}\n", text);
}

}  // namespace riskbild::hub
