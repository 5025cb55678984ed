// Any page as one column of items in reading order: how it reads on a small or distant screen, with
// large text, and wherever its own layout has no room.
#pragma once

#include <string>
#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::wall {

enum class PartSize { small, name, strong, title, key };

// A text or statuses.
struct Part {
    std::string role;
    std::string text{};
    std::string beside{};  // after a key number, on its line: 'av 7'
    PartSize size = PartSize::name;
    std::vector<StatusWords> statuses{};
    bool course = false;  // the statuses read 'from → to'
    Ink ink = Ink::primary;
};

// What stands together where there is room for it.
struct Item {
    std::vector<Part> parts;
    std::string risk{};    // whose card it opens; may be empty
    bool heading = false;  // stays with the item after it
};

std::vector<Item> in_reading_order(const PageBody& body);

}  // namespace riskbild::wall
