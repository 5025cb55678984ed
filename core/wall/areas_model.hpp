// Risker per område: a block for each risk.
#pragma once

#include <string>
#include <vector>

#include "core/wall/map_model.hpp"

namespace riskbild::wall {

struct AreaBlock {
    std::string risk{};
    bool in_plan = false;
    bool operator==(const AreaBlock&) const = default;
};

struct Area {
    std::string name{};
    std::vector<AreaBlock> blocks{};     // one a risk, those in the plan first
    std::vector<std::string> in_plan{};  // names of those in the plan, in the order of their blocks
    bool operator==(const Area&) const = default;
};

struct AreasPage {
    std::string title{};
    std::vector<Area> areas{};
    std::vector<KeyEntry> key{};  // of the blocks; empty where nothing tells them apart
    std::vector<std::string> notes{};
    bool operator==(const AreasPage&) const = default;
};

}  // namespace riskbild::wall
