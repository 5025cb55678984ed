#include "app/display/page_names.hpp"

#include <algorithm>
#include <array>

namespace riskbild::display {

namespace {

constexpr std::array<std::string_view, 5> names{"now", "map", "risks", "controls", "results"};

}  // namespace

std::string_view name_of(wall::PageName page) {
    return names[static_cast<std::size_t>(page)];
}

std::optional<wall::PageName> page_named(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<wall::PageName>(found - names.begin());
}

std::string all_page_names() {
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

}  // namespace riskbild::display
