// A laid-out page: where every text and shape stands, in pixels from the top left. Colours are roles
// (Ink) that a palette resolves; the painter in app/display draws a Scene without deciding anything.
#pragma once

#include <string>
#include <vector>

namespace riskbild::wall {

enum class Face { regular, medium, semibold, display_semibold, display_bold };  // of Inter

enum class Ink {
    none,
    paper,      // the wall's ground
    card,       // a raised surface
    primary,    // text
    secondary,  // text of less weight, ≥ 7:1 on paper
    line,       // hairlines
    edge,       // the neutral edge of a card
    good,       // text and glyph inks of the tones, ≥ 4.5:1 on paper and card
    notice,
    bad,
    missing,
    notice_fill,  // strong fills of marks and card edges
    bad_fill,
    good_fill,
    banner,  // solid ground of a banner
    on_banner,
    cell_1,  // neutral matrix cells, weakest first
    cell_2,
    cell_3,
    cell_4,
    cell_5,
    level_1,  // strong fills of marks and edges where a plan states levels, weakest first (core/wall/levels.hpp);
    level_2,  // a mark has an outline in `ring` too: not every fill stands out from what it lies on
    level_3,
    level_4,
    level_5,
    tint_1,  // matrix cells of those levels: muted, so that their borders are not overvalued
    tint_2,
    tint_3,
    tint_4,
    tint_5,
    code_light,  // a QR code and its quiet zone: dark on light in every theme, or readers miss it
    code_dark,
    ring,  // outlines: the maximum consequence, marks of a level; ≥ 3:1 on paper, card, cells and tints
};

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool operator==(const Rect&) const = default;
};

// One line of text as drawn; `x` is its left edge, `baseline` where its letters stand.
struct TextLine {
    std::string text;
    float x = 0;
    float baseline = 0;
    float width = 0;
    bool operator==(const TextLine&) const = default;
};

// A text and its lines. `box` encloses them from cap height (or ascender) of the first line to the
// descender of the last.
struct Text {
    std::string role;  // 'key', 'title', 'name', 'value', 'detail', 'header', 'footer', …
    std::string text;  // whole, without the breaks that layout made
    Face face = Face::regular;
    float cap_px = 0;
    Ink ink = Ink::primary;
    Ink ground = Ink::paper;
    Rect box;
    std::vector<TextLine> lines{};
    bool vertical = false;  // turned a quarter to the left (the matrix' likelihood axis)
    bool operator==(const Text&) const = default;
};

enum class ShapeKind {
    rect,     // filled, corners rounded by `radius`
    outline,  // rounded, `stroke` wide
    disc,     // filled circle in the rect
    ring,     // circle, `stroke` wide
    dashed_ring,
    hatched_disc,
    check,  // disc with a tick
    triangle,
    cross,
    clock,
    half,   // a ring, its left half filled: partly
    arrow,  // from the left to the right edge of the rect
    move,   // an arrow from (x, y) to (x + w, y + h), negative extents allowed
    play,   // a triangle that points to the right
};

struct Shape {
    ShapeKind kind = ShapeKind::rect;
    std::string role;  // 'card', 'cell', 'mark', 'glyph', 'rule', …
    Rect rect;
    Ink ink = Ink::primary;
    Ink ground = Ink::paper;  // what it lies on (the tick of a check is drawn in it)
    float radius = 0;
    float stroke = 0;
    std::string label{};  // for `--layout`: which cell or risk a mark stands for
    bool operator==(const Shape&) const = default;
};

// What keys and taps can point at: a row, card or mark of a risk, which opens that risk's card.
struct Target {
    std::string risk;  // its id
    Rect box;
    bool operator==(const Target&) const = default;
};

// Shapes are drawn in order, then texts.
struct Scene {
    float width = 0;
    float height = 0;
    std::vector<Shape> shapes;
    std::vector<Text> texts;
    std::vector<Target> targets{};  // in reading order
    bool operator==(const Scene&) const = default;
};

}  // namespace riskbild::wall
