#include "core/wall/map_grid.hpp"

#include <algorithm>

namespace riskbild::wall {
namespace {

constexpr float widest_cell = 1.5F;   // width to height
constexpr float highest_cell = 1.4F;  // height to width
constexpr float gap_share = 0.055F;
constexpr float radius_share = 0.09F;

Ink nth(Ink first, int n) {
    return static_cast<Ink>(static_cast<int>(first) + std::clamp(n, 1, 5) - 1);
}

// One tint growing with the product: no thresholds are stated, so none are drawn.
Ink neutral_tint(const Grid& grid, Cell cell) {
    const int most = grid.rows * grid.columns;
    return nth(Ink::cell_1, (5 * cell.likelihood * cell.consequence + most - 1) / most);
}

Ink tint(const MapPage& page, const Grid& grid, Cell cell) {
    if (page.levels.empty()) return neutral_tint(grid, cell);
    const int level = page.levels[page.index_of(cell)];
    return level == 0 ? Ink::cell_1 : tint_of(level);
}

// A rare catastrophe is not a small risk.
void put_ring(Canvas& canvas, const Grid& grid) {
    const Rect top = grid.box({grid.rows, grid.columns});
    const float out = grid.gap / 2;
    canvas.add(Shape{ShapeKind::outline,
                     "maximum-consequence",
                     {top.x - out, top.y - out, top.w + 2 * out, grid.cells.h + 2 * out},
                     Ink::ring,
                     Ink::paper,
                     radius_share * grid.shorter() + out,
                     std::max(2.0F, grid.gap / 3)});
}

Rect within(const Rect& box, const Rect& bounds) {
    const float x = std::max(box.x, bounds.x);
    const float y = std::max(box.y, bounds.y);
    return {x, y, std::min(box.right(), bounds.right()) - x, std::min(box.bottom(), bounds.bottom()) - y};
}

// Between neighbours of which one lies beyond the line and the other does not; long enough to meet at corners.
void put_limit(Canvas& canvas, const MapPage& page, const Grid& grid) {
    const float stroke = std::clamp(0.75F * grid.gap, 3.0F, std::max(3.0F, canvas.scene().height / 190));
    const auto beyond = [&](Cell cell) { return page.beyond[page.index_of(cell)]; };
    const auto line = [&](const Rect& box) {
        canvas.add(Shape{ShapeKind::rect, "limit", within(box, grid.cells), Ink::primary});
    };
    for (int likelihood = 1; likelihood <= grid.rows; ++likelihood)
        for (int consequence = 1; consequence <= grid.columns; ++consequence) {
            const Cell cell{likelihood, consequence};
            const Rect box = grid.box(cell);
            const float x = box.right() + (grid.gap - stroke) / 2;
            const float y = box.y - (grid.gap + stroke) / 2;
            if (consequence < grid.columns && beyond(cell) != beyond({likelihood, consequence + 1}))
                line({x, y, stroke, grid.step_y + stroke});
            if (likelihood < grid.rows && beyond(cell) != beyond({likelihood + 1, consequence}))
                line({x - grid.step_x, y, grid.step_x + stroke, stroke});
        }
}

}  // namespace

Grid grid_in(const MapPage& page, const Rect& room) {
    Grid grid;
    grid.rows = page.likelihood_steps;
    grid.columns = page.consequence_steps;
    grid.step_x = room.w / static_cast<float>(grid.columns);
    grid.step_y = room.h / static_cast<float>(grid.rows);
    grid.step_x = std::min(grid.step_x, widest_cell * grid.step_y);
    grid.step_y = std::min(grid.step_y, highest_cell * grid.step_x);
    grid.gap = std::max(2.0F, gap_share * grid.shorter());
    grid.cells = {room.x, room.y, grid.step_x * static_cast<float>(grid.columns) - grid.gap,
                  grid.step_y * static_cast<float>(grid.rows) - grid.gap};
    return grid;
}

std::string cell_label(Cell cell) {
    return std::to_string(cell.likelihood) + "x" + std::to_string(cell.consequence);
}

void put_cells(Canvas& canvas, const MapPage& page, const Grid& grid) {
    for (int likelihood = grid.rows; likelihood >= 1; --likelihood)
        for (int consequence = 1; consequence <= grid.columns; ++consequence) {
            const Cell cell{likelihood, consequence};
            canvas.add(Shape{ShapeKind::rect, "cell", grid.box(cell), tint(page, grid, cell), Ink::paper,
                             radius_share * grid.shorter(), 0, cell_label(cell)});
        }
    put_ring(canvas, grid);
    if (!page.beyond.empty()) put_limit(canvas, page, grid);
}

Ink tint_of(int level) {
    return nth(Ink::tint_1, level);
}

Ink colour_of(int level) {
    return nth(Ink::level_1, level);
}

}  // namespace riskbild::wall
