// What a channel shows, as pictures by address: for signs and e-paper that somebody already owns, and for people.
#pragma once

#include <string>
#include <string_view>

#include "app/hub/actions/preview.hpp"

namespace riskbild::hub {

struct WallFile {
    std::string content_type;
    std::string bytes;
};

// Which picture of which channel, and how: the query as look_in() reads it.
struct PictureOrder {
    std::string channel;
    std::string page;   // "now": the first of that name; or a stem, "exempel-a.risks.2"
    std::string query;  // `board=KEY` besides, for the list
    Instant now{};
};

// Only what has been published. ErrorKind::not_found where nothing has, or there is no such page now; usage where the
// query asks for what no screen is, or for a larger one than 3840x2160 and the channel's own; other errors as of
// wall_picture().
Result<WallFile> published_picture(sqlite::Database& database, const Studio& studio, const Press& press,
                                   const PictureOrder& order);

// {"channel", "version", "pages": [{"page", "name", "board", "picture"}]}: what published_picture() knows. Of a channel
// with many boards only of the one that the query names (ErrorKind::usage where it does not).
Result<WallFile> published_list(sqlite::Database& database, const Studio& studio, const Press& press,
                                const PictureOrder& order);

}  // namespace riskbild::hub
