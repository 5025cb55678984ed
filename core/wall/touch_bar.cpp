#include "core/wall/touch_bar.hpp"

#include <algorithm>
#include <cmath>

#include "core/wall/canvas.hpp"
#include "core/wall/pointing.hpp"

namespace riskbild::wall {
namespace {

constexpr double arms_length_m = 0.7;
constexpr float side_pad = 0.9F;  // all in cap heights
constexpr float glyph_size = 1.5F;
constexpr float glyph_gap = 0.7F;
constexpr float button_height = 3.2F;
constexpr float between = 0.6F;  // buttons, and the panel's edge

std::vector<TouchButton> buttons_for(const TouchState& state, const Words& words) {
    std::vector<TouchButton> buttons;
    const auto add = [&](TouchAction action, std::string_view key, bool on = false) {
        buttons.push_back({action, words(key), on, {}});
    };
    if (state.card) add(TouchAction::back, "touch.back");
    add(TouchAction::previous, "touch.previous");
    add(TouchAction::resume, "touch.resume");
    add(TouchAction::next, "touch.next");
    add(TouchAction::meeting, "touch.meeting", state.meeting);
    add(TouchAction::large_text, "touch.large_text", state.large_text);
    add(TouchAction::hide, "touch.hide");
    return buttons;
}

float least_side(const Screen& screen) {
    return static_cast<float>(std::ceil(finger_mm(screen) * pixels_per_mm(screen)));
}

// What the wall's smallest text would be, were the farthest viewer the one who touches it.
float least_cap(const Screen& screen) {
    Screen near = screen;
    near.distance_m = std::min(screen.distance_m, arms_length_m);
    return sizes_of(near).small;
}

float widest(const std::vector<TouchButton>& buttons, float cap, const TextMeasure& measure) {
    float most = 0;
    for (const TouchButton& button : buttons)
        most = std::max(most, text_width(button.words, {Face::semibold, cap}, measure));
    return most;
}

// Buttons of one size in rows and columns, `width` for all of them.
struct ButtonGrid {
    std::size_t rows = 1;
    std::size_t columns = 1;
    float gap = 0;
    float w = 0;
    float h = 0;

    float height() const { return static_cast<float>(rows) * (h + gap) + gap; }
};

// As few rows as have room for the widest words.
ButtonGrid grid_of(const std::vector<TouchButton>& buttons, float cap, float width, float least,
                   const TextMeasure& measure) {
    const float needed = widest(buttons, cap, measure) + (2 * side_pad + glyph_size + glyph_gap) * cap;
    ButtonGrid grid;
    for (;; ++grid.rows) {
        grid.columns = (buttons.size() + grid.rows - 1) / grid.rows;
        grid.gap = between * cap;
        const auto columns = static_cast<float>(grid.columns);
        grid.w = (width - (columns - 1) * grid.gap) / columns;
        grid.h = std::max(least, button_height * cap);
        if (grid.w >= std::max(least, needed) || grid.columns == 1) return grid;
    }
}

void place(TouchBar& bar, const ButtonGrid& grid, float left, float top) {
    for (std::size_t i = 0; i < bar.buttons.size(); ++i) {
        const auto row = static_cast<float>(i / grid.columns);
        const auto column = static_cast<float>(i % grid.columns);
        bar.buttons[i].box = {left + column * (grid.w + grid.gap), top + grid.gap + row * (grid.h + grid.gap), grid.w,
                              grid.h};
    }
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Line by line: half a title is better than none, half a line is not.
void clear_below(Scene& scene, const Rect& panel) {
    for (Text& text : scene.texts) {
        if (!overlap(text.box, panel)) continue;
        std::erase_if(text.lines, [&](const TextLine& line) {
            const Rect box{line.x, line.baseline - 1.3F * text.cap_px, line.width, 1.7F * text.cap_px};
            return text.vertical || overlap(box, panel);
        });
        text.box.h = panel.y - text.box.y;
    }
    std::erase_if(scene.texts, [](const Text& text) { return text.lines.empty(); });
    std::erase_if(scene.targets, [&](const Target& target) { return overlap(target.box, panel); });
}

// The glyph of an action in a square: arrows, a clock that holds, a large letter, a dark screen.
void put_glyph(Canvas& canvas, const TouchButton& button, const Rect& box) {
    const float stroke = box.w * 0.12F;
    const auto shape = [&](ShapeKind kind, const Rect& rect, float radius = 0) {
        canvas.add(Shape{kind, "touch", rect, Ink::primary, Ink::card, radius, stroke});
    };
    switch (button.action) {
        case TouchAction::back:
            return shape(ShapeKind::cross, box);
        case TouchAction::previous:
            return shape(ShapeKind::move, {box.right(), box.y + box.h / 2, -box.w, 0});
        case TouchAction::next:
            return shape(ShapeKind::move, {box.x, box.y + box.h / 2, box.w, 0});
        case TouchAction::resume:
            return shape(ShapeKind::play, box);
        case TouchAction::meeting:
            return shape(button.on ? ShapeKind::check : ShapeKind::clock, box);
        case TouchAction::large_text: {
            if (button.on) return shape(ShapeKind::check, box);
            const TextStyle style{Face::semibold, box.h, Ink::primary, Ink::card};
            const Block letter = canvas.block("A", style, box.w * 2);
            canvas.put("touch", letter, box.x + (box.w - letter.width) / 2, box.y);
            return;
        }
        case TouchAction::hide:
            return shape(ShapeKind::rect, {box.x, box.y + 0.14F * box.h, box.w, 0.72F * box.h}, 0.1F * box.h);
    }
}

void put_button(Canvas& canvas, const TouchButton& button, float cap) {
    const Rect& box = button.box;
    const float radius = 0.5F * cap;
    const float stroke = std::max(1.5F, cap / (button.on ? 6 : 12));
    canvas.add(Shape{ShapeKind::rect, "touch", box, Ink::card, Ink::paper, radius});
    canvas.add(Shape{ShapeKind::outline, "touch", box, Ink::secondary, Ink::card, radius, stroke});
    const float glyph = glyph_size * cap;
    put_glyph(canvas, button, {box.x + side_pad * cap, box.y + (box.h - glyph) / 2, glyph, glyph});
    canvas.put_line("touch", button.words, {Face::semibold, cap, Ink::primary, Ink::card},
                    box.x + (side_pad + glyph_size + glyph_gap) * cap, box.y + (box.h - cap) / 2);
}

}  // namespace

TouchBar touch_bar(const TouchState& state, float floor, const Screen& screen, const Words& words,
                   const TextMeasure& measure) {
    const Canvas canvas(screen, measure);
    const Rect area = canvas.area();
    const float room = floor - static_cast<float>(screen.height) * 2 / 3;
    TouchBar bar{{}, sizes_of(screen).small, buttons_for(state, words)};
    ButtonGrid grid = grid_of(bar.buttons, bar.cap, area.w, least_side(screen), measure);
    const float least = std::min(bar.cap, least_cap(screen));
    while (bar.cap > least && (grid.height() > room || grid.columns == 1)) {
        bar.cap = std::max(least, std::floor(bar.cap * 0.9F));
        grid = grid_of(bar.buttons, bar.cap, area.w, least_side(screen), measure);
    }
    bar.panel = {0, floor - grid.height(), static_cast<float>(screen.width), grid.height()};
    place(bar, grid, area.x, bar.panel.y);
    return bar;
}

void add_touch_bar(Scene& scene, const TouchBar& bar, const Screen& screen, const TextMeasure& measure) {
    clear_below(scene, bar.panel);
    Canvas canvas(screen, measure);
    canvas.add(Shape{ShapeKind::rect, "touch", bar.panel, Ink::paper});
    canvas.rule(bar.panel.x, bar.panel.y, bar.panel.w);
    for (const TouchButton& button : bar.buttons) put_button(canvas, button, bar.cap);
    std::ranges::move(canvas.scene().shapes, std::back_inserter(scene.shapes));
    std::ranges::move(canvas.scene().texts, std::back_inserter(scene.texts));
}

std::optional<TouchAction> action_at(const TouchBar& bar, Point point) {
    for (const TouchButton& button : bar.buttons)
        if (holds(button.box, point)) return button.action;
    return std::nullopt;
}

float floor_of(const Scene& scene) {
    float lowest = 0;
    for (const Shape& shape : scene.shapes)
        if (shape.role == "rule") lowest = std::max(lowest, shape.rect.y);
    return lowest > 0 ? lowest : scene.height;
}

}  // namespace riskbild::wall
