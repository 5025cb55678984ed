#include "core/wall/layout.hpp"

#include <algorithm>

#include "core/wall/layouts.hpp"

namespace riskbild::wall {
namespace {

constexpr float line_gap = 0.78F;  // from a baseline to the cap height of a line below, in caps of that line

// The decision state in a frame: whose word this is. Returns the width it takes.
float put_decision(Canvas& canvas, const std::string& words, float right_or_left, float y, bool at_right) {
    TextStyle style = canvas.small();
    style.face = Face::semibold;
    const Block block = canvas.block(words, style, canvas.area().w);
    const float pad_x = 0.75F * style.cap;
    const float pad_y = 0.62F * style.cap;
    const float width = block.width + 2 * pad_x;
    const float left = at_right ? right_or_left - width : right_or_left;
    canvas.add(Shape{ShapeKind::outline,
                     "frame",
                     {left, y - pad_y, width, style.cap + 2 * pad_y},
                     Ink::secondary,
                     Ink::paper,
                     0.4F * style.cap,
                     std::max(1.5F, style.cap / 12)});
    canvas.put("decision", block, left + pad_x, y);
    return width;
}

float put_header(Canvas& canvas, const Header& header) {
    const Rect area = canvas.area();
    const Sizes& sizes = canvas.sizes();
    const bool narrow = canvas.narrow();
    float y = area.y * 0.72F;
    float beside = 0;
    if (!narrow && !header.decision.empty())
        beside = put_decision(canvas, header.decision, area.right(), y + 0.65F * sizes.name, true) + canvas.gap();

    y = canvas.put("board", canvas.block(header.board, canvas.strong(), area.w - beside), area.x, y);
    const bool fits = canvas.width(header.plan, canvas.small()) <= area.w - beside;
    const std::string& plan = fits ? header.plan : header.plan_short;
    if (!plan.empty())
        y = canvas.put("plan", canvas.block(plan, canvas.small(), area.w - beside), area.x, y + line_gap * sizes.small);
    if (narrow && !header.decision.empty()) {
        y += 1.5F * sizes.small;
        put_decision(canvas, header.decision, area.x, y, false);
        y += 1.62F * sizes.small;
    }
    return y + 0.85F * sizes.small;
}

float put_banner(Canvas& canvas, const Banner& banner, float y) {
    const Rect area = canvas.area();
    const TextStyle style = canvas.strong(Ink::on_banner, Ink::banner);
    const float bar = 0.7F * style.cap;
    const float pad = 1.0F * style.cap;
    const Block block = canvas.balanced(banner.words, style, area.w - bar - 2.4F * pad);
    const Rect box{area.x, y, area.w, block.height() + 2 * pad};
    canvas.add(Shape{ShapeKind::rect, "banner", box, Ink::banner, Ink::paper, 0.5F * style.cap});
    canvas.add(Shape{ShapeKind::rect, "banner", {box.x, box.y, bar, box.h}, Ink::bad_fill, Ink::banner, 0});
    canvas.put("banner", block, box.x + bar + pad, box.y + pad);
    return box.bottom();
}

float footer_height(const Canvas& canvas) {
    return (canvas.narrow() ? 4.9F : 3.0F) * canvas.sizes().small;
}

// Header, banner and the rule above the footer's place; what is left becomes the area.
Canvas with_strips(const Page& page, const Screen& screen, const TextMeasure& measure) {
    Canvas canvas(screen, measure);
    const Rect whole = canvas.area();
    float top = put_header(canvas, page.header);
    canvas.rule(whole.x, top, whole.w);
    top += 0.9F * canvas.gap();
    if (page.banner) top = put_banner(canvas, *page.banner, top) + 0.9F * canvas.gap();
    const float bottom = static_cast<float>(screen.height) - footer_height(canvas);
    canvas.rule(whole.x, bottom, whole.w);
    canvas.set_area({whole.x, top, whole.w, bottom - 0.7F * canvas.gap() - top});
    return canvas;
}

struct LayOut {
    const Canvas& blank;
    std::vector<Scene> operator()(const NowPage& page) const { return lay_out_now(page, blank); }
    std::vector<Scene> operator()(const MapPage& page) const { return lay_out_map(page, blank); }
    std::vector<Scene> operator()(const RowsPage& page) const { return lay_out_rows(page, blank); }
    std::vector<Scene> operator()(const MessagePage& page) const { return lay_out_message(page, blank); }
};

}  // namespace

std::vector<Scene> lay_out(const Page& page, const Screen& screen, const TextMeasure& measure) {
    const Canvas canvas = with_strips(page, screen, measure);
    return std::visit(LayOut{canvas}, page.body);
}

void add_footer(Scene& scene, const Footer& footer, const Screen& screen, const TextMeasure& measure) {
    Canvas canvas(screen, measure);
    const Rect area = canvas.area();
    TextStyle bold = canvas.small();
    bold.face = Face::semibold;
    float y = scene.height - footer_height(canvas) + 1.05F * canvas.sizes().small;
    const Block page = canvas.block(footer.page, canvas.small(), area.w);
    if (canvas.narrow()) {
        canvas.put("page", page, area.x, y);
        y += 1.85F * canvas.sizes().small;
    } else {
        canvas.put("page", page, area.x + (area.w - page.width) / 2, y);
    }
    canvas.put("contact", canvas.block(footer.contact, canvas.small(), area.w), area.x, y);
    canvas.put_right("clock", canvas.block(footer.clock, bold, area.w), area.right(), y);
    std::ranges::move(canvas.scene().texts, std::back_inserter(scene.texts));
}

}  // namespace riskbild::wall
