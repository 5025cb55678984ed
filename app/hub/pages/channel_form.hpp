// A channel's settings as a form, and back.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/hub/store/channels.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// For the template: every field with its value, choices marked.
Result<nlohmann::json> settings_json(const Visit& visit, const Channel& channel);

// False where the boards are others than when the page was made: saving would bring back one that was withdrawn since.
bool boards_are_as_seen(const Visit& visit, const Channel& channel);

// What the form says, over what the channel was. Where a field cannot be understood, its old value stays and `wrong`
// has the words for it, by the field's name. Boards that the hub does not have are left out.
Result<Channel> settings_in(const Visit& visit, Channel channel, nlohmann::json& wrong);

}  // namespace riskbild::hub
