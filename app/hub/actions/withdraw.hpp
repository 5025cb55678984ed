// Taking back what is shown: the displays drop it with their next poll, and the hub serves it to nobody.
#pragma once

#include <optional>
#include <string>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

struct Withdrawal {
    std::string channel;
    std::optional<std::string> board{};  // only that one; else all that the channel shows
    std::string note{};
};

// One transaction. Plans that would show it again are cancelled, and pictures of the displays' glass forgotten. A board
// is taken out of the channel's settings too, so that the next publication does not bring it back. ErrorKind::not_found
// where it is not shown.
Result<snapshot::Manifest> withdraw(sqlite::Database& database, const Press& press, const Withdrawal& order,
                                    const Actor& actor);

}  // namespace riskbild::hub
