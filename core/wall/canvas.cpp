#include "core/wall/canvas.hpp"

#include <algorithm>
#include <utility>

namespace riskbild::wall {

Canvas::Canvas(const Screen& screen, const TextMeasure& measure)
    : screen_(screen), measure_(&measure), sizes_(sizes_of(screen)), tier_(tier_of(screen)) {
    const auto width = static_cast<float>(screen.width);
    const auto height = static_cast<float>(screen.height);
    margin_ = (tier_ == Tier::d ? 0.036F : 0.0593F) * std::min(width, height);
    area_ = {margin_, margin_, width - 2 * margin_, height - 2 * margin_};
    scene_.width = width;
    scene_.height = height;
}

bool Canvas::narrow() const {
    return scene_.width - 2 * margin_ < 34 * sizes_.name;
}

bool Canvas::small_screen() const {
    return tier_ == Tier::c || tier_ == Tier::d || is_large(screen_);
}

// The smallest screens cannot spare the air.
float Canvas::leading() const {
    return tier_ == Tier::d ? 1.55F : TextStyle{}.leading;
}

TextStyle Canvas::small(Ink ink, Ink ground) const {
    return {Face::regular, sizes_.small, ink, ground, leading()};
}

TextStyle Canvas::name(Ink ink, Ink ground) const {
    return {Face::regular, sizes_.name, ink, ground, leading()};
}

TextStyle Canvas::strong(Ink ink, Ink ground) const {
    return {Face::semibold, sizes_.name, ink, ground, leading()};
}

TextStyle Canvas::title(Ink ink) const {
    return {Face::display_semibold, sizes_.title, ink, Ink::paper, 1.58F};
}

Block Canvas::block(std::string_view text, const TextStyle& style, float width) const {
    return typeset(text, style, width, *measure_);
}

Block Canvas::balanced(std::string_view text, const TextStyle& style, float width) const {
    return typeset_balanced(text, style, width, *measure_);
}

float Canvas::width(std::string_view text, const TextStyle& style) const {
    return text_width(text, style, *measure_);
}

float Canvas::put(std::string role, const Block& block, float x, float y) {
    return put_aligned(std::move(role), block, x, y, false);
}

float Canvas::put_right(std::string role, const Block& block, float right, float y) {
    return put_aligned(std::move(role), block, right, y, true);
}

float Canvas::put_line(std::string role, std::string_view text, const TextStyle& style, float x, float y) {
    return put(std::move(role), block(text, style, scene_.width * 100), x, y);
}

float Canvas::put_aligned(std::string role, const Block& block, float x, float y, bool right) {
    if (block.lines.empty()) return y;
    const TextStyle& style = block.style;
    const float em = style.cap / measure_->cap_height(style.face);
    const float left = right ? x - block.width : x;
    const float ascent = measure_->ascender(style.face) * em;
    const float descent = measure_->descender(style.face) * em;

    Text text{std::move(role), block.text, style.face, style.cap, style.ink, style.ground, {}, {}};
    float baseline = y + style.cap;
    text.box = {left, baseline - ascent, block.width, block.height() - style.cap + ascent + descent};
    for (const Block::Line& line : block.lines) {
        text.lines.push_back({line.text, right ? x - line.width : x, baseline, line.width});
        baseline += style.cap * style.leading;
    }
    add(std::move(text));
    return y + block.height();
}

void Canvas::rule(float x, float y, float width) {
    const float thickness = std::max(1.0F, scene_.height / 540);
    add(Shape{ShapeKind::rect, "rule", {x, y, width, thickness}, Ink::line});
}

// Statuses that stand on one line; a single one that is wider than the room is broken into lines of its own.
struct Canvas::StatusLine {
    std::vector<const StatusWords*> statuses;
    float width = 0;
    std::size_t lines = 1;
};

namespace {

constexpr float glyph_size = 1.28F;    // in cap heights
constexpr float glyph_gap = 0.42F;     // glyph to words
constexpr float status_gap = 1.1F;     // between statuses on a line
constexpr float below_status = 0.72F;  // to the line of statuses below
constexpr float arrow_gap = 0.66F;     // on both sides of the arrow between two
constexpr float arrow_width = 1.5F;

float glyph_room(const StatusWords& status, float cap) {
    return status.glyph == Glyph::none ? 0 : (glyph_size + glyph_gap) * cap;
}

}  // namespace

std::vector<Canvas::StatusLine> Canvas::status_lines(const std::vector<StatusWords>& statuses, bool arrow,
                                                     float width) const {
    const float cap = sizes_.name;
    std::vector<StatusLine> lines;
    for (const StatusWords& status : statuses) {
        const float own = glyph_room(status, cap) + this->width(status.words, strong());
        const float between = (arrow ? 2 * arrow_gap + arrow_width : status_gap) * cap;
        if (!lines.empty() && lines.back().width + between + own <= width) {
            lines.back().statuses.push_back(&status);
            lines.back().width += between + own;
        } else {
            const float before =
                glyph_room(status, cap) + (arrow && !lines.empty() ? (arrow_width + arrow_gap) * cap : 0);
            lines.push_back({{&status}, own, block(status.words, strong(), width - before).lines.size()});
        }
    }
    return lines;
}

float Canvas::height_of(const StatusLine& line) const {
    return sizes_.name * (1 + strong().leading * static_cast<float>(line.lines - 1));
}

float Canvas::statuses_height(const std::vector<StatusWords>& statuses, bool arrow, float width) const {
    float height = 0;
    for (const StatusLine& line : status_lines(statuses, arrow, width))
        height += (height > 0 ? below_status * sizes_.name : 0) + height_of(line);
    return height;
}

float Canvas::put_status(const StatusWords& status, float x, float y, float width, Ink ground) {
    const float cap = sizes_.name;
    const float size = glyph_size * cap;
    if (status.glyph != Glyph::none) add(glyph_shape(status, x, y + (cap - size) / 2, size, ground));
    const float before = glyph_room(status, cap);
    const Block words = block(status.words, strong(ink_of(status.tone), ground), width - before);
    put("status", words, x + before, y);
    return before + words.width;
}

float Canvas::put_statuses(const std::vector<StatusWords>& statuses, bool arrow, float x, float y, float width,
                           Ink ground) {
    const float cap = sizes_.name;
    bool first = true;
    for (const StatusLine& line : status_lines(statuses, arrow, width)) {
        float left = x;
        for (const StatusWords* status : line.statuses) {
            if (status != line.statuses.front()) left += (arrow ? arrow_gap : status_gap) * cap;
            if (arrow && !first) {
                add(Shape{ShapeKind::arrow, "glyph", {left, y, arrow_width * cap, cap}, Ink::secondary, ground});
                left += (arrow_width + arrow_gap) * cap;
            }
            left += put_status(*status, left, y, x + width - left, ground);
            first = false;
        }
        y += height_of(line) + below_status * cap;
    }
    return y - below_status * cap;
}

Ink ink_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return Ink::good;
        case Tone::notice:
            return Ink::notice;
        case Tone::bad:
            return Ink::bad;
        case Tone::missing:
            return Ink::missing;
        case Tone::plain:
            return Ink::primary;
    }
    return Ink::primary;
}

Ink fill_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return Ink::good_fill;
        case Tone::notice:
            return Ink::notice_fill;
        case Tone::bad:
            return Ink::bad_fill;
        case Tone::missing:
        case Tone::plain:
            return Ink::edge;
    }
    return Ink::edge;
}

Shape glyph_shape(const StatusWords& status, float x, float y, float size, Ink ground) {
    const auto kind = [&] {
        switch (status.glyph) {
            case Glyph::check:
                return ShapeKind::check;
            case Glyph::triangle:
                return ShapeKind::triangle;
            case Glyph::cross:
                return ShapeKind::cross;
            case Glyph::dashed_ring:
                return ShapeKind::dashed_ring;
            case Glyph::arrow:
                return ShapeKind::arrow;
            case Glyph::half:
                return ShapeKind::half;
            default:
                return ShapeKind::clock;
        }
    }();
    const float stroke = kind == ShapeKind::cross ? 0.19F : 0.09F;
    return {kind, "glyph", {x, y, size, size}, ink_of(status.tone), ground, 0, stroke * size, status.words};
}

}  // namespace riskbild::wall
