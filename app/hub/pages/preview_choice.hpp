// What somebody has chosen to look at: which of a channel's boards, as shown or as it would be, on which screen.
#pragma once

#include <string>

#include "app/hub/actions/preview.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

struct PreviewChoice {
    Channel channel;
    bool would = false;  // as it would be shown if it were published now; else as it is shown
    Look look;
    std::string board;  // key; empty: not chosen

    // The address' query that says all of it.
    std::string query() const;
};

// From the query; what it does not say is the channel's own, and as it would be for those who may publish. Who may only
// look sees what is published. ErrorKind::usage where the query asks for a screen that there cannot be.
Result<PreviewChoice> choice_of(const Visit& visit, const std::string& channel);

Result<Showing> showing_of(const Visit& visit, const PreviewChoice& choice);
Studio studio_of(const Visit& visit);

// A page that says why nothing can be drawn, and what to do.
http::Response cannot_draw(const Visit& visit, const Error& error);

}  // namespace riskbild::hub
