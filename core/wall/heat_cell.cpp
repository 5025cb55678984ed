#include "core/wall/heat_cell.hpp"

#include <algorithm>

#include "core/wall/map_grid.hpp"

namespace riskbild::wall {
namespace {

constexpr float between = 0.6F;  // value and number, in name caps
constexpr float ring_size = 1.2F;

Ink ground_of(const HeatCell& cell) {
    if (!cell.stated) return Ink::paper;
    if (cell.level > 0) return tint_of(cell.level);
    return static_cast<Ink>(static_cast<int>(Ink::cell_1) + std::max(cell.shade, 1) - 1);
}

// What is not stated has no ground that could be taken for a level.
void put_ground(Canvas& canvas, const HeatCell& cell, const Rect& box) {
    Shape ground{ShapeKind::rect, "cell", box, ground_of(cell), Ink::paper, 0.3F * canvas.gap()};
    ground.label = cell.value;
    if (!cell.stated) {
        ground.kind = ShapeKind::outline;
        ground.ink = Ink::line;
        ground.stroke = std::max(1.5F, canvas.gap() / 20);
    }
    canvas.add(std::move(ground));
}

void put_centred(Canvas& canvas, const char* role, const std::string& text, const TextStyle& style, const Rect& box,
                 float y) {
    canvas.put_line(role, text, style, box.x + (box.w - canvas.width(text, style)) / 2, y);
}

}  // namespace

float heat_cell_height(const Canvas& canvas) {
    return (1 + between) * canvas.gap() + canvas.sizes().small;
}

void put_heat_cell(Canvas& canvas, const HeatCell& cell, const Rect& box) {
    const float gap = canvas.gap();
    const Ink ground = ground_of(cell);
    put_ground(canvas, cell, box);
    const float height = cell.number.empty() ? gap : heat_cell_height(canvas);
    const float y = box.y + (box.h - height) / 2;
    if (cell.stated) {
        put_centred(canvas, "cell-value", cell.value, canvas.strong(Ink::primary, ground), box, y);
    } else {
        const float size = ring_size * gap;
        const Rect ring{box.x + (box.w - size) / 2, y + (gap - size) / 2, size, size};
        canvas.add(Shape{ShapeKind::dashed_ring, "glyph", ring, Ink::missing, ground, 0, 0.09F * size, cell.value});
    }
    put_centred(canvas, "cell-count", cell.number, canvas.small(cell.stated ? Ink::primary : Ink::missing, ground), box,
                y + (1 + between) * gap);
}

}  // namespace riskbild::wall
