// What the wall says, page by page, in words: no geometry, no colours, no fonts. Everything here is
// comparable, so an unchanged model needs no redraw. Texts are complete and worded in the wall's
// language; layout may break, page and leave them out, and cuts only names that no strip has room for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/wall/areas_model.hpp"
#include "core/wall/boards_model.hpp"
#include "core/wall/focus_model.hpp"
#include "core/wall/map_model.hpp"
#include "core/wall/message_model.hpp"
#include "core/wall/next_model.hpp"
#include "core/wall/now_model.hpp"
#include "core/wall/ranked_model.hpp"
#include "core/wall/rows_model.hpp"
#include "core/wall/status_words.hpp"

namespace riskbild::wall {

// In the order of product.md, which is the order they are shown in.
enum class PageName { now, map, ranked, changed, risks, areas, controls, results, audit, next, boards, focus, basis };

// The strip on top: always on screen. `plan_short` is for narrow screens.
struct Header {
    std::string board;          // 'Socialnämnden, exempel A'
    std::string plan;           // 'Internkontrollplan 2023 · helår, uppföljt 2023-12-06'
    std::string plan_short;     // 'Internkontroll 2023 · uppföljt 2023-12-06'
    std::string decision;       // 'Beslut ej angivet'
    std::string followed_up{};  // 'uppföljt 2023-12-06': all that the smallest screens have room for
    bool operator==(const Header&) const = default;
};

// The strip at the bottom: always on screen.
struct Footer {
    std::string contact{};      // 'Kontakt 14.31'
    std::string page{};         // 'Läget · 1 av 4'
    std::string page_name{};    // 'Läget', where that has no room
    std::string clock{};        // '7 dec 14.32'
    bool held = false;          // `page` says that somebody's keys hold the wall
    std::string time{};         // '14.32'
    std::string followed_up{};  // as in the header, for screens without room for it there
    std::string alert{};        // the banner in brief, for screens without room for it on every scene
    bool operator==(const Footer&) const = default;
};

// Contact lost, clock not set, …: solid, in words, above the content.
struct Banner {
    std::string words;
    std::string brief{};  // 'Ingen kontakt sedan 12 november'
    bool operator==(const Banner&) const = default;
};

using PageBody = std::variant<NowPage, MapPage, RankedPage, RowsPage, AreasPage, NextPage, FocusPage, MessagePage,
                              PairingPage, BoardsPage>;

struct Page {
    std::string board;  // key; empty for a state of the whole wall
    PageName name = PageName::now;
    std::string label;  // 'Läget'
    Header header;
    std::optional<Banner> banner;
    PageBody body;
    std::string risk{};  // of a risk card; empty for others
    bool operator==(const Page&) const = default;
};

}  // namespace riskbild::wall
