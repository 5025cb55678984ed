// What a device says of itself: hostile until somebody has approved it.
#include <nlohmann/json.hpp>

#include "app/hub/api/pairing.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

constexpr std::size_t most_letters = 80;
constexpr int most_pixels = 20'000;
constexpr int most_inches = 500;
constexpr int most_decimetres = 1'000;

std::string text_at(const json& device, const char* name) {
    const auto found = device.find(name);
    if (found == device.end() || !found->is_string()) return {};
    return text::one_line(found->get_ref<const std::string&>(), most_letters);
}

// 0 for what is no such number.
int number_at(const json& device, const char* name, int most) {
    const auto found = device.find(name);
    if (found == device.end() || !found->is_number_unsigned()) return 0;
    const auto number = found->get<std::uint64_t>();
    return number <= static_cast<std::uint64_t>(most) ? static_cast<int>(number) : 0;
}

}  // namespace

DeviceAccount read_device(const json& device) {
    if (!device.is_object()) return {};
    return {text_at(device, "host"),
            text_at(device, "model"),
            text_at(device, "system"),
            text_at(device, "version"),
            text_at(device, "channel"),
            {number_at(device, "width", most_pixels), number_at(device, "height", most_pixels),
             number_at(device, "diagonal", most_inches), number_at(device, "distance_dm", most_decimetres)}};
}

}  // namespace riskbild::hub
