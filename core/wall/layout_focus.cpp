// Riskkort: what the risk is and how it stands on the left of every scene, what its documents say on the right.
#include <utility>

#include "core/wall/layouts.hpp"
#include "core/wall/tag.hpp"

namespace riskbild::wall {
namespace {

constexpr float head_share = 0.34F;  // of the area
constexpr float gutter = 2.4F;       // between the columns, in name caps

// The value large, the short title, the status: what a glance from the door takes in.
float put_head(Canvas& canvas, const FocusPage& page, float width) {
    const Sizes& sizes = canvas.sizes();
    const Rect area = canvas.area();
    float y = area.y + 0.3F * sizes.name;
    if (!page.value.empty()) {
        const TextStyle key{Face::display_bold, sizes.key, Ink::primary};
        y = canvas.put("figure", canvas.block(page.value, key, width), area.x, y) + 1.2F * sizes.title;
    }
    y = canvas.put("title", canvas.block(page.title, canvas.title(), width), area.x, y) + 1.3F * sizes.name;
    if (!page.statuses.empty())
        y = canvas.put_statuses(page.statuses, page.course, area.x, y, width, Ink::paper) + 1.3F * sizes.name;
    const Block fresh = tag_block(canvas, page.fresh, width);
    put_tag(canvas, fresh, area.x, y);
    return y + fresh.height();
}

// Head and items side by side; what the head has on every scene is not read again on the right.
Canvas with_head(const FocusPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Rect area = canvas.area();
    const float width = head_share * area.w;
    put_head(canvas, page, width);
    const float left = area.x + width + gutter * canvas.gap();
    canvas.set_area({left, area.y, area.right() - left, area.h});
    return canvas;
}

FocusPage without_head(FocusPage page) {
    page.title.clear();
    page.value.clear();
    page.statuses.clear();
    page.fresh.clear();
    return page;
}

}  // namespace

std::vector<Scene> lay_out_focus(const FocusPage& page, const Canvas& blank) {
    if (blank.narrow()) return lay_out_items(in_reading_order(page), blank);
    return lay_out_items(in_reading_order(without_head(page)), with_head(page, blank));
}

}  // namespace riskbild::wall
