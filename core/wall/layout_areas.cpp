// Risker per område: a row of blocks an area, one block a risk, those in the plan dark and named.
#include <algorithm>
#include <span>

#include "core/wall/fill.hpp"
#include "core/wall/key_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float row_air = 1.15F;    // above and below a row together, in name caps
constexpr float block_size = 1.7F;  // in name caps
constexpr float least_block = 0.8F;
constexpr float block_gap = 0.18F;  // in blocks
constexpr float title_gap = 1.0F;
constexpr float widest_name = 0.36F;  // of the width
constexpr float least_names = 7.0F;   // width worth naming risks in, in name caps
constexpr float under_gap = 1.0F;     // between what stands below each other on a narrow wall

struct Columns {
    float name = 0;  // widths with the gap after
    float count = 0;
    float blocks = 0;
    float block = 0;  // a block's side
    std::size_t abreast = 1;
    float in_plan = 0;  // without one; 0: no room for names
};

struct AreaRow {
    const Area* area = nullptr;
    Block name;
    Block count;
    std::vector<Block> in_plan;
    float blocks = 0;  // heights
    float names = 0;
    Extent extent;
};

float widest_of(const Canvas& canvas, const AreasPage& page, auto text, const TextStyle& style) {
    float width = 0;
    for (const Area& area : page.areas) width = std::max(width, canvas.width(text(area), style));
    return width;
}

std::string count_of(const Area& area) {
    return std::to_string(area.blocks.size());
}

std::size_t most_blocks(const AreasPage& page) {
    std::size_t most = 1;
    for (const Area& area : page.areas) most = std::max(most, area.blocks.size());
    return most;
}

bool names_any(const AreasPage& page) {
    return std::ranges::any_of(page.areas, [](const Area& area) { return !area.in_plan.empty(); });
}

float width_of(std::size_t blocks, float side) {
    return side * ((1 + block_gap) * static_cast<float>(blocks) - block_gap);
}

// Blocks become smaller before they take more than one line.
void fit_blocks(Columns& columns, std::size_t most, float width, float unit) {
    const float side = width / ((1 + block_gap) * static_cast<float>(most) - block_gap);
    columns.block = std::clamp(side, least_block * unit, block_size * unit);
    const float fit = (width + block_gap * columns.block) / ((1 + block_gap) * columns.block);
    columns.abreast = std::clamp<std::size_t>(static_cast<std::size_t>(fit), 1, most);
    columns.blocks = width_of(columns.abreast, columns.block);
}

// Names stand where the blocks of the areas that have any end.
float blocks_before_names(const AreasPage& page, const Columns& columns) {
    std::size_t most = 0;
    for (const Area& area : page.areas)
        if (!area.in_plan.empty()) most = std::max(most, std::min(area.blocks.size(), columns.abreast));
    return width_of(most, columns.block);
}

Columns columns_of(const Canvas& canvas, const AreasPage& page) {
    Columns columns;
    const float width = canvas.area().w;
    const float gap = canvas.gap();
    columns.count = widest_of(canvas, page, count_of, canvas.strong()) + gap;
    if (canvas.narrow()) {
        columns.name = width - columns.count;
        fit_blocks(columns, most_blocks(page), width, gap);
        columns.in_plan = width;
        return columns;
    }
    const float names = widest_of(
        canvas, page, [](const Area& area) { return area.name; }, canvas.name());
    columns.name = std::min(names, widest_name * width) + gap;
    const float rest = width - columns.name - columns.count;
    fit_blocks(columns, most_blocks(page), names_any(page) ? 0.62F * rest : rest, gap);
    columns.in_plan = rest - blocks_before_names(page, columns) - gap;
    if (columns.in_plan < least_names * gap) columns.in_plan = 0;
    return columns;
}

float stacked(const std::vector<Block>& blocks) {
    float height = 0;
    for (const Block& block : blocks) height += block.height() + 0.72F * block.style.cap;
    return blocks.empty() ? 0 : height - 0.72F * blocks.back().style.cap;
}

AreaRow row_of(const Canvas& canvas, const Area& area, const Columns& columns) {
    AreaRow row{&area,
                canvas.block(area.name, canvas.name(), columns.name - (canvas.narrow() ? 0 : canvas.gap())),
                canvas.block(count_of(area), canvas.strong(), columns.count),
                {},
                0,
                0,
                {}};
    row.extent.words = count_words(area.name);
    for (const std::string& name : area.in_plan) {
        if (columns.in_plan == 0) break;
        row.in_plan.push_back(canvas.block(name, canvas.name(Ink::primary), columns.in_plan));
        row.extent.words += count_words(name);
    }
    const std::size_t lines = (area.blocks.size() + columns.abreast - 1) / columns.abreast;
    row.blocks = width_of(lines, columns.block);
    row.names = stacked(row.in_plan);
    const float gap = canvas.gap();
    const float under = row.names > 0 ? under_gap * gap + row.names : 0;
    const float content = canvas.narrow() ? row.name.height() + under_gap * gap + row.blocks + under
                                          : std::max({row.name.height(), row.blocks, row.names});
    row.extent.height = content + row_air * gap;
    return row;
}

void put_blocks(Canvas& canvas, const Area& area, const Columns& columns, float x, float y) {
    const float pitch = (1 + block_gap) * columns.block;
    for (std::size_t i = 0; i < area.blocks.size(); ++i) {
        const AreaBlock& block = area.blocks[i];
        const Rect box{x + pitch * static_cast<float>(i % columns.abreast),
                       y + pitch * static_cast<float>(i / columns.abreast), columns.block, columns.block};
        canvas.add(Shape{ShapeKind::rect, block.in_plan ? "block-in-plan" : "block", box,
                         block.in_plan ? Ink::primary : Ink::cell_4, Ink::paper, 0.16F * columns.block, 0, area.name});
        canvas.scene().targets.push_back({block.risk, box});
    }
}

void put_names(Canvas& canvas, const AreaRow& row, float x, float y) {
    for (const Block& name : row.in_plan) y = canvas.put("row-detail", name, x, y) + 0.72F * name.style.cap;
}

void put_narrow(Canvas& canvas, const AreaRow& row, const Columns& columns, const Rect& box) {
    const float gap = canvas.gap();
    float y = box.y + (box.h - row.extent.height + row_air * gap) / 2;
    canvas.put_right("value", row.count, box.right(), y);
    y = canvas.put("row-title", row.name, box.x, y) + under_gap * gap;
    put_blocks(canvas, *row.area, columns, box.x, y);
    put_names(canvas, row, box.x, y + row.blocks + under_gap * gap);
}

void put_row(Canvas& canvas, const AreasPage& page, const AreaRow& row, const Columns& columns, const Rect& box) {
    if (canvas.narrow()) return put_narrow(canvas, row, columns, box);
    const float middle = box.y + box.h / 2;
    canvas.put("row-title", row.name, box.x, middle - row.name.height() / 2);
    const float count_right = box.x + columns.name + columns.count - canvas.gap();
    canvas.put_right("value", row.count, count_right, middle - row.count.style.cap / 2);
    const float blocks_x = box.x + columns.name + columns.count;
    put_blocks(canvas, *row.area, columns, blocks_x, middle - row.blocks / 2);
    put_names(canvas, row, blocks_x + blocks_before_names(page, columns) + canvas.gap(), middle - row.names / 2);
}

// Title, key and notes; what is left becomes the area.
Canvas with_frame(const AreasPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    Rect area = blank.area();
    const Block title = canvas.balanced(page.title, canvas.title(), area.w);
    const float top = canvas.put("title", title, area.x, area.y + 0.3F * canvas.gap()) + title_gap * canvas.gap();
    std::vector<KeyEntry> foot = page.key;
    for (const std::string& note : page.notes) foot.push_back({KeySign::none, note});
    const float height = key_height(canvas, foot, area.w);
    const float bottom = area.bottom() - height - (height > 0 ? 1.4F * canvas.gap() : 0);
    put_key(canvas, foot, {area.x, bottom + canvas.gap(), area.w, height});
    canvas.set_area({area.x, top, area.w, bottom - top});
    return canvas;
}

void put_rows(Canvas& canvas, const AreasPage& page, const Columns& columns, std::span<const AreaRow> rows) {
    const Rect area = canvas.area();
    float used = 0;
    for (const AreaRow& row : rows) used += row.extent.height;
    const float air = std::clamp((area.h - used) / static_cast<float>(rows.size()), 0.0F, 1.1F * canvas.gap());
    float y = area.y;
    for (const AreaRow& row : rows) {
        if (&row != &rows.front()) canvas.rule(area.x, y, area.w);
        put_row(canvas, page, row, columns, {area.x, y, area.w, row.extent.height + air});
        y += row.extent.height + air;
    }
}

}  // namespace

std::vector<Scene> lay_out_areas(const AreasPage& page, const Canvas& blank) {
    const Canvas frame = with_frame(page, blank);
    const Columns columns = columns_of(frame, page);
    std::vector<AreaRow> rows;
    std::vector<Extent> extents;
    for (const Area& area : page.areas) {
        rows.push_back(row_of(frame, area, columns));
        extents.push_back(rows.back().extent);
    }
    return lay_out_alike(frame, extents, [&](Canvas& canvas, std::size_t first, std::size_t count) {
        put_rows(canvas, page, columns, std::span(rows).subspan(first, count));
    });
}

}  // namespace riskbild::wall
