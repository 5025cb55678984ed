// One mark.
#include "core/wall/map_marks.hpp"

#include <algorithm>

namespace riskbild::wall {
namespace {

constexpr float stroke_share = 0.07F;
constexpr float tick_share = 0.42F;

Rect inset(const Rect& box, float by) {
    return {box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by};
}

void put_letter(Canvas& canvas, const std::string& letter, const Rect& box, Ink ink, Ink ground,
                const char* role = "mark") {
    const TextStyle style{Face::semibold, canvas.sizes().small, ink, ground};
    const Block block = canvas.block(letter, style, 2 * box.w);
    canvas.put(role, block, box.x + (box.w - block.width) / 2, box.y + (box.h - style.cap) / 2);
}

// On the upper right of the mark, with a rim that sets it off.
void put_tick(Canvas& canvas, const Rect& box, const std::string& label) {
    const float size = tick_share * box.w;
    const Rect tick{box.right() - 0.9F * size, box.y - 0.1F * size, size, size};
    canvas.add(Shape{ShapeKind::disc, "mark-ground", inset(tick, -0.1F * size), Ink::card, Ink::card});
    canvas.add(Shape{ShapeKind::check, "reassessed", tick, Ink::primary, Ink::card, 0, 0, label});
}

}  // namespace

void put_mark(Canvas& canvas, const MapMark& mark, const Rect& box, const std::string& label) {
    const float stroke = stroke_share * box.w;
    const auto shape = [&](ShapeKind kind, const char* role, Ink ink, const Rect& rect) {
        canvas.add(Shape{kind, role, rect, ink, Ink::card, 0, stroke, label});
    };
    const bool solid = mark.placement == Placement::stated;
    if (solid) {
        shape(ShapeKind::disc, "mark", Ink::primary, box);
    } else {
        shape(ShapeKind::disc, "mark-ground", Ink::card, box);
        const bool hatched = mark.placement == Placement::calculated;
        shape(hatched ? ShapeKind::hatched_disc : ShapeKind::dashed_ring, "mark", Ink::primary, box);
        if (hatched) shape(ShapeKind::disc, "mark-ground", Ink::card, inset(box, 0.16F * box.w));
    }
    put_letter(canvas, mark.letter, box, solid ? Ink::card : Ink::primary, solid ? Ink::primary : Ink::card);
    if (mark.unchanged) put_tick(canvas, box, label);
}

void put_hollow_mark(Canvas& canvas, const MapMark& mark, const Rect& box, const std::string& label) {
    canvas.add(Shape{ShapeKind::disc, "mark-ground", box, Ink::card, Ink::card, 0, 0, label});
    canvas.add(Shape{ShapeKind::ring, "mark-before", box, Ink::primary, Ink::card, 0, stroke_share * box.w, label});
    put_letter(canvas, mark.letter, box, Ink::primary, Ink::card);
}

float least_mark(const Canvas& canvas) {
    return 1.86F * canvas.sizes().small;
}

float mark_for(const Canvas& canvas, const std::string& letters) {
    const TextStyle style{Face::semibold, canvas.sizes().small};
    if (letters.size() <= 1) return least_mark(canvas);
    return std::max(least_mark(canvas), canvas.width(letters, style) + 0.85F * style.cap);
}

void put_possible(Canvas& canvas, const std::string& count, const Rect& box, const std::string& label) {
    canvas.add(Shape{ShapeKind::disc, "mark-ground", box, Ink::card, Ink::card, 0, 0, label});
    canvas.add(Shape{ShapeKind::dashed_ring, "count", box, Ink::primary, Ink::card, 0, stroke_share * box.w, label});
    put_letter(canvas, count, box, Ink::primary, Ink::card, "count");
}

}  // namespace riskbild::wall
