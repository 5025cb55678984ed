// The two palettes that ship.
#pragma once

#include <array>
#include <fstream>
#include <sstream>

#include "core/wall/palette.hpp"

namespace riskbild::colour {

inline constexpr std::array themes{"light", "dark"};

inline std::string palettes_json() {
    std::ostringstream text;
    text << std::ifstream(RISKBILD_SOURCE_DIR "/assets/palettes.json").rdbuf();
    return text.str();
}

inline wall::Palette shipped(std::string_view theme) {
    return wall::Palette::parse(palettes_json(), theme).value();
}

}  // namespace riskbild::colour
