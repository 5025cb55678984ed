// A board's pages, worded and laid out: what the wall can show of it.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/snapshot/snapshot.hpp"
#include "core/wall/hold.hpp"
#include "core/wall/layout.hpp"
#include "core/wall/pages.hpp"
#include "core/wall/playlist.hpp"

namespace riskbild::display {

// One picture. The footer is still to be added: it says where in the round the picture stands.
struct Sheet {
    wall::Page page;
    std::vector<wall::Scene> scenes;  // several where the page continues; never empty
};

struct Place {
    std::size_t page = 0;  // index of the sheet
    std::size_t scene = 0;
    bool operator==(const Place&) const = default;
};

// How a wall says and measures things; all of it must outlive the call.
struct Manner {
    const wall::Words& words;
    const wall::Screen& screen;
    const wall::TextMeasure& measure;
};

using Wanted = std::function<bool(wall::PageName)>;

// Without a board: the one sheet that says so. A board none of whose pages are wanted still says how it stands.
// `channel`: all boards beside which it is shown.
std::vector<Sheet> sheets_of(const plan::Board* board, const Wanted& wanted, const wall::Situation& situation,
                             const Manner& manner, std::span<const snapshot::Summary> channel = {});

// The picture at a place, with its footer: which it is of the pages, or of the risk cards.
wall::Scene finished(const std::vector<Sheet>& sheets, Place place, const wall::Situation& situation,
                     const Manner& manner, const std::optional<wall::Hold>& hold = {});

// 'exempel-a.now', 'exempel-a.risks.2': unique for each picture of a board; its risk cards are counted through.
std::string stem_of(const std::vector<Sheet>& sheets, Place place);

std::vector<wall::Laid> as_laid(const std::vector<Sheet>& sheets);

}  // namespace riskbild::display
