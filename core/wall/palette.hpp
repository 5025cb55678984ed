// Inks to colours, from assets/palettes.json. Two palettes ship, light and dark; users choose one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/wall/scene.hpp"

namespace riskbild::wall {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};
std::string to_hex(Colour colour);  // '#10161C'

class Palette {
public:
    // `theme` is 'light' or 'dark'; ErrorKind::input names what is missing.
    static Result<Palette> parse(std::string_view palettes_json, std::string_view theme);
    Colour colour(Ink ink) const { return colours_[static_cast<std::size_t>(ink)]; }

private:
    std::array<Colour, static_cast<std::size_t>(Ink::ring) + 1> colours_{};
};

}  // namespace riskbild::wall
