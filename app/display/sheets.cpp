#include "app/display/sheets.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/page_names.hpp"

namespace riskbild::display {

namespace {

std::vector<wall::Page> pages_of(const plan::Board* board, const wall::Situation& situation, const wall::Words& words) {
    if (board == nullptr) return {wall::nothing_published(situation, words)};
    return wall::pages_of(*board, situation, words);
}

bool wanted(const std::vector<wall::PageName>& pages, wall::PageName name) {
    return pages.empty() || std::find(pages.begin(), pages.end(), name) != pages.end();
}

std::size_t words_on(const wall::Scene& scene) {
    std::size_t count = 0;
    for (const wall::Text& text : scene.texts) count += text::split(text::collapse_spaces(text.text), ' ').size();
    return count;
}

}  // namespace

std::vector<Sheet> sheets_of(const plan::Board* board, const std::vector<wall::PageName>& pages,
                             const wall::Situation& situation, const Manner& manner) {
    std::vector<Sheet> sheets;
    for (wall::Page& page : pages_of(board, situation, manner.words)) {
        if (board != nullptr && !wanted(pages, page.name)) continue;
        auto scenes = wall::lay_out(page, manner.screen, manner.measure);
        sheets.push_back({std::move(page), std::move(scenes)});
    }
    return sheets;
}

wall::Scene finished(const std::vector<Sheet>& sheets, Place place, const wall::Situation& situation,
                     const Manner& manner, const std::optional<wall::Hold>& hold) {
    std::size_t position = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (i == place.page) position = count + place.scene + 1;
        count += sheets[i].scenes.size();
    }
    const Sheet& sheet = sheets[place.page];
    wall::Footer footer = wall::footer_of(sheet.page, position, count, situation, manner.words);
    if (hold) footer.page = wall::held_page(footer.page, *hold, manner.words);
    wall::Scene scene = sheet.scenes[place.scene];
    wall::add_footer(scene, footer, manner.screen, manner.measure);
    return scene;
}

std::string stem_of(const std::vector<Sheet>& sheets, Place place) {
    const Sheet& sheet = sheets[place.page];
    const std::string board = sheet.page.board.empty() ? "wall" : sheet.page.board;
    const std::string stem = board + "." + std::string(name_of(sheet.page.name));
    return place.scene == 0 ? stem : stem + "." + std::to_string(place.scene + 1);
}

std::vector<wall::Laid> as_laid(const std::vector<Sheet>& sheets) {
    std::vector<wall::Laid> laid;
    for (const Sheet& sheet : sheets) {
        laid.push_back({sheet.page.board, sheet.page.name, {}});
        for (const wall::Scene& scene : sheet.scenes) laid.back().words.push_back(words_on(scene));
    }
    return laid;
}

}  // namespace riskbild::display
