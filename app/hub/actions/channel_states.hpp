// What the channels show, beside what they would show if they were published now.
#pragma once

#include <optional>
#include <vector>

#include "app/hub/actions/publish.hpp"

namespace riskbild::hub {

enum class Shown {
    nothing,  // never published, or withdrawn
    latest,   // just what would be published now
    earlier,  // something has changed since
    unknown,  // not compared: a board cannot be published, or there are too many
};

struct ChannelState {
    Channel channel;
    std::optional<Publication> publication{};  // the last but renewals; its imprint says who
    std::size_t boards = 0;                    // that it names
    Shown shown = Shown::nothing;
};

// Printing a board to compare it takes milliseconds: of all the channels together so many are.
inline constexpr std::size_t most_compared_boards = 60;

Result<std::vector<ChannelState>> channel_states(sqlite::Database& database,
                                                 const Hasher& hasher);  // by the channels' names

}  // namespace riskbild::hub
