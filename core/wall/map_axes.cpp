#include "core/wall/map_axes.hpp"

namespace riskbild::wall {
namespace {

using Labels = Axes::Labels;

// A text turned a quarter to the left that ends at `top`, its letters standing on `baseline`.
void put_upright(Canvas& canvas, const char* role, const std::string& words, float baseline, float top) {
    const TextStyle style = canvas.small();
    const float width = canvas.width(words, style);
    Text text{role, words, style.face, style.cap, style.ink, style.ground, {}, {}, true};
    text.box = {baseline - 1.3F * style.cap, top, 1.6F * style.cap, width};
    text.lines.push_back({words, baseline, top + width, width});
    canvas.add(std::move(text));
}

void put_centred(Canvas& canvas, const char* role, const Block& block, float middle, float y) {
    canvas.put(role, block, middle - block.width / 2, y);
    for (TextLine& line : canvas.scene().texts.back().lines) line.x = middle - line.width / 2;
}

void put_likelihood(Canvas& canvas, const MapPage& page, const Axes& axes) {
    const Grid& grid = axes.grid;
    const TextStyle style = canvas.small();
    const float numbers_right = grid.cells.x - Axes::number_gap * style.cap;
    const float labels_right = numbers_right - axes.numbers_width - Axes::number_gap * style.cap;
    for (int step = 1; step <= grid.rows; ++step) {
        const Rect cell = grid.box({step, 1});
        const float middle = cell.y + cell.h / 2;
        canvas.put_right("axis-step", canvas.block(std::to_string(step), style, grid.cells.x), numbers_right,
                         middle - style.cap / 2);
        if (axes.likelihood.empty()) continue;
        const Block& label = axes.likelihood[static_cast<std::size_t>(step - 1)];
        canvas.put_right("axis-label", label, labels_right, middle - label.height() / 2);
    }
    const float left = axes.labels_width > 0 ? labels_right - axes.labels_width : numbers_right - axes.numbers_width;
    const float width = canvas.width(page.likelihood_axis, style);
    put_upright(canvas, "axis", page.likelihood_axis, left - 0.75F * style.cap,
                grid.cells.y + (grid.cells.h - width) / 2);
}

void put_consequence(Canvas& canvas, const MapPage& page, const Axes& axes) {
    const Grid& grid = axes.grid;
    const TextStyle style = canvas.small();
    const float numbers = grid.cells.bottom() + Axes::number_gap * style.cap;
    const float labels = numbers + style.cap + Axes::number_gap * style.cap;
    for (int step = 1; step <= grid.columns; ++step) {
        const Rect cell = grid.box({1, step});
        const float middle = cell.x + cell.w / 2;
        const Block number = canvas.block(std::to_string(step), style, grid.cells.w);
        canvas.put("axis-step", number, middle - number.width / 2, numbers);
        if (axes.consequence.empty()) continue;
        const Block& label = axes.consequence[static_cast<std::size_t>(step - 1)];
        const bool lower = axes.consequence_labels == Labels::staggered && step % 2 == 0;
        if (axes.consequence_labels == Labels::upright)
            put_upright(canvas, "axis-label", label.text, middle + style.cap / 2, labels);
        else
            put_centred(canvas, "axis-label", label, middle, labels + (lower ? Axes::line_pitch * style.cap : 0));
    }
    const Block name = canvas.block(page.consequence_axis, style, canvas.area().w);
    canvas.put("axis", name, grid.cells.x + (grid.cells.w - name.width) / 2, axes.box.bottom() - style.cap);
}

}  // namespace

void put_axes(Canvas& canvas, const MapPage& page, const Axes& axes) {
    put_likelihood(canvas, page, axes);
    put_consequence(canvas, page, axes);
}

}  // namespace riskbild::wall
