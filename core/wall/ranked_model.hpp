// Högst riskvärde: a ladder of values.
#pragma once

#include <string>
#include <vector>

#include "core/wall/map_model.hpp"

namespace riskbild::wall {

struct Rung {
    std::string rank{};  // '2='
    std::string title{};
    int value = 0;
    std::string detail{};  // when the value was set, where that is not the same for all; may be empty
    std::string risk{};
    int level = 0;  // as in MapRow
    bool operator==(const Rung&) const = default;
};

struct RankedPage {
    std::string title{};
    int greatest = 0;  // what a bar of full length means
    std::vector<Rung> rungs{};
    std::vector<KeyEntry> key{};
    std::vector<std::string> notes{};
    bool operator==(const RankedPage&) const = default;
};

}  // namespace riskbild::wall
