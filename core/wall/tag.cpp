#include "core/wall/tag.hpp"

#include <algorithm>

namespace riskbild::wall {
namespace {

constexpr float pad = 0.5F;  // around the words, in their caps

}  // namespace

Block tag_block(const Canvas& canvas, const std::string& words, float width, Ink ground) {
    TextStyle style = canvas.small(Ink::primary, ground);
    style.face = Face::semibold;
    return canvas.block(words, style, width - 2 * pad * style.cap);
}

float tag_width(const Block& tag) {
    return tag.lines.empty() ? 0 : tag.width + 2 * pad * tag.style.cap;
}

void put_tag(Canvas& canvas, const Block& tag, float x, float y) {
    if (tag.lines.empty()) return;
    const float cap = tag.style.cap;
    const Rect frame{x, y - 0.4F * cap, tag_width(tag), tag.height() + 0.8F * cap};
    canvas.add(Shape{ShapeKind::outline, "frame", frame, Ink::secondary, tag.style.ground, 0.3F * cap,
                     std::max(1.5F, cap / 14)});
    canvas.put("fresh", tag, x + pad * cap, y);
}

}  // namespace riskbild::wall
