#include "app/display/palettes.hpp"

#include "platform/os/files.hpp"

namespace riskbild::display {

Result<Palettes> Palettes::open() {
    const auto text = os::read_asset("palettes.json");
    if (!text) return text.error();
    const auto light = wall::Palette::parse(*text, name_of(wall::Theme::light));
    if (!light) return light.error();
    const auto dark = wall::Palette::parse(*text, name_of(wall::Theme::dark));
    if (!dark) return dark.error();
    return Palettes(*light, *dark);
}

}  // namespace riskbild::display
