#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/actions/coming_decisions.hpp"
#include "app/hub/actions/likely_names.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "core/plan/small_numbers.hpp"
#include "core/plan/unnamed_sources.hpp"
#include "core/plan/visibility.hpp"
#include "core/snapshot/snapshot.hpp"

namespace riskbild::hub {
namespace {

Error unknown_board(const std::string& key) {
    return {ErrorKind::not_found, "There is no board '" + key + "'; import its sheet first"};
}

Result<PrintedBoard> print_board(sqlite::Database& database, const Hasher& hasher, const std::string& key,
                                 const Channel& channel, const std::vector<PlannedDecision>& decided) {
    const auto board = arranged_board(database, key);
    if (!board) return board.error().kind == ErrorKind::not_found ? unknown_board(key) : board.error();
    if (const Status looked = check_looked_at(database, key); !looked) return looked.error();
    const plan::Board in_room = plan::for_room(with_decisions(*board, decided), channel.room);
    const plan::Board seen = plan::with_small_numbers_hidden(in_room, channel.small_numbers);
    std::string json = snapshot::encode(plan::with_unnamed_sources(seen));
    // Read back as a display will read it: what it would refuse is refused here.
    if (const auto readable = snapshot::decode(json); !readable)
        return Error{ErrorKind::input, "Board '" + key + "' cannot be published: " + readable.error().message};
    snapshot::BoardEntry entry{key, hasher.sha256_hex(json), json.size()};
    return PrintedBoard{std::move(entry), std::move(json)};
}

}  // namespace

Result<std::vector<std::string>> keys_of(sqlite::Database& database, const Channel& channel) {
    if (channel.boards == "all") return board_keys(database);
    std::vector<std::string> keys;
    for (const std::string_view part : text::split(channel.boards, ',')) {
        const std::string key(text::trim(part));
        if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    }
    return keys;
}

Result<std::vector<PrintedBoard>> print_channel(sqlite::Database& database, const Hasher& hasher,
                                                const Channel& channel, const std::vector<PlannedDecision>& decided) {
    const auto keys = keys_of(database, channel);
    if (!keys) return keys.error();
    if (keys->empty()) return Error{ErrorKind::not_found, "There are no boards to publish; import a sheet first"};
    std::vector<PrintedBoard> boards;
    for (const std::string& key : *keys) {
        auto board = print_board(database, hasher, key, channel, decided);
        if (!board) return board.error();
        boards.push_back(*std::move(board));
    }
    return boards;
}

}  // namespace riskbild::hub
