#include "core/wall/map_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace riskbild::wall {
namespace {

constexpr float between = 0.1F;  // marks in a cell, in marks
constexpr float inner = 0.05F;   // a cell's edge that stays free, of its shorter side

struct Entry {
    std::size_t row = 0;
    bool before = false;
};

std::vector<Entry> entries_of(const CellMarks& marks) {
    std::vector<Entry> entries;
    for (const std::size_t row : marks.rows) entries.push_back({row, false});
    for (const std::size_t row : marks.before) entries.push_back({row, true});
    return entries;
}

// How many marks of a size stand beside and below each other in a cell.
struct Slots {
    std::size_t columns = 1;
    std::size_t rows = 1;
    std::size_t count() const { return columns * rows; }
};

Rect room_in(const Grid& grid, Cell cell) {
    const Rect box = grid.box(cell);
    const float edge = inner * std::min(box.w, box.h);
    return {box.x + edge, box.y + edge, box.w - 2 * edge, box.h - 2 * edge};
}

Slots slots_in(const Rect& room, float size) {
    const auto fit = [&](float length) {
        return std::max<std::size_t>(1, static_cast<std::size_t>((length + between * size) / ((1 + between) * size)));
    };
    return {fit(room.w), fit(room.h)};
}

// Marks side by side where they can be, in rows as even as they get, around the middle of the cell.
std::vector<Rect> boxes_in(const Rect& room, float size, std::size_t count) {
    const Slots slots = slots_in(room, size);
    const std::size_t rows = (count + slots.columns - 1) / slots.columns;
    const std::size_t columns = (count + rows - 1) / rows;
    const float pitch = (1 + between) * size;
    const float top = room.y + (room.h - (pitch * static_cast<float>(rows) - between * size)) / 2;
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / columns;
        const std::size_t in_row = std::min(columns, count - row * columns);
        const float width = pitch * static_cast<float>(in_row) - between * size;
        const float x = room.x + (room.w - width) / 2 + pitch * static_cast<float>(i % columns);
        boxes.push_back({x, top + pitch * static_cast<float>(row), size, size});
    }
    return boxes;
}

bool all_fit(const MapPage& page, const Grid& grid, float size) {
    return std::ranges::all_of(page.in_cells, [&](const CellMarks& marks) {
        const Rect room = room_in(grid, marks.cell);
        return size <= room.w && size <= room.h && entries_of(marks).size() <= slots_in(room, size).count();
    });
}

// Marks are alike everywhere: as large as lets all of them stand, else the least.
float size_of_marks(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    const float least = least_mark(canvas, page);
    for (const float times : {1.35F, 1.2F, 1.1F})
        if (all_fit(page, grid, times * least)) return times * least;
    return least;
}

void place(const Canvas& canvas, const Grid& grid, const CellMarks& marks, float size, PlacedMarks& placed) {
    const Rect room = room_in(grid, marks.cell);
    const std::vector<Entry> entries = entries_of(marks);
    const std::size_t slots = slots_in(room, size).count();
    const bool some_hidden = entries.size() > slots;
    const TextStyle style{Face::semibold, canvas.sizes().small};
    const std::string hidden = "+" + std::to_string(entries.size() - slots + 1);
    const bool count_alone = some_hidden && (slots == 1 || canvas.width(hidden, style) > size);
    const std::size_t shown = count_alone ? 0 : some_hidden ? slots - 1 : entries.size();
    const std::vector<Rect> boxes = boxes_in(room, size, count_alone ? 1 : std::min(entries.size(), slots));
    for (std::size_t i = 0; i < shown; ++i)
        placed.marks.push_back({entries[i].row, marks.cell, boxes[i], entries[i].before});
    if (!some_hidden) return;
    const Rect& last = boxes.back();
    const std::string words = count_alone ? "×" + std::to_string(entries.size()) : hidden;
    placed.counts.push_back({marks.cell, words, last.x + last.w / 2, last.y + last.h / 2});
}

bool stands_once(const CellMarks& marks, const MapPage& page) {
    return marks.before.empty() && marks.rows.size() <= 2 &&
           std::ranges::all_of(marks.rows, [&](std::size_t row) { return page.rows[row].mark.cells.size() == 1; });
}

// One or two, below each other, each with its name at the right; false where they do not fit.
bool place_named(const Canvas& canvas, const MapPage& page, const Grid& grid, const CellMarks& marks, float size,
                 PlacedMarks& placed) {
    const Rect room = room_in(grid, marks.cell);
    const TextStyle style = canvas.small(Ink::primary);
    const float gap = 0.35F * style.cap;
    const float each = room.h / static_cast<float>(marks.rows.size());
    for (std::size_t i = 0; i < marks.rows.size(); ++i) {
        Block name = canvas.block(page.rows[marks.rows[i]].title, style, room.w - size - gap);
        if (std::max(name.height() + 0.8F * style.cap, size) > each || name.width > room.w - size - gap) return false;
        const float width = size + gap + name.width;
        const float y = room.y + each * (static_cast<float>(i) + 0.5F) - size / 2;
        placed.marks.push_back(
            {marks.rows[i], marks.cell, {room.x + (room.w - width) / 2, y, size, size}, false, std::move(name)});
    }
    return true;
}

std::string label_of(const MapPage& page, const PlacedMark& mark) {
    return page.rows[mark.row].mark.letter + " " + cell_label(mark.cell);
}

// From where the mark would stand in the earlier cell, off its middle, to the mark's edge: arrows between
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
    const float behind = std::min(0.26F * grid.shorter(), 0.3F * length) / length;
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
    const TextStyle style{Face::semibold, canvas.sizes().small, Ink::primary, Ink::card};
    const Block block = canvas.block(count.words, style, canvas.area().w);
    canvas.put("count", block, count.x - block.width / 2, count.y - style.cap / 2);
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

PlacedMarks place_marks(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    PlacedMarks placed;
    const float size = size_of_marks(canvas, page, grid);
    for (const CellMarks& marks : page.in_cells) place(canvas, grid, marks, size, placed);
    return placed;
}

std::optional<PlacedMarks> place_names(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    PlacedMarks placed;
    const float size = least_mark(canvas, page);
    for (const CellMarks& marks : page.in_cells)
        if (!stands_once(marks, page) || !place_named(canvas, page, grid, marks, size, placed)) return std::nullopt;
    return placed;
}

void put_marks(Canvas& canvas, const MapPage& page, const Grid& grid, const PlacedMarks& placed) {
    for (const PlacedMark& mark : placed.marks) put_arrow(canvas, page, grid, mark);
    for (const PlacedMark& mark : placed.marks) put(canvas, page, mark);
    for (const CellCount& count : placed.counts) put_count(canvas, count);
}

}  // namespace riskbild::wall
