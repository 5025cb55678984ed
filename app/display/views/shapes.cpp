#include "app/display/views/shapes.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/display/views/ink.hpp"

namespace riskbild::views {

namespace {

using wall::Rect;
using wall::Shape;
using wall::ShapeKind;

struct Inks {
    ImU32 ink;
    ImU32 ground;
};

// Edges on whole pixels are sharp; nothing vanishes.
Rect snapped(const Rect& rect) {
    const float x = std::round(rect.x);
    const float y = std::round(rect.y);
    return {x, y, std::max(1.0F, std::round(rect.right()) - x), std::max(1.0F, std::round(rect.bottom()) - y)};
}

ImVec2 centre(const Rect& rect) {
    return {rect.x + rect.w / 2, rect.y + rect.h / 2};
}
float radius(const Rect& rect) {
    return std::min(rect.w, rect.h) / 2;
}
// A point by its share of the rectangle's width and height.
ImVec2 share(const Rect& rect, float across, float down) {
    return {rect.x + across * rect.w, rect.y + down * rect.h};
}
ImVec2 on_circle(ImVec2 middle, float distance, float angle) {
    return {middle.x + distance * std::cos(angle), middle.y + distance * std::sin(angle)};
}
float stroke_or(const Shape& shape, float share_of_width) {
    return shape.stroke > 0 ? shape.stroke : share_of_width * shape.rect.w;
}

// A line of several points with round ends and joints, which ImGui's own lines lack.
template <std::size_t N>
void round_line(ImDrawList& list, const std::array<ImVec2, N>& points, ImU32 colour, float width) {
    for (std::size_t i = 0; i + 1 < N; ++i) list.AddLine(points[i], points[i + 1], colour, width);
    for (const ImVec2& point : points) list.AddCircleFilled(point, width / 2, colour);
}

void draw_rect(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect rect = snapped(shape.rect);
    list.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, inks.ink, shape.radius);
}

// The stroke lies inside the rectangle.
void draw_outline(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect rect = snapped(shape.rect);
    const float half = shape.stroke / 2;
    list.PathRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half},
                  std::max(0.0F, shape.radius - half));
    list.PathStroke(inks.ink, ImDrawFlags_Closed, shape.stroke);
}

void draw_disc(ImDrawList& list, const Shape& shape, Inks inks) {
    list.AddCircleFilled(centre(shape.rect), radius(shape.rect), inks.ink);
}

void draw_ring(ImDrawList& list, const Shape& shape, Inks inks) {
    const float stroke = stroke_or(shape, 0.1F);
    list.AddCircle(centre(shape.rect), radius(shape.rect) - stroke / 2, inks.ink, 0, stroke);
}

// As many dashes as make dash and gap about equal to two strokes and one and a half.
void draw_dashed_ring(ImDrawList& list, const Shape& shape, Inks inks) {
    const float stroke = stroke_or(shape, 0.1F);
    const float middle = radius(shape.rect) - stroke / 2;
    const float round = 2 * std::numbers::pi_v<float>;
    const int dashes = std::max(6, static_cast<int>(round * middle / (3.5F * stroke)));
    const float step = round / static_cast<float>(dashes);
    for (int i = 0; i < dashes; ++i) {
        const float from = step * static_cast<float>(i);
        list.PathArcTo(centre(shape.rect), middle, from, from + step * 0.58F);
        list.PathStroke(inks.ink, 0, stroke);
    }
}

// Slanting lines within a circle, each as long as its chord.
void draw_hatching(ImDrawList& list, ImVec2 middle, float reach, float stroke, ImU32 colour) {
    const float diagonal = std::numbers::sqrt2_v<float> / 2;
    const float step = 2.2F * stroke;
    const int lines = static_cast<int>(reach / step);
    for (int i = -lines; i <= lines; ++i) {
        const float aside = step * static_cast<float>(i);
        const float half = std::sqrt(std::max(0.0F, reach * reach - aside * aside));
        const ImVec2 foot{middle.x + aside * diagonal, middle.y + aside * diagonal};
        list.AddLine({foot.x - half * diagonal, foot.y + half * diagonal},
                     {foot.x + half * diagonal, foot.y - half * diagonal}, colour, stroke);
    }
}

void draw_half(ImDrawList& list, const Shape& shape, Inks inks) {
    const float quarter = std::numbers::pi_v<float> / 2;
    draw_ring(list, shape, inks);
    list.PathArcTo(centre(shape.rect), radius(shape.rect) - stroke_or(shape, 0.1F) / 2, quarter, 3 * quarter);
    list.PathFillConvex(inks.ink);
}

void draw_hatched_disc(ImDrawList& list, const Shape& shape, Inks inks) {
    const float stroke = stroke_or(shape, 0.06F);
    const ImVec2 middle = centre(shape.rect);
    const float outer = radius(shape.rect);
    list.AddCircleFilled(middle, outer - stroke / 2, inks.ground);
    draw_hatching(list, middle, outer - stroke, stroke, inks.ink);
    list.AddCircle(middle, outer - stroke / 2, inks.ink, 0, stroke);
}

void draw_check(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect& rect = shape.rect;
    list.AddCircleFilled(centre(rect), radius(rect), inks.ink);
    round_line(list, std::array{share(rect, 0.29F, 0.52F), share(rect, 0.44F, 0.67F), share(rect, 0.72F, 0.36F)},
               inks.ground, 0.11F * rect.w);
}

void draw_triangle(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect& rect = shape.rect;
    list.AddTriangleFilled(share(rect, 0.5F, 0.04F), share(rect, 1, 0.96F), share(rect, 0, 0.96F), inks.ink);
}

void draw_play(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect& rect = shape.rect;
    list.AddTriangleFilled(share(rect, 0.1F, 0), share(rect, 0.96F, 0.5F), share(rect, 0.1F, 1), inks.ink);
}

void draw_cross(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect& rect = shape.rect;
    const float width = stroke_or(shape, 0.18F);
    round_line(list, std::array{share(rect, 0.14F, 0.14F), share(rect, 0.86F, 0.86F)}, inks.ink, width);
    round_line(list, std::array{share(rect, 0.86F, 0.14F), share(rect, 0.14F, 0.86F)}, inks.ink, width);
}

void draw_clock(ImDrawList& list, const Shape& shape, Inks inks) {
    draw_ring(list, shape, inks);
    const Rect& rect = shape.rect;
    round_line(list, std::array{share(rect, 0.5F, 0.24F), share(rect, 0.5F, 0.5F), share(rect, 0.67F, 0.62F)}, inks.ink,
               stroke_or(shape, 0.1F));
}

void draw_arrow(ImDrawList& list, const Shape& shape, Inks inks) {
    const Rect& rect = shape.rect;
    const float width = stroke_or(shape, 0.1F);
    const float head = std::min(rect.h, rect.w) * 0.3F;
    const ImVec2 tip{rect.right() - width / 2, centre(rect).y};
    round_line(list, std::array{ImVec2{rect.x + width / 2, tip.y}, tip}, inks.ink, width);
    round_line(list, std::array{ImVec2{tip.x - head, tip.y - head}, tip, ImVec2{tip.x - head, tip.y + head}}, inks.ink,
               width);
}

// From (x, y) to (x + w, y + h), with a filled head at the end.
void draw_move(ImDrawList& list, const Shape& shape, Inks inks) {
    const ImVec2 from{shape.rect.x, shape.rect.y};
    const ImVec2 to{shape.rect.right(), shape.rect.bottom()};
    const float angle = std::atan2(to.y - from.y, to.x - from.x);
    const float head = 4 * shape.stroke;
    list.AddLine(from, on_circle(to, -head * 0.8F, angle), inks.ink, shape.stroke);
    list.AddTriangleFilled(to, on_circle(to, -head, angle + 0.5F), on_circle(to, -head, angle - 0.5F), inks.ink);
}

}  // namespace

void draw_shape(ImDrawList& list, const Shape& shape, const wall::Palette& palette) {
    const Inks inks{packed(palette, shape.ink), packed(palette, shape.ground)};
    switch (shape.kind) {
        case ShapeKind::rect:
            return draw_rect(list, shape, inks);
        case ShapeKind::outline:
            return draw_outline(list, shape, inks);
        case ShapeKind::disc:
            return draw_disc(list, shape, inks);
        case ShapeKind::ring:
            return draw_ring(list, shape, inks);
        case ShapeKind::dashed_ring:
            return draw_dashed_ring(list, shape, inks);
        case ShapeKind::hatched_disc:
            return draw_hatched_disc(list, shape, inks);
        case ShapeKind::check:
            return draw_check(list, shape, inks);
        case ShapeKind::triangle:
            return draw_triangle(list, shape, inks);
        case ShapeKind::cross:
            return draw_cross(list, shape, inks);
        case ShapeKind::clock:
            return draw_clock(list, shape, inks);
        case ShapeKind::half:
            return draw_half(list, shape, inks);
        case ShapeKind::arrow:
            return draw_arrow(list, shape, inks);
        case ShapeKind::move:
            return draw_move(list, shape, inks);
        case ShapeKind::play:
            return draw_play(list, shape, inks);
    }
}

}  // namespace riskbild::views
