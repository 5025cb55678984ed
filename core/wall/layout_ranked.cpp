// Högst riskvärde: a ladder of values, each a bar whose length is the value.
#include <algorithm>
#include <span>

#include "core/wall/fill.hpp"
#include "core/wall/key_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/map_grid.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float row_air = 1.5F;        // above and below a rung together, in name caps
constexpr float detail_gap = 0.9F;     // in small caps
constexpr float widest_title = 0.55F;  // of what rank and value leave
constexpr float bar_height = 1.5F;     // in name caps
constexpr float title_gap = 1.0F;
constexpr float note_gap = 0.9F;

struct Columns {
    float rank = 0;  // widths with the gap after
    float value = 0;
    float bar = 0;
    float title = 0;  // without one
};

struct RungBlocks {
    const Rung* rung = nullptr;
    Block rank;
    Block value;
    Block title;
    Block detail;
    Extent extent;
};

TextStyle value_style(const Canvas& canvas) {
    return {Face::display_semibold, canvas.sizes().title, Ink::primary};
}

float bar_of(const Canvas& canvas) {
    return (canvas.narrow() ? 0.6F : 1.0F) * bar_height * canvas.gap();
}

// Height that a bar takes below the title.
float under_title(const Canvas& canvas) {
    return canvas.narrow() ? 0.8F * canvas.gap() + bar_of(canvas) : 0;
}

float text_height(const Canvas& canvas, const RungBlocks& set) {
    const float detail = set.detail.lines.empty() ? 0 : detail_gap * canvas.sizes().small + set.detail.height();
    return set.title.height() + detail;
}

Columns columns_of(const Canvas& canvas, const RankedPage& page, float width) {
    Columns columns;
    float titles = 0;
    for (const Rung& rung : page.rungs) {
        columns.rank = std::max(columns.rank, canvas.width(rung.rank, canvas.small()));
        columns.value = std::max(columns.value, canvas.width(std::to_string(rung.value), value_style(canvas)));
        titles = std::max({titles, canvas.width(rung.title, canvas.name()), canvas.width(rung.detail, canvas.small())});
    }
    columns.rank += 0.8F * canvas.gap();
    columns.value += 0.9F * canvas.gap();
    const float rest = width - columns.rank - columns.value;
    columns.title = canvas.narrow() ? rest : std::min(titles, widest_title * rest);
    columns.bar = canvas.narrow() ? rest : rest - columns.title - canvas.gap();
    return columns;
}

RungBlocks blocks_of(const Canvas& canvas, const Rung& rung, const Columns& columns) {
    RungBlocks set{&rung,
                   canvas.block(rung.rank, canvas.small(), columns.rank),
                   canvas.block(std::to_string(rung.value), value_style(canvas), columns.value),
                   canvas.block(rung.title, canvas.name(), columns.title),
                   canvas.block(rung.detail, canvas.small(), columns.title),
                   {}};
    set.extent = {
        std::max(text_height(canvas, set) + under_title(canvas), canvas.sizes().title) + row_air * canvas.gap(),
        count_words(rung.title) + count_words(rung.detail)};
    return set;
}

void put_bar(Canvas& canvas, const RankedPage& page, const Rung& rung, const Rect& full) {
    const float share = static_cast<float>(rung.value) / static_cast<float>(page.greatest);
    const Rect bar{full.x, full.y, std::max(share * full.w, 2.0F), full.h};
    const float radius = 0.16F * full.h;
    canvas.add(Shape{ShapeKind::rect, "bar-full", full, Ink::cell_1, Ink::paper, radius});
    const Ink ink = rung.level == 0 ? Ink::cell_5 : tint_of(rung.level);
    canvas.add(Shape{ShapeKind::rect, "bar", bar, ink, Ink::paper, radius, 0, rung.title});
    if (rung.level != 0)
        canvas.add(Shape{ShapeKind::outline, "bar", bar, Ink::ring, Ink::paper, radius, 0.05F * full.h, rung.title});
}

// The name, the bar and at its end the value; on a narrow wall the bar below the name.
void put_rung(Canvas& canvas, const RankedPage& page, const Columns& columns, const RungBlocks& set, const Rect& box) {
    const float small = canvas.sizes().small;
    const float middle = box.y + box.h / 2;
    const float content = text_height(canvas, set) + under_title(canvas);
    const float top = middle - content / 2;
    const float x = box.x + columns.rank;
    canvas.put("rank", set.rank, box.x, middle - small / 2);
    const float bottom = canvas.put("row-title", set.title, x, top);
    canvas.put("row-detail", set.detail, x, bottom + detail_gap * small);
    canvas.put_right("value", set.value, box.right(), middle - canvas.sizes().title / 2);
    const float bar = bar_of(canvas);
    const float bar_x = canvas.narrow() ? x : box.right() - columns.value - columns.bar;
    const float bar_y = canvas.narrow() ? top + content - bar : middle - bar / 2;
    put_bar(canvas, page, *set.rung, {bar_x, bar_y, columns.bar, bar});
    canvas.scene().targets.push_back({set.rung->risk, box});
}

void put_notes(Canvas& canvas, const std::vector<Block>& notes, float bottom) {
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
        canvas.put("note", *note, canvas.area().x, bottom - note->height());
        bottom -= note->height() + note_gap * note->style.cap;
    }
}

struct Foot {
    std::vector<Block> notes;
    float height = 0;
};

Foot foot_of(const Canvas& canvas, const RankedPage& page) {
    Foot foot;
    for (const std::string& note : page.notes) {
        foot.notes.push_back(canvas.block(note, canvas.small(), canvas.area().w));
        foot.height += foot.notes.back().height() + note_gap * canvas.sizes().small;
    }
    return foot;
}

// Title and key, and the notes on every scene: they say what the ladder does not hold.
Canvas with_frame(const RankedPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    Rect area = blank.area();
    const Block title = canvas.balanced(page.title, canvas.title(), area.w);
    const float top = canvas.put("title", title, area.x, area.y + 0.3F * canvas.gap()) + title_gap * canvas.gap();
    const Foot foot = foot_of(canvas, page);
    put_notes(canvas, foot.notes, area.bottom());
    const float key = key_height(canvas, page.key, area.w);
    const float bottom = area.bottom() - foot.height - (key > 0 ? key + canvas.gap() : 0);
    put_key(canvas, page.key, {area.x, bottom + canvas.gap(), area.w, key});
    canvas.set_area({area.x, top, area.w, bottom - top});
    return canvas;
}

void put_rungs(Canvas& canvas, const RankedPage& page, const Columns& columns, std::span<const RungBlocks> rungs) {
    const Rect area = canvas.area();
    float used = 0;
    for (const RungBlocks& rung : rungs) used += rung.extent.height;
    const float air = std::clamp((area.h - used) / static_cast<float>(rungs.size()), 0.0F, 1.4F * canvas.gap());
    float y = area.y;
    for (const RungBlocks& rung : rungs) {
        put_rung(canvas, page, columns, rung, {area.x, y, area.w, rung.extent.height + air});
        y += rung.extent.height + air;
    }
}

}  // namespace

std::vector<Scene> lay_out_ranked(const RankedPage& page, const Canvas& blank) {
    const Canvas frame = with_frame(page, blank);
    const Columns columns = columns_of(frame, page, frame.area().w);
    std::vector<RungBlocks> rungs;
    std::vector<Extent> extents;
    for (const Rung& rung : page.rungs) {
        rungs.push_back(blocks_of(frame, rung, columns));
        extents.push_back(rungs.back().extent);
    }
    return lay_out_alike(frame, extents, [&](Canvas& canvas, std::size_t first, std::size_t count) {
        put_rungs(canvas, page, columns, std::span(rungs).subspan(first, count));
    });
}

}  // namespace riskbild::wall
