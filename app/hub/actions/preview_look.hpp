// How a wall is drawn for a screen that may not be there: its size, how far away it is read, its theme.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/hub/store/channels.hpp"

namespace riskbild::hub {

struct Look {
    ChannelScreen screen{};
    bool dark = false;
    std::string language = "sv";

    bool operator==(const Look&) const = default;
};

Look look_of(const Channel& channel);

// `look` as changed by what an address asks for: width, height (pixels), diagonal (inches), distance (metres, with one
// decimal at most), theme (light, dark) and lang (sv, en); other names are passed by. Nothing where one of them is not
// within what a screen can be.
std::optional<Look> look_in(std::string_view query, Look look);

// The same as the query of an address.
std::string query_of(const Look& look);

}  // namespace riskbild::hub
