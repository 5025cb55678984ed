// What somebody has chosen to look at: which of a channel's boards, as shown, as it was or will be, on which screen.
#pragma once

#include <cstdint>
#include <string>

#include "app/hub/actions/preview.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

enum class Content {
    would,    // if it were published now
    shown,    // now
    earlier,  // by the version `number`
    planned,  // as the planned publication `number`
};

struct PreviewChoice {
    Channel channel;
    Content content = Content::shown;
    std::uint64_t number = 0;
    Look look;
    std::string board;  // key; empty: not chosen

    // In addresses: "would", "shown", "version-1774425600000", "plan-3".
    std::string as() const;
    // The address' query that says all of it.
    std::string query() const;
};

std::string as_version(std::uint64_t version);
std::string as_plan(std::int64_t plan);

// From the query; what it does not say is the channel's own, and as it would be for those who may publish. Who may only
// look sees what is published when asking for what would be. ErrorKind::usage where the query asks for a screen that
// there cannot be.
Result<PreviewChoice> choice_of(const Visit& visit, const std::string& channel);

Studio studio_of(const Visit& visit);

}  // namespace riskbild::hub
