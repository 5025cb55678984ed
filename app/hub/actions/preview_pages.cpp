#include "app/hub/actions/preview_pages.hpp"

#include <nlohmann/json.hpp>

namespace riskbild::hub {
namespace {

using nlohmann::json;

WallText text_from(const json& entry) {
    WallText text{entry.at("role"), entry.at("text"), entry.at("cap_px"), {}};
    const bool upright = !entry.value("vertical", false);
    for (const json& line : entry.value("lines", json::array()))
        text.lines.push_back({line.at("text"), line.at("x"), line.at("baseline"), line.at("width"), upright});
    return text;
}

// The footer says 'Risker, del 2 av 3 · 4 av 9'.
std::string name_of(const WallPage& page) {
    const std::string footer = page.said_as("page");
    return footer.empty() ? page.stem : footer.substr(0, footer.find(" · "));
}

}  // namespace

Result<std::vector<WallPage>> read_layout(std::string_view text) {
    const json layout = json::parse(text, nullptr, false);
    if (!layout.is_object() || !layout.contains("texts")) return Error{ErrorKind::input, "the layout is not readable"};
    std::vector<WallPage> pages;
    try {
        for (const json& entry : layout["texts"]) {
            const std::string stem = entry.at("page");
            if (pages.empty() || pages.back().stem != stem) pages.push_back({stem, {}, {}});
            pages.back().texts.push_back(text_from(entry));
        }
    } catch (const json::exception& error) {
        return Error{ErrorKind::input, std::string("the layout is not readable: ") + error.what()};
    }
    for (WallPage& page : pages) page.name = name_of(page);
    return pages;
}

}  // namespace riskbild::hub
