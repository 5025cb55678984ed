// What the commands share: who runs them, and how they print.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "app/hub/store/audit.hpp"

namespace riskbild::hub {

Actor actor_at_the_console();
void print(std::string_view text);  // a line on stdout, at once
void print_json(const nlohmann::ordered_json& value);
void warn(std::string_view text);  // a line on stderr

}  // namespace riskbild::hub
