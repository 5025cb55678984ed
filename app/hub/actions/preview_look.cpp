#include "app/hub/actions/preview_look.hpp"

#include <fmt/format.h>

#include <charconv>

#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr int longest_side = 7'680;
constexpr int most_pixels = 7'680 * 4'320;

bool read_whole(std::string_view text, int least, int most, int& into) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return false;
    into = number;
    return number >= least && number <= most;
}

// "4", "4.5" and "4,5" metres (a comma as forms send it), as decimetres.
bool read_distance(std::string_view text, int& into) {
    int metres = 0;
    int tenths = 0;
    for (const std::string_view point : {".", ",", "%2C"}) {
        const auto place = text.find(point);
        if (place == std::string_view::npos) continue;
        if (!read_whole(text.substr(place + point.size()), 0, 9, tenths)) return false;
        text = text.substr(0, place);
        break;
    }
    if (!read_whole(text, 0, 50, metres)) return false;
    into = metres * 10 + tenths;
    return into >= 3 && into <= 500;
}

bool read_word(std::string_view text, std::string_view no, std::string_view yes, bool& into) {
    into = text == yes;
    return text == no || text == yes;
}

bool take(std::string_view name, std::string_view value, Look& look) {
    if (name == "width") return read_whole(value, 320, longest_side, look.screen.width);
    if (name == "height") return read_whole(value, 320, longest_side, look.screen.height);
    if (name == "diagonal") return read_whole(value, 5, 300, look.screen.diagonal);
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
    if (look.screen.width * look.screen.height > most_pixels) return std::nullopt;
    return look;
}

std::string query_of(const Look& look) {
    const ChannelScreen& screen = look.screen;
    return fmt::format("width={}&height={}&diagonal={}&distance={}.{}&theme={}&lang={}", screen.width, screen.height,
                       screen.diagonal, screen.distance_dm / 10, screen.distance_dm % 10, look.dark ? "dark" : "light",
                       look.language);
}

}  // namespace riskbild::hub
