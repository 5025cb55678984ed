// What a device says of itself: hostile until somebody has approved it.
#include <nlohmann/json.hpp>

#include "app/hub/api/pairing.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t most_letters = 80;

std::string text_at(const json& device, const char* name) {
    const auto found = device.find(name);
    if (found == device.end() || !found->is_string()) return {};
    return text::one_line(found->get_ref<const std::string&>(), most_letters);
}

// 0 for what is no small number.
int number_at(const json& device, const char* name) {
    const auto found = device.find(name);
    if (found == device.end() || !found->is_number_unsigned()) return 0;
    const auto number = found->get<std::uint64_t>();
    return number <= std::uint64_t{fleet::most_pixels} ? static_cast<int>(number) : 0;
}

}  // namespace

DeviceAccount read_device(const json& device) {
    if (!device.is_object()) return {};
    return {text_at(device, "host"),
            text_at(device, "model"),
            text_at(device, "system"),
            text_at(device, "version"),
            text_at(device, "channel"),
            fleet::within_bounds({number_at(device, "width"), number_at(device, "height"),
                                  number_at(device, "diagonal"), number_at(device, "distance_dm")})};
}

json screen_json(const DisplayScreen& screen) {
    return {{"diagonal", screen.diagonal}, {"distance_dm", screen.distance_dm}};
}

}  // namespace riskbild::hub
