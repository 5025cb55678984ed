// What is put before somebody who has chosen (preview_choice.hpp): content, clock, and what is said about it.
#pragma once

#include <string>
#include <vector>

#include "app/hub/pages/preview_choice.hpp"

namespace riskbild::hub {

struct Exhibit {
    Showing showing;
    Instant clock{};                  // what it is drawn by: now, and for what is planned its own time
    std::string title{};              // of the page
    std::string edition{};            // for paper: 'version 1774425600000', 'inte publicerad'
    std::string name{};               // of what was or will be, where one chooses; empty for what is or would be
    std::vector<std::string> said{};  // what that is, and by which clock
    std::string warning{};            // why others may not see it any more
};

// ErrorKind::usage, in words for the reader, where it is not for this person: what an earlier version tells and may not
// be told any more is for those who may publish, and so is what is planned. Other errors as of the actions.
Result<Exhibit> exhibit_of(const Visit& visit, const PreviewChoice& choice);

// What is drawn for others, or for the same person, is done before long.
inline const std::pair<std::string, std::string> try_again{"Retry-After", "5"};

// A page that says why nothing can be drawn, and what to do. `error`: of exhibit_of() or of the display's program.
http::Response cannot_draw(const Visit& visit, const Error& error);

}  // namespace riskbild::hub
