#include "core/wall/key_layout.hpp"

#include <algorithm>

#include "core/wall/map_grid.hpp"

namespace riskbild::wall {
namespace {

constexpr float sign_size = 1.3F;  // in small caps
constexpr float sign_gap = 0.45F;
constexpr float entry_gap = 1.2F;
constexpr float line_pitch = 2.1F;

struct Placed {
    const KeyEntry* entry;
    Block words;
    float x = 0;
    float y = 0;
};

float sign_room(const KeyEntry& entry, float cap) {
    return entry.sign == KeySign::none ? 0 : (sign_size + sign_gap) * cap;
}

// Places relative to the key's own corner; the height with them.
struct Lines {
    std::vector<Placed> entries;
    float height = 0;
};

float width_of(const Canvas& canvas, const KeyEntry& entry) {
    return sign_room(entry, canvas.sizes().small) + canvas.width(entry.words, canvas.small());
}

bool fit_one_line(const Canvas& canvas, const std::vector<KeyEntry>& key, float width) {
    float used = 0;
    for (const KeyEntry& entry : key) used += width_of(canvas, entry) + entry_gap * canvas.sizes().small;
    return used - entry_gap * canvas.sizes().small <= width;
}

// What has no sign is a heading, and on a line of its own where one line is not enough.
Lines lines_of(const Canvas& canvas, const std::vector<KeyEntry>& key, float width, KeyLines filling) {
    const TextStyle style = canvas.small();
    Lines lines;
    float x = 0;
    float y = 0;
    bool turn = false;
    const bool one_line = filling == KeyLines::filled && fit_one_line(canvas, key, width);
    for (const KeyEntry& entry : key) {
        const float sign = sign_room(entry, style.cap);
        Block words = canvas.block(entry.words, style, width - sign);
        turn = turn || x + sign + words.width > width || (!one_line && entry.sign == KeySign::none);
        if (x > 0 && turn) {
            x = 0;
            y = lines.height + (line_pitch - 1) * style.cap;
        }
        lines.height = std::max(lines.height, y + words.height());
        const float next = x + sign + words.width + entry_gap * style.cap;
        lines.entries.push_back({&entry, std::move(words), x, y});
        x = next;
        turn = filling == KeyLines::one_each || (!one_line && entry.sign == KeySign::none);
    }
    return lines;
}

void put_sign(Canvas& canvas, const KeyEntry& entry, const Rect& box) {
    const float stroke = 0.09F * box.w;
    const auto shape = [&](ShapeKind kind, const Rect& rect, Ink ink) {
        canvas.add(Shape{kind, "key", rect, ink, Ink::paper, 0.18F * box.w, stroke, entry.words});
    };
    const float middle = box.y + box.h / 2;
    switch (entry.sign) {
        case KeySign::none:
            return;
        case KeySign::level:
            shape(ShapeKind::rect, box, tint_of(entry.level));
            return shape(ShapeKind::outline, box, Ink::ring);
        case KeySign::limit:
            return shape(ShapeKind::rect, {box.x, middle - 1.2F * stroke, box.w, 2.4F * stroke}, Ink::primary);
        case KeySign::arrow:
            return shape(ShapeKind::move, {box.x, middle, box.w, 0}, Ink::primary);
        case KeySign::hollow:
            return shape(ShapeKind::ring, box, Ink::primary);
        case KeySign::solid:
            return shape(ShapeKind::disc, box, Ink::primary);
        case KeySign::tick:
            return shape(ShapeKind::check, box, Ink::primary);
        case KeySign::full_block:
            return shape(ShapeKind::rect, box, Ink::primary);
        case KeySign::missing:
            return shape(ShapeKind::dashed_ring, box, Ink::missing);
        case KeySign::pale_block:
            return shape(ShapeKind::rect, box, Ink::cell_4);
    }
}

}  // namespace

float key_height(const Canvas& canvas, const std::vector<KeyEntry>& key, float width, KeyLines lines) {
    return key.empty() ? 0 : lines_of(canvas, key, width, lines).height;
}

float key_width(const Canvas& canvas, const std::vector<KeyEntry>& key) {
    float width = 0;
    for (const KeyEntry& entry : key) width = std::max(width, width_of(canvas, entry));
    return width;
}

void put_key(Canvas& canvas, const std::vector<KeyEntry>& key, const Rect& room, KeyLines lines) {
    const float cap = canvas.sizes().small;
    for (const Placed& each : lines_of(canvas, key, room.w, lines).entries) {
        const float x = room.x + each.x;
        const float y = room.y + each.y;
        put_sign(canvas, *each.entry, {x, y + (1 - sign_size) / 2 * cap, sign_size * cap, sign_size * cap});
        canvas.put("key", each.words, x + sign_room(*each.entry, cap), y);
    }
}

}  // namespace riskbild::wall
