// The wall's Swedish words.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "core/wall/words.hpp"

namespace riskbild::wall::test {

inline const Words& swedish() {
    static const Words words = [] {
        std::ifstream in(std::string(RISKBILD_SOURCE_DIR) + "/assets/words/sv.json", std::ios::binary);
        return Words::parse(std::string(std::istreambuf_iterator<char>(in), {})).value();
    }();
    return words;
}

}  // namespace riskbild::wall::test
