#include "core/wall/page_names.hpp"

#include <algorithm>
#include <array>

namespace riskbild::wall {

namespace {

constexpr std::array<std::string_view, 13> names{"now",     "map",   "ranked", "changed", "risks", "areas", "controls",
                                                 "results", "audit", "next",   "boards",  "focus", "basis"};

}  // namespace

std::string_view name_of(PageName page) {
    return names[static_cast<std::size_t>(page)];
}

std::optional<PageName> page_named(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<PageName>(found - names.begin());
}

std::string all_page_names() {
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

}  // namespace riskbild::wall
