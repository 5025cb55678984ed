#include "app/hub/actions/preview_look.hpp"

#include <fmt/format.h>

#include <charconv>

#include "core/base/text.hpp"
#include "core/fleet/screen.hpp"

namespace riskbild::hub {
namespace {

bool read_whole(std::string_view text, int& into) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return false;
    into = number;
    return true;
}

// "4", "4.5" and "4,5" metres (a comma as forms send it), as decimetres.
bool read_distance(std::string_view text, int& into) {
    int metres = 0;
    int tenths = 0;
    for (const std::string_view point : {".", ",", "%2C"}) {
        const auto place = text.find(point);
        if (place == std::string_view::npos) continue;
        if (!read_whole(text.substr(place + point.size()), tenths) || tenths < 0 || tenths > 9) return false;
        text = text.substr(0, place);
        break;
    }
    if (!read_whole(text, metres) || metres < 0 || metres > fleet::decimetres.most) return false;
    into = metres * 10 + tenths;
    return true;
}

bool read_word(std::string_view text, std::string_view no, std::string_view yes, bool& into) {
    into = text == yes;
    return text == no || text == yes;
}

bool take(std::string_view name, std::string_view value, Look& look) {
    if (name == "width") return read_whole(value, look.screen.width);
    if (name == "height") return read_whole(value, look.screen.height);
    if (name == "diagonal") return read_whole(value, look.screen.diagonal);
    if (name == "distance") return read_distance(value, look.screen.distance_dm);
    if (name == "theme") return read_word(value, "light", "dark", look.dark);
    if (name != "lang") return true;
    bool english = false;
    const bool known = read_word(value, "sv", "en", english);
    look.language = english ? "en" : "sv";
    return known;
}

}  // namespace

Look look_of(const Channel& channel) {
    return {channel.screen, false, channel.language};
}

std::optional<Look> look_in(std::string_view query, Look look) {
    for (const std::string_view field : text::split(query, '&')) {
        const auto equals = std::min(field.find('='), field.size());
        const std::string_view value = equals < field.size() ? field.substr(equals + 1) : std::string_view{};
        if (!take(field.substr(0, equals), value, look)) return std::nullopt;
    }
    const ChannelScreen& screen = look.screen;
    const bool is_one = fleet::can_be_drawn({screen.width, screen.height, screen.diagonal, screen.distance_dm});
    return is_one ? std::optional{std::move(look)} : std::nullopt;
}

std::string query_of(const Look& look) {
    const ChannelScreen& screen = look.screen;
    return fmt::format("width={}&height={}&diagonal={}&distance={}.{}&theme={}&lang={}", screen.width, screen.height,
                       screen.diagonal, screen.distance_dm / 10, screen.distance_dm % 10, look.dark ? "dark" : "light",
                       look.language);
}

}  // namespace riskbild::hub
