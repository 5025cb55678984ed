// Riskmatris: the matrix with its marks, and the ranked list beside it. Where the list continues, the
// matrix is shown again with it.
#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "core/wall/layouts.hpp"

namespace riskbild::wall {
namespace {

// ---- the grid ---------------------------------------------------------------------------------------

struct Grid {
    Rect cells;  // all of them
    float step = 0;
    float gap = 0;
    int rows = 0;
    int columns = 0;

    Rect cell(int likelihood, int consequence) const {
        const float x = cells.x + step * static_cast<float>(consequence - 1);
        const float y = cells.y + step * static_cast<float>(rows - likelihood);
        return {x, y, step - gap, step - gap};
    }
};

float widest(const Canvas& canvas, const std::vector<std::string>& labels) {
    float width = 0;
    for (const std::string& label : labels) width = std::max(width, canvas.width(label, canvas.small()));
    return width;
}

// Room that the axes take: left of the cells, and below them.
struct AxisRoom {
    float left = 0;
    float below = 0;
};

AxisRoom axis_room(const Canvas& canvas, const MapPage& page) {
    const float small = canvas.sizes().small;
    return {2.75F * small + widest(canvas, page.likelihood_labels), 3.9F * small};
}

Grid grid_in(const Canvas& canvas, const MapPage& page, const Rect& room) {
    const AxisRoom axes = axis_room(canvas, page);
    Grid grid;
    grid.rows = page.likelihood_steps;
    grid.columns = page.consequence_steps;
    grid.step = std::min((room.w - axes.left) / static_cast<float>(grid.columns),
                         (room.h - axes.below) / static_cast<float>(grid.rows));
    grid.gap = std::max(2.0F, 0.055F * grid.step);
    grid.cells = {room.x + axes.left, room.y, grid.step * static_cast<float>(grid.columns) - grid.gap,
                  grid.step * static_cast<float>(grid.rows) - grid.gap};
    return grid;
}

std::string cell_label(int likelihood, int consequence) {
    return std::to_string(likelihood) + "x" + std::to_string(consequence);
}

// One tint growing with the product: no thresholds are stated, so none are drawn.
Ink tint(const Grid& grid, int likelihood, int consequence) {
    const int most = grid.rows * grid.columns;
    const int level = (5 * likelihood * consequence + most - 1) / most;
    return static_cast<Ink>(static_cast<int>(Ink::cell_1) + std::clamp(level, 1, 5) - 1);
}

void put_cells(Canvas& canvas, const Grid& grid) {
    const float radius = 0.09F * grid.step;
    for (int likelihood = grid.rows; likelihood >= 1; --likelihood)
        for (int consequence = 1; consequence <= grid.columns; ++consequence)
            canvas.add(Shape{ShapeKind::rect, "cell", grid.cell(likelihood, consequence),
                             tint(grid, likelihood, consequence), Ink::paper, radius, 0,
                             cell_label(likelihood, consequence)});
    // The worst consequence is ringed whatever its likelihood: a rare catastrophe is not a small risk.
    const Rect top = grid.cell(grid.rows, grid.columns);
    const float out = grid.gap / 2;
    canvas.add(Shape{ShapeKind::outline,
                     "maximum-consequence",
                     {top.x - out, top.y - out, top.w + 2 * out, grid.cells.h + 2 * out},
                     Ink::ring,
                     Ink::paper,
                     radius + out,
                     std::max(2.0F, grid.gap / 3)});
}

void put_axes(Canvas& canvas, const MapPage& page, const Grid& grid) {
    const TextStyle style = canvas.small();
    const float small = style.cap;
    const float labels_right = grid.cells.x - 0.75F * small;
    for (int i = 0; i < grid.rows; ++i) {
        const Rect cell = grid.cell(i + 1, 1);
        const Block label = canvas.block(page.likelihood_labels[static_cast<std::size_t>(i)], style, grid.cells.x);
        canvas.put_right("axis-step", label, labels_right, cell.y + (cell.h - small) / 2);
    }
    for (int i = 0; i < grid.columns; ++i) {
        const Rect cell = grid.cell(1, i + 1);
        const Block label = canvas.block(page.consequence_labels[static_cast<std::size_t>(i)], style, 10 * grid.step);
        canvas.put("axis-step", label, cell.x + (cell.w - label.width) / 2, grid.cells.bottom() + 0.8F * small);
    }
    const Block consequence = canvas.block(page.consequence_axis, style, grid.cells.w);
    canvas.put("axis", consequence, grid.cells.x + (grid.cells.w - consequence.width) / 2,
               grid.cells.bottom() + 2.6F * small);
    const float width = canvas.width(page.likelihood_axis, style);
    const float x = labels_right - widest(canvas, page.likelihood_labels) - 0.75F * small;
    const float bottom = grid.cells.y + (grid.cells.h + width) / 2;
    Text text{"axis", page.likelihood_axis, style.face, style.cap, style.ink, style.ground, {}, {}, true};
    text.box = {x - 1.3F * small, bottom - width, 1.6F * small, width};
    text.lines.push_back({page.likelihood_axis, x, bottom, width});
    canvas.add(std::move(text));
}

// ---- marks ------------------------------------------------------------------------------------------

float mark_size(const Canvas& canvas, float cell) {
    const float least = 1.86F * canvas.sizes().small;
    return std::clamp(0.45F * cell, least, 1.35F * least);
}

std::string mark_label(const MapMark& mark, const Cell* cell) {
    return cell == nullptr ? mark.letter : mark.letter + " " + cell_label(cell->likelihood, cell->consequence);
}

// The same picture in the matrix and in the list. `cell` names where it stands, for `--layout`.
void put_mark(Canvas& canvas, const MapMark& mark, const Rect& box, const Cell* cell) {
    const std::string label = mark_label(mark, cell);
    const float stroke = 0.07F * box.w;
    const auto shape = [&](ShapeKind kind, std::string role, Ink ink, float inset) {
        const Rect rect{box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset};
        canvas.add(Shape{kind, std::move(role), rect, ink, Ink::card, 0, stroke, label});
    };
    const bool solid = mark.placement == Placement::stated;
    if (solid) {
        shape(ShapeKind::disc, "mark", Ink::primary, 0);
    } else {
        shape(ShapeKind::disc, "mark-ground", Ink::card, 0);
        const bool hatched = mark.placement == Placement::calculated;
        shape(hatched ? ShapeKind::hatched_disc : ShapeKind::dashed_ring, "mark", Ink::primary, 0);
        if (hatched) shape(ShapeKind::disc, "mark-ground", Ink::card, 0.15F * box.w);
    }
    TextStyle style{Face::semibold, canvas.sizes().small, solid ? Ink::card : Ink::primary,
                    solid ? Ink::primary : Ink::card};
    const Block letter = canvas.block(mark.letter, style, box.w);
    canvas.put("mark", letter, box.x + (box.w - letter.width) / 2, box.y + (box.h - style.cap) / 2);
}

using MarksByCell = std::map<Cell, std::vector<const MapMark*>>;

MarksByCell marks_by_cell(const MapPage& page) {
    MarksByCell marks;
    for (const MapRow& row : page.rows)
        for (const Cell& cell : row.mark.cells) marks[cell].push_back(&row.mark);
    return marks;
}

void put_count(Canvas& canvas, const Rect& cell, std::size_t count) {
    TextStyle style{Face::semibold, canvas.sizes().small, Ink::primary, Ink::card};
    const Block block = canvas.block("×" + std::to_string(count), style, 2 * cell.w);
    canvas.put("mark", block, cell.x + (cell.w - block.width) / 2, cell.y + (cell.h - style.cap) / 2);
}

// Two on the diagonal, up to four in the corners; more than fit are counted.
void put_cell_marks(Canvas& canvas, const Grid& grid, const Cell& cell, const std::vector<const MapMark*>& marks) {
    const Rect box = grid.cell(cell.likelihood, cell.consequence);
    const float size = mark_size(canvas, grid.step);
    const bool four_fit = 2 * size <= 1.02F * box.w;
    const std::size_t fit = four_fit ? 4 : 1;
    if (marks.size() > fit) return put_count(canvas, box, marks.size());
    const float near = marks.size() == 1 ? 0.5F : std::min(0.275F, 0.5F - 0.355F * size / box.w);
    const float places[4][2] = {{near, near}, {1 - near, 1 - near}, {1 - near, near}, {near, 1 - near}};
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const float x = box.x + places[i][0] * box.w - size / 2;
        const float y = box.y + places[i][1] * box.h - size / 2;
        put_mark(canvas, *marks[i], {x, y, size, size}, &cell);
    }
}

void put_moves(Canvas& canvas, const MapPage& page, const Grid& grid) {
    const auto centre = [&](const Cell& cell) {
        const Rect box = grid.cell(cell.likelihood, cell.consequence);
        return Rect{box.x + box.w / 2, box.y + box.h / 2, 0, 0};
    };
    for (const MapRow& row : page.rows) {
        if (!row.mark.previous || row.mark.cells.size() != 1 || row.mark.cells.front() == *row.mark.previous) continue;
        const Rect from = centre(*row.mark.previous);
        const Rect to = centre(row.mark.cells.front());
        canvas.add(Shape{ShapeKind::move,
                         "move",
                         {from.x, from.y, to.x - from.x, to.y - from.y},
                         Ink::secondary,
                         Ink::paper,
                         0,
                         0.04F * grid.step,
                         row.mark.letter});
    }
}

void put_matrix(Canvas& canvas, const MapPage& page, const Grid& grid) {
    put_cells(canvas, grid);
    put_axes(canvas, page, grid);
    put_moves(canvas, page, grid);
    for (const auto& [cell, marks] : marks_by_cell(page)) put_cell_marks(canvas, grid, cell, marks);
}

// ---- the list ---------------------------------------------------------------------------------------

struct RowBlocks {
    const MapRow* row = nullptr;
    Block title;
    Block words;
    Block value;
    float height = 0;
};

float list_mark(const Canvas& canvas) {
    return 2.0F * canvas.sizes().small;
}

std::vector<RowBlocks> row_blocks(const Canvas& canvas, const MapPage& page, float width) {
    const Sizes& sizes = canvas.sizes();
    const TextStyle value_style{Face::display_semibold, sizes.title, Ink::primary};
    float value_width = 0;
    for (const MapRow& row : page.rows) value_width = std::max(value_width, canvas.width(row.value, value_style));
    const float text_width = width - list_mark(canvas) - 0.9F * canvas.gap() - value_width - canvas.gap();
    std::vector<RowBlocks> blocks;
    for (const MapRow& row : page.rows) {
        RowBlocks each{&row, canvas.block(row.title, canvas.name(), text_width),
                       canvas.block(row.placement_words, canvas.small(), text_width),
                       canvas.block(row.value, value_style, width), 0};
        const float words = row.placement_words.empty() ? 0 : 0.9F * sizes.small + each.words.height();
        each.height = std::max(each.title.height() + words, sizes.title) + 1.3F * sizes.name;
        blocks.push_back(std::move(each));
    }
    return blocks;
}

void put_row(Canvas& canvas, const RowBlocks& blocks, const Rect& box) {
    const Sizes& sizes = canvas.sizes();
    const float mark = list_mark(canvas);
    const float words = blocks.words.lines.empty() ? 0 : 0.9F * sizes.small + blocks.words.height();
    const float y = box.y + (box.h - blocks.title.height() - words) / 2;
    const float middle = box.y + box.h / 2;
    if (blocks.row->mark.placement != Placement::unplaced)
        put_mark(canvas, blocks.row->mark, {box.x, middle - mark / 2, mark, mark}, nullptr);
    const float x = box.x + mark + 0.9F * canvas.gap();
    const float bottom = canvas.put("row-title", blocks.title, x, y);
    canvas.put("placement", blocks.words, x, bottom + 0.9F * sizes.small);
    canvas.put_right("value", blocks.value, box.right(), middle - sizes.title / 2);
}

float put_heading(Canvas& canvas, const MapPage& page, const Rect& list) {
    const Block title = canvas.block(page.title, canvas.strong(), list.w);
    const float y = canvas.put("title", title, list.x, list.y + 0.2F * canvas.gap());
    return y + 0.7F * canvas.gap();
}

// Puts rows from `first` on; returns the first that did not fit (at least one is put).
std::size_t put_list(Canvas& canvas, const MapPage& page, const Rect& list, std::size_t first) {
    const std::vector<RowBlocks> rows = row_blocks(canvas, page, list.w);
    const float tray_heading = 2.2F * canvas.sizes().small;
    const float top = put_heading(canvas, page, list);
    const float room = list.bottom() - top;
    float used = 0;
    std::size_t last = first;
    const auto starts_tray = [&](std::size_t i) {
        const auto unplaced = [&](std::size_t k) { return rows[k].row->mark.placement == Placement::unplaced; };
        return unplaced(i) && (i == first || !unplaced(i - 1));
    };
    for (; last < rows.size(); ++last) {
        const float next = rows[last].height + (starts_tray(last) ? tray_heading : 0);
        if (last > first && used + next > room) break;
        used += next;
    }
    const float spread = std::clamp((room - used) / static_cast<float>(last - first), 0.0F, 0.9F * canvas.gap());
    float y = top;
    for (std::size_t i = first; i < last; ++i) {
        if (i != first) canvas.rule(list.x, y, list.w);
        if (starts_tray(i)) {
            TextStyle style = canvas.small();
            style.face = Face::semibold;
            canvas.put("tray", canvas.block(page.tray_title, style, list.w), list.x, y + 0.9F * style.cap);
            y += tray_heading;
        }
        const float height = rows[i].height + spread;
        put_row(canvas, rows[i], {list.x, y, list.w, height});
        y += height;
    }
    return last;
}

}  // namespace

std::vector<Scene> lay_out_map(const MapPage& page, const Canvas& blank) {
    const Rect area = blank.area();
    const bool narrow = blank.narrow();
    const Rect room =
        narrow ? Rect{area.x, area.y, area.w, 0.47F * area.h} : Rect{area.x, area.y, 0.5F * area.w, area.h};
    const Grid grid = grid_in(blank, page, room);
    Rect list = area;
    if (narrow) {
        list.y = grid.cells.bottom() + axis_room(blank, page).below + 1.2F * blank.gap();
        list.h = area.bottom() - list.y;
    } else {
        list.x = grid.cells.right() + 1.7F * blank.gap();
        list.w = area.right() - list.x;
    }
    std::vector<Scene> scenes;
    std::size_t next = 0;
    do {
        Canvas canvas = blank;
        put_matrix(canvas, page, grid);
        next = put_list(canvas, page, list, next);
        scenes.push_back(std::move(canvas.scene()));
    } while (next < page.rows.size());
    return scenes;
}

}  // namespace riskbild::wall
