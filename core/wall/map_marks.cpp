#include "core/wall/map_marks.hpp"

#include <algorithm>
#include <cmath>

namespace riskbild::wall {
namespace {

std::string label_of(const MapPage& page, const PlacedMark& mark) {
    return page.rows[mark.row].mark.letter + " " + cell_label(mark.cell);
}

bool is_empty(const MapPage& page, Cell cell) {
    return std::ranges::find(page.in_cells, cell, &CellMarks::cell) == page.in_cells.end();
}

// From where the mark would stand in the earlier cell, off what stands there, to the mark's edge: arrows between
// the same two cells run side by side.
void put_arrow(Canvas& canvas, const MapPage& page, const Grid& grid, const PlacedMark& mark) {
    const MapRow& row = page.rows[mark.row];
    if (mark.before || !row.mark.previous || *row.mark.previous == mark.cell) return;
    const Rect from = grid.box(*row.mark.previous);
    const Rect to = grid.box(mark.cell);
    const float end_x = mark.box.x + mark.box.w / 2;
    const float end_y = mark.box.y + mark.box.h / 2;
    const float x = end_x + from.x - to.x;
    const float y = end_y + from.y - to.y;
    const float length = std::hypot(end_x - x, end_y - y);
    const float stroke = std::max(3.0F, 0.09F * mark.box.w);
    const float behind =
        is_empty(page, *row.mark.previous) ? 0 : std::min(0.26F * grid.shorter(), 0.3F * length) / length;
    const float before = (0.5F * mark.box.w + 0.6F * stroke) / length;
    const float across = end_x - x;
    const float down = end_y - y;
    canvas.add(
        Shape{ShapeKind::move,
              "move",
              {x + behind * across, y + behind * down, (1 - behind - before) * across, (1 - behind - before) * down},
              Ink::primary,
              Ink::paper,
              0,
              stroke,
              row.mark.letter});
}

void put_count(Canvas& canvas, const CellCount& count) {
    if (count.possible) return put_possible(canvas, count.words, count.box, cell_label(count.cell));
    const TextStyle style{Face::semibold, canvas.sizes().small, Ink::primary, Ink::card};
    const Block block = canvas.block(count.words, style, canvas.area().w);
    canvas.put("count", block, count.box.x + (count.box.w - block.width) / 2,
               count.box.y + (count.box.h - style.cap) / 2);
}

void put(Canvas& canvas, const MapPage& page, const PlacedMark& mark) {
    const MapRow& row = page.rows[mark.row];
    (mark.before ? put_hollow_mark : put_mark)(canvas, row.mark, mark.box, label_of(page, mark));
    Rect target = mark.box;
    if (!mark.name.lines.empty()) {
        const float x = mark.box.right() + 0.35F * canvas.sizes().small;
        canvas.put("mark-name", mark.name, x, mark.box.y + (mark.box.h - mark.name.height()) / 2);
        target.w = x + mark.name.width - target.x;
    }
    canvas.scene().targets.push_back({row.risk, target});
}

}  // namespace

void put_marks(Canvas& canvas, const MapPage& page, const Grid& grid, const PlacedMarks& placed) {
    for (const PlacedMark& mark : placed.marks) put_arrow(canvas, page, grid, mark);
    for (const PlacedMark& mark : placed.marks) put(canvas, page, mark);
    for (const CellCount& count : placed.counts) put_count(canvas, count);
}

}  // namespace riskbild::wall
