#include "core/wall/layout.hpp"

#include <algorithm>

#include "core/wall/layouts.hpp"
#include "core/wall/strip_layout.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

struct LayOut {
    const Canvas& blank;
    std::vector<Scene> operator()(const NowPage& page) const { return lay_out_now(page, blank); }
    std::vector<Scene> operator()(const MapPage& page) const { return lay_out_map(page, blank); }
    std::vector<Scene> operator()(const RankedPage& page) const { return lay_out_ranked(page, blank); }
    std::vector<Scene> operator()(const AreasPage& page) const { return lay_out_areas(page, blank); }
    std::vector<Scene> operator()(const RowsPage& page) const { return lay_out_rows(page, blank); }
    std::vector<Scene> operator()(const BoardsPage& page) const { return lay_out_boards(page, blank); }
    std::vector<Scene> operator()(const NextPage& page) const { return lay_out_next(page, blank); }
    std::vector<Scene> operator()(const FocusPage& page) const { return lay_out_focus(page, blank); }
    std::vector<Scene> operator()(const MessagePage& page) const { return lay_out_message(page, blank); }
    std::vector<Scene> operator()(const PairingPage& page) const { return lay_out_pairing(page, blank); }
};

bool inside(const Rect& box, const Scene& scene) {
    return box.x >= 0 && box.y >= 0 && box.right() <= scene.width && box.bottom() <= scene.height;
}

bool overlap(const Rect& a, const Rect& b) {
    constexpr float touch = 1;
    return a.x + touch < b.right() && b.x + touch < a.right() && a.y + touch < b.bottom() && b.y + touch < a.bottom();
}

// Descenders may hang into the air above the footer.
bool has_room(const Scene& scene, const Canvas& blank) {
    const Rect area = blank.area();
    const float lowest = area.bottom() + 0.6F * blank.gap();
    for (std::size_t i = 0; i < scene.texts.size(); ++i) {
        const Rect& box = scene.texts[i].box;
        if (!inside(box, scene) || box.bottom() > lowest) return false;
        for (std::size_t k = i + 1; k < scene.texts.size(); ++k)
            if (overlap(box, scene.texts[k].box)) return false;
    }
    return true;
}

// A page's own layout is used only where it keeps every rule: nothing clipped, nothing over something
// else, no more words than a glance takes in.
bool keeps_the_rules(const std::vector<Scene>& scenes, const Canvas& blank) {
    return std::ranges::all_of(scenes, [&](const Scene& scene) {
        return words_between_strips(scene) <= blank.words_at_most() && has_room(scene, blank);
    });
}

// A QR code is no text, so the page that carries one has scenes of its own for every screen.
bool wants_one_column(const Page& page, const Screen& screen) {
    return (is_large(screen) || tier_of(screen) == Tier::d) && !std::holds_alternative<PairingPage>(page.body);
}

}  // namespace

std::vector<Scene> lay_out(const Page& page, const Screen& screen, const TextMeasure& measure) {
    const Canvas blank = with_strips(page, screen, measure);
    if (!wants_one_column(page, screen)) {
        std::vector<Scene> scenes = std::visit(LayOut{blank}, page.body);
        if (keeps_the_rules(scenes, blank)) return scenes;
    }
    return lay_out_flow(page, blank);
}

}  // namespace riskbild::wall
