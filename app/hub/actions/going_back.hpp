// Going back: what an earlier version showed is published once more, under a new version.
#pragma once

#include <cstdint>
#include <string>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

struct GoingBack {
    std::string channel;
    std::uint64_t version = 0;
    std::string note{};
};

// Whether `then` was made for a closed room and the channel's is an open one now.
bool is_for_fewer(const snapshot::Manifest& then, const Channel& channel);

// One transaction. How it is shown (language, pages, cadence) is as the channel is set now. ErrorKind::not_found where
// there is no such version; ErrorKind::usage where it showed nothing, or showed more than may be shown now: it was made
// for a closed room and the channel's is open, or as check_may_be_told().
Result<snapshot::Manifest> go_back(sqlite::Database& database, const Press& press, const GoingBack& order,
                                   const Actor& actor);

}  // namespace riskbild::hub
