// What a channel's displays hold, or would hold: what previews, pictures by address and the PDF are drawn from.
#pragma once

#include <functional>
#include <string>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

struct Showing {
    snapshot::Manifest manifest;  // with version and times only where it has been published
    std::function<Result<std::string>(const snapshot::BoardEntry&)> body;  // reads through the database it came from

    bool has(const std::string& board) const;
};

// Of snapshots that are stored.
Showing stored_showing(sqlite::Database& database, snapshot::Manifest manifest);

// What the channel shows. ErrorKind::not_found where nothing has been published.
Result<Showing> what_is_shown(sqlite::Database& database, const Press& press, const std::string& channel);
// What it would show if it were published now; errors as of print_channel().
Result<Showing> what_would_be_shown(sqlite::Database& database, const Hasher& hasher, const Channel& channel);

}  // namespace riskbild::hub
