#include "app/hub/pages/board_channels.hpp"

#include <nlohmann/json.hpp>

#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/store/boards.hpp"

namespace riskbild::hub {

using nlohmann::json;

Result<std::map<std::string, json>> channels_by_board(const Visit& visit) {
    const auto shown = channels_showing(visit.database);
    if (!shown) return shown.error();
    const auto titles = titles_of_channels(visit);
    if (!titles) return titles.error();
    std::map<std::string, json> channels;
    for (const auto& [board, name] : *shown)
        if (const auto title = titles->find(name); title != titles->end())
            channels[board].push_back({{"name", name}, {"title", title->second}, {"last", false}});
    for (auto& [board, list] : channels) list.back()["last"] = true;
    return channels;
}

}  // namespace riskbild::hub
