// Every page of a cache, or the page that connects a screen, as a picture without any display; or only where
// everything stands.
#pragma once

#include <optional>
#include <string>

#include "app/display/wall_clock.hpp"
#include "core/base/result.hpp"
#include "core/wall/layout.hpp"
#include "core/wall/model.hpp"

namespace riskbild::display {

struct RenderOptions {
    std::string cache;
    std::string pairing;  // instead of a cache: a sync.json, whose pairing is shown; empty: none
    std::string out;      // folder of the pictures; empty: none is drawn
    std::string layout;   // file of the layout; empty: none is written
    wall::Screen screen;  // as it is laid out
    int rotation = 0;     // of the pictures, degrees clockwise; the layout stays as a person reads it
    std::string theme = "light";
    bool neutral_matrix = false;
    std::string language;                // empty: the channel's
    std::string board;                   // empty: all
    std::optional<wall::PageName> page;  // none: all
    bool as_shown = false;               // only the pages that the channel may show
    bool first = false;                  // only the first picture of each page, and of the risk cards
    std::optional<FixedTime> fixed;
    bool json = false;  // prints {"pictures": […]} instead of a path a line
};

Status render(const RenderOptions& options);

}  // namespace riskbild::display
