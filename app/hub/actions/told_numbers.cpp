#include "app/hub/actions/told_numbers.hpp"

#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/publish.hpp"
#include "core/plan/visibility.hpp"

namespace riskbild::hub {
namespace {

// Each text once, however many channels would show it.
void add(ToldNumbers& told, const Channel& channel, const std::vector<plan::NumberInText>& numbers) {
    if (!numbers.empty()) told.channels.push_back(title_of(channel));
    for (const plan::NumberInText& each : numbers)
        if (std::ranges::find(told.numbers, each.text, &plan::NumberInText::text) == told.numbers.end())
            told.numbers.push_back(each);
}

}  // namespace

Result<ToldNumbers> told_numbers(sqlite::Database& database, const std::string& key) {
    const auto board = arranged_board(database, key);
    if (!board) return board.error();
    const auto channels = all_channels(database);
    if (!channels) return channels.error();
    ToldNumbers told;
    for (const Channel& channel : *channels) {
        const auto keys = keys_of(database, channel);
        if (!keys) return keys.error();
        if (std::ranges::find(*keys, key) == keys->end()) continue;
        add(told, channel, plan::numbers_in_texts(plan::for_room(*board, channel.room), channel.small_numbers));
    }
    return told;
}

}  // namespace riskbild::hub
