#include "core/wall/palette.hpp"

#include <charconv>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

namespace riskbild::wall {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Ink::ring) + 1> ink_names{
    "none",   "paper",   "card",        "primary",  "secondary",  "line",      "edge",      "good",    "notice",
    "bad",    "missing", "notice_fill", "bad_fill", "good_fill",  "banner",    "on_banner", "cell_1",  "cell_2",
    "cell_3", "cell_4",  "cell_5",      "level_1",  "level_2",    "level_3",   "level_4",   "level_5", "tint_1",
    "tint_2", "tint_3",  "tint_4",      "tint_5",   "code_light", "code_dark", "ring"};

std::optional<Colour> parse_hex(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
                  static_cast<std::uint8_t>(value)};
}

}  // namespace

std::string to_hex(Colour colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", colour.red, colour.green, colour.blue);
    return text.data();
}

Result<Palette> Palette::parse(std::string_view palettes_json, std::string_view theme) {
    const auto all = nlohmann::json::parse(palettes_json, nullptr, false);
    const std::string name(theme);
    if (!all.is_object() || !all.contains(name) || !all[name].is_object())
        return Error{ErrorKind::input, "palettes: there is no palette named '" + name + "'"};
    Palette palette;
    for (std::size_t i = 1; i < ink_names.size(); ++i) {
        const std::string ink(ink_names[i]);
        const auto found = all[name].find(ink);
        const bool is_text = found != all[name].end() && found->is_string();
        const auto colour = is_text ? parse_hex(found->get<std::string>()) : std::nullopt;
        if (!colour)
            return Error{ErrorKind::input, "palettes: '" + name + "." + ink + "' must be a colour like #10161C"};
        palette.colours_[i] = *colour;
    }
    return palette;
}

}  // namespace riskbild::wall
