// Sheets without words on them: as many pictures as asked for, each with the risks that it points at.
#pragma once

#include <string>
#include <vector>

#include "app/display/sheets.hpp"

namespace riskbild::display {

using Risks = std::vector<std::string>;

inline wall::Scene picture_with(const Risks& risks) {
    wall::Scene scene{1920, 1080, {}, {}};
    for (const std::string& risk : risks) {
        const auto row = static_cast<float>(scene.targets.size());
        scene.targets.push_back({risk, {100, 100 + 100 * row, 1000, 80}});
    }
    return scene;
}

inline Sheet sheet(const std::string& board, wall::PageName name, const std::vector<Risks>& scenes) {
    Sheet made;
    made.page.board = board;
    made.page.name = name;
    for (const Risks& risks : scenes) made.scenes.push_back(picture_with(risks));
    return made;
}

inline Sheet card(const std::string& board, const std::string& risk, std::size_t scenes = 1) {
    Sheet made = sheet(board, wall::PageName::focus, std::vector<Risks>(scenes));
    made.page.risk = risk;
    return made;
}

// Läget, a list of five risks on two pictures, a page of results, and a card for each risk.
inline std::vector<Sheet> sheets_of_board(const std::string& board) {
    using wall::PageName;
    std::vector<Sheet> sheets{sheet(board, PageName::now, {{"r2"}}),
                              sheet(board, PageName::risks, {{"r1", "r2", "r3"}, {"r4", "r5"}}),
                              sheet(board, PageName::results, {{}})};
    for (const char* risk : {"r1", "r2", "r3", "r4", "r5"}) sheets.push_back(card(board, risk, risk[1] == '3' ? 2 : 1));
    return sheets;
}

}  // namespace riskbild::display
