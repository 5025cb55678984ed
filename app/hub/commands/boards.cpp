#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using json = nlohmann::ordered_json;

std::vector<std::string> channels_of(const std::multimap<std::string, std::string>& shown, const std::string& key) {
    std::vector<std::string> channels;
    const auto [from, to] = shown.equal_range(key);
    for (auto each = from; each != to; ++each) channels.push_back(each->second);
    return channels;
}

json as_json(const plan::Board& board, const std::vector<std::string>& channels) {
    const plan::Document* newest = plan::latest_follow_up(board);
    const bool dated = newest && newest->as_of;
    return {{"key", board.key},
            {"name", board.name},
            {"documents", board.documents.size()},
            {"as_of", dated ? json(to_iso(*newest->as_of)) : json(nullptr)},
            {"channels", channels}};
}

std::string as_text(const json& board) {
    const auto channels = board["channels"].get<std::vector<std::string>>();
    return fmt::format("{}  {}  documents {}  as of {}  channels: {}", board["key"].get<std::string>(),
                       board["name"].get<std::string>(), board["documents"].get<std::size_t>(),
                       board["as_of"].is_null() ? "not stated" : board["as_of"].get<std::string>(),
                       channels.empty() ? "none" : text::join(channels, ", "));
}

}  // namespace

Status list_boards(const Call& call) {
    auto database = DataFolder(call.data).database();
    if (!database) return database.error();
    const auto keys = board_keys(*database);
    if (!keys) return keys.error();
    const auto shown = channels_showing(*database);
    if (!shown) return shown.error();
    json all = json::array();
    for (const std::string& key : *keys) {
        const auto board = board_named(*database, key);
        if (!board) return board.error();
        all.push_back(as_json(*board, channels_of(*shown, key)));
    }
    if (call.manner.form == Printed::json) {
        print_json(all);
        return done();
    }
    for (const json& board : all) print(as_text(board));
    return done();
}

}  // namespace riskbild::hub
