// The visible sign that somebody holds the wall.
#pragma once

#include <optional>
#include <string>

#include "core/wall/words.hpp"

namespace riskbild::wall {

struct Hold {
    std::optional<int> seconds_left{};  // once the end of the hold is near
    bool meeting = false;               // 'Mötesläge': for two hours
    bool operator==(const Hold&) const = default;
};

// What the strip says in place of `page` ('Läget · 1 av 4') while the wall is held; in brief where that is empty.
std::string held_page(const std::string& page, const Hold& hold, const Words& words);

}  // namespace riskbild::wall
