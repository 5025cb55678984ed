// What waits for somebody to do it, in words, with where to go: the start page's list.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/channel_states.hpp"
#include "app/hub/actions/fleet_view.hpp"
#include "app/hub/web/visit.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

struct ToDo {
    std::string said;
    std::string about;   // the board, channel, display or file, as people call it: may be hostile text
    std::string path;    // that the visitor may open
    bool stops = false;  // nothing is published, or nothing is seen, before it is done
};

// A board as the start page needs it.
struct BoardAtStart {
    std::string key;
    std::string name;
    std::string as_of;               // of its newest follow-up; empty if not stated
    std::size_t proposed_texts = 0;  // of that follow-up, that nobody has looked at
    bool has_document = false;
    bool is_shown = false;  // some channel's latest publication names it
};

Result<std::vector<BoardAtStart>> boards_at_start(sqlite::Database& database);

// What the visitor may see of it, what stops something first.
Result<std::vector<ToDo>> to_do(const Visit& visit, const std::vector<BoardAtStart>& boards,
                                const std::vector<ChannelState>& channels, const std::vector<DisplayView>& displays);

}  // namespace riskbild::hub
