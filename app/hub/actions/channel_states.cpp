#include "app/hub/actions/channel_states.hpp"

#include <algorithm>

namespace riskbild::hub {
namespace {

Result<Shown> compared(sqlite::Database& database, const Hasher& hasher, const Channel& channel,
                       const std::vector<std::string>& hashes, std::size_t& compared_boards) {
    if (hashes.empty()) return Shown::nothing;
    const auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    compared_boards += keys->size();
    if (compared_boards > most_compared_boards) return Shown::unknown;
    const auto printed = print_channel(database, hasher, channel);
    if (!printed) return Shown::unknown;
    const bool same = std::ranges::equal(*printed, hashes, {}, [](const PrintedBoard& b) { return b.entry.sha256; });
    return same ? Shown::latest : Shown::earlier;
}

Result<ChannelState> state_of(sqlite::Database& database, const Hasher& hasher, const Channel& channel,
                              std::size_t& compared_boards) {
    auto publication = latest_change(database, channel.name);
    if (!publication) return publication.error();
    ChannelState state{channel, *std::move(publication)};
    if (!state.publication) return state;
    const auto hashes = hashes_of(database, *state.publication);
    if (!hashes) return hashes.error();
    state.boards = hashes->size();
    const auto shown = compared(database, hasher, channel, *hashes, compared_boards);
    if (!shown) return shown.error();
    state.shown = *shown;
    return state;
}

}  // namespace

Result<std::vector<ChannelState>> channel_states(sqlite::Database& database, const Hasher& hasher) {
    const auto channels = all_channels(database);
    if (!channels) return channels.error();
    std::vector<ChannelState> all;
    std::size_t compared_boards = 0;
    for (const Channel& channel : *channels) {
        auto state = state_of(database, hasher, channel, compared_boards);
        if (!state) return state.error();
        all.push_back(*std::move(state));
    }
    return all;
}

}  // namespace riskbild::hub
