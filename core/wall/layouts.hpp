// One layout a page. Each takes a canvas that already carries header and banner, and gives one scene or
// several where the page continues.
#pragma once

#include <vector>

#include "core/wall/canvas.hpp"
#include "core/wall/reading.hpp"

namespace riskbild::wall {

std::vector<Scene> lay_out_now(const NowPage& page, const Canvas& blank);
std::vector<Scene> lay_out_map(const MapPage& page, const Canvas& blank);
std::vector<Scene> lay_out_ranked(const RankedPage& page, const Canvas& blank);
std::vector<Scene> lay_out_areas(const AreasPage& page, const Canvas& blank);
std::vector<Scene> lay_out_rows(const RowsPage& page, const Canvas& blank);
std::vector<Scene> lay_out_boards(const BoardsPage& page, const Canvas& blank);
std::vector<Scene> lay_out_next(const NextPage& page, const Canvas& blank);
std::vector<Scene> lay_out_focus(const FocusPage& page, const Canvas& blank);
std::vector<Scene> lay_out_message(const MessagePage& page, const Canvas& blank);
std::vector<Scene> lay_out_pairing(const PairingPage& page, const Canvas& blank);

// Items below each other in the area, beside what the canvas already carries: that stands on every scene.
std::vector<Scene> lay_out_items(const std::vector<Item>& items, const Canvas& blank);

// One column of the page's texts, whatever page it is.
std::vector<Scene> lay_out_flow(const Page& page, const Canvas& blank);

}  // namespace riskbild::wall
