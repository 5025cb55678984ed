#include "app/display/sheets.hpp"

#include <algorithm>

#include "core/wall/boards_page.hpp"
#include "core/wall/page_names.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::display {

namespace {

bool is_card(const Sheet& sheet) {
    return sheet.page.name == wall::PageName::focus;
}

// How many pictures lie before the place, of sheets that `count`.
template <class Count>
std::size_t pictures_before(const std::vector<Sheet>& sheets, Place place, Count count) {
    std::size_t before = place.scene;
    for (std::size_t i = 0; i < place.page; ++i) before += count(sheets[i]) ? sheets[i].scenes.size() : 0;
    return before;
}

std::vector<Sheet> laid_out(std::vector<wall::Page> pages, const Wanted& wanted, const Manner& manner) {
    std::vector<Sheet> sheets;
    for (wall::Page& page : pages) {
        if (!wanted(page.name) || !wall::shows(wall::tier_of(manner.screen), page.name)) continue;
        auto scenes = wall::lay_out(page, manner.screen, manner.measure);
        sheets.push_back({std::move(page), std::move(scenes)});
    }
    return sheets;
}

bool after_boards(const wall::Page& page) {
    return page.name > wall::PageName::boards;
}

// For the page's name beside the sign that the wall is held.
bool has_room(const wall::Screen& screen) {
    const wall::Tier tier = wall::tier_of(screen);
    return tier == wall::Tier::a || tier == wall::Tier::b;
}

bool is_now(wall::PageName page) {
    return page == wall::PageName::now;
}

}  // namespace

std::vector<Sheet> sheets_of(const plan::Board* board, const Wanted& wanted, const wall::Situation& situation,
                             const Manner& manner, std::span<const snapshot::Summary> channel) {
    if (board == nullptr) return laid_out({wall::nothing_published(situation, manner.words)}, is_now, manner);
    std::vector<wall::Page> pages = wall::pages_of(*board, situation, manner.words);
    if (auto boards = wall::boards_page(channel, board->key, situation, manner.words))
        pages.insert(std::ranges::find_if(pages, after_boards), std::move(*boards));
    std::vector<Sheet> sheets = laid_out(pages, wanted, manner);
    return sheets.empty() ? laid_out(pages, is_now, manner) : sheets;
}

wall::Scene finished(const std::vector<Sheet>& sheets, Place place, const wall::Situation& situation,
                     const Manner& manner, const std::optional<wall::Hold>& hold) {
    const Sheet& sheet = sheets[place.page];
    const auto alike = [&](const Sheet& other) { return is_card(other) == is_card(sheet); };
    const auto here = sheets.begin() + static_cast<std::ptrdiff_t>(place.page);
    const wall::Position position{.page = static_cast<std::size_t>(std::count_if(sheets.begin(), here, alike)) + 1,
                                  .pages = static_cast<std::size_t>(std::count_if(sheets.begin(), sheets.end(), alike)),
                                  .part = place.scene + 1,
                                  .parts = sheet.scenes.size()};
    wall::Footer footer = wall::footer_of(sheet.page, position, situation, manner.words);
    if (hold) {
        footer.page = wall::held_page(has_room(manner.screen) ? footer.page : "", *hold, manner.words);
        footer.held = true;
    }
    wall::Scene scene = sheet.scenes[place.scene];
    wall::add_footer(scene, footer, manner.screen, manner.measure);
    return scene;
}

std::string stem_of(const std::vector<Sheet>& sheets, Place place) {
    const wall::Page& page = sheets[place.page].page;
    const auto same = [&](const Sheet& other) { return other.page.name == page.name; };
    const std::size_t before = pictures_before(sheets, place, same);
    const std::string board = page.board.empty() ? "wall" : page.board;
    const std::string stem = board + "." + std::string(name_of(page.name));
    return before == 0 ? stem : stem + "." + std::to_string(before + 1);
}

std::vector<wall::Laid> as_laid(const std::vector<Sheet>& sheets) {
    std::vector<wall::Laid> laid;
    for (const Sheet& sheet : sheets) {
        laid.push_back({sheet.page.board, sheet.page.name, {}});
        for (const wall::Scene& scene : sheet.scenes) laid.back().words.push_back(wall::words_between_strips(scene));
    }
    return laid;
}

}  // namespace riskbild::display
