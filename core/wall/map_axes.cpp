#include "core/wall/map_axes.hpp"

#include <algorithm>

namespace riskbild::wall {
namespace {

using Labels = Axes::Labels;

constexpr float name_room = 1.9F;     // of the likelihood's name, turned, in small caps
constexpr float number_gap = 0.7F;    // between numbers and cells, and between numbers and labels
constexpr float name_gap = 1.0F;      // above the consequence's name
constexpr float widest_label = 0.3F;  // of the room, for the likelihood
constexpr float line_pitch = 1.72F;

struct Choice {
    bool likelihood = false;
    Labels consequence = Labels::none;
    std::size_t lines = 0;  // at most, across
};

float widest(const std::vector<Block>& blocks) {
    float width = 0;
    for (const Block& block : blocks) width = std::max(width, block.width);
    return width;
}

float highest(const std::vector<Block>& blocks) {
    float height = 0;
    for (const Block& block : blocks) height = std::max(height, block.height());
    return height;
}

std::vector<Block> blocks_of(const Canvas& canvas, const std::vector<std::string>& labels, float width) {
    std::vector<Block> blocks;
    for (const std::string& label : labels) blocks.push_back(canvas.block(label, canvas.small(), width));
    return blocks;
}

class Fitting {
public:
    Fitting(const Canvas& canvas, const MapPage& page, const Rect& room, const Choice& choice)
        : canvas_(canvas), page_(page), room_(room), choice_(choice), cap_(canvas.sizes().small) {}

    std::optional<Axes> run(float smallest_cell) {
        left();
        // Labels across need the width of a cell, which does not depend on what stands below the cells, but
        // for its height: once more with the height they turn out to need.
        below(numbers_below());
        for (int i = 0; i < 3; ++i) {
            consequence_labels();
            below(numbers_below() + labels_below());
        }
        axes_.box = {room_.x, room_.y, axes_.grid.cells.right() - room_.x,
                     axes_.grid.cells.h + numbers_below() + labels_below() + (name_gap + 1) * cap_};
        return fits(smallest_cell) ? std::optional(axes_) : std::nullopt;
    }

private:
    void left() {
        axes_.numbers_width = canvas_.width(std::to_string(page_.likelihood_steps), canvas_.small());
        if (choice_.likelihood) axes_.likelihood = blocks_of(canvas_, page_.likelihood_labels, widest_label * room_.w);
        axes_.labels_width = widest(axes_.likelihood);
        left_ = name_room * cap_ + axes_.numbers_width + number_gap * cap_;
        if (axes_.labels_width > 0) left_ += axes_.labels_width + number_gap * cap_;
    }
    void below(float height) {
        const float used = height + (name_gap + 1.3F) * cap_;
        axes_.grid = grid_in(page_, {room_.x + left_, room_.y, room_.w - left_, room_.h - used});
    }
    float numbers_below() const { return (number_gap + 1) * cap_; }
    float labels_below() const {
        if (axes_.consequence.empty()) return 0;
        const bool upright = choice_.consequence == Labels::upright;
        return number_gap * cap_ + (upright ? widest(axes_.consequence) : highest(axes_.consequence));
    }
    void consequence_labels() {
        axes_.consequence_labels = choice_.consequence;
        if (choice_.consequence == Labels::none) return;
        const bool across = choice_.consequence == Labels::across;
        const float width = across ? axes_.grid.step_x - 0.35F * cap_ : 0.3F * room_.h;
        axes_.consequence = blocks_of(canvas_, page_.consequence_labels, std::max(width, cap_));
    }

    bool fits(float smallest_cell) const {
        const Grid& grid = axes_.grid;
        if (grid.shorter() - grid.gap < smallest_cell) return false;
        if (highest(axes_.likelihood) + 0.7F * cap_ > grid.step_y) return false;
        if (choice_.consequence == Labels::none) return true;
        const std::size_t lines = choice_.consequence == Labels::across ? choice_.lines : 1;
        const bool few_lines =
            std::ranges::all_of(axes_.consequence, [&](const Block& it) { return it.lines.size() <= lines; });
        const float width = choice_.consequence == Labels::across ? widest(axes_.consequence) : line_pitch * cap_;
        return few_lines && width <= grid.step_x;
    }

    const Canvas& canvas_;
    const MapPage& page_;
    Rect room_;
    Choice choice_;
    float cap_;
    float left_ = 0;
    Axes axes_;
};

std::vector<Choice> choices(const MapPage& page) {
    const bool likelihood = !page.likelihood_labels.empty();
    if (page.consequence_labels.empty())
        return likelihood ? std::vector<Choice>{{true, Labels::none}, {}} : std::vector<Choice>{{}};
    return {{likelihood, Labels::across, 2},
            {likelihood, Labels::upright},
            {likelihood, Labels::across, 3},
            {false, Labels::across, 3},
            {false, Labels::upright},
            {likelihood, Labels::none},
            {}};
}

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
    const float numbers_right = grid.cells.x - number_gap * style.cap;
    const float labels_right = numbers_right - axes.numbers_width - number_gap * style.cap;
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
    const float numbers = grid.cells.bottom() + number_gap * style.cap;
    const float labels = numbers + style.cap + number_gap * style.cap;
    for (int step = 1; step <= grid.columns; ++step) {
        const Rect cell = grid.box({1, step});
        const float middle = cell.x + cell.w / 2;
        const Block number = canvas.block(std::to_string(step), style, grid.cells.w);
        canvas.put("axis-step", number, middle - number.width / 2, numbers);
        if (axes.consequence.empty()) continue;
        const Block& label = axes.consequence[static_cast<std::size_t>(step - 1)];
        if (axes.consequence_labels == Labels::upright)
            put_upright(canvas, "axis-label", label.text, middle + style.cap / 2, labels);
        else
            put_centred(canvas, "axis-label", label, middle, labels);
    }
    const Block name = canvas.block(page.consequence_axis, style, grid.cells.w);
    canvas.put("axis", name, grid.cells.x + (grid.cells.w - name.width) / 2, axes.box.bottom() - style.cap);
}

}  // namespace

std::optional<Axes> axes_in(const Canvas& canvas, const MapPage& page, const Rect& room, float smallest_cell) {
    for (const Choice& choice : choices(page))
        if (auto axes = Fitting(canvas, page, room, choice).run(smallest_cell)) return axes;
    return std::nullopt;
}

void put_axes(Canvas& canvas, const MapPage& page, const Axes& axes) {
    put_likelihood(canvas, page, axes);
    put_consequence(canvas, page, axes);
}

}  // namespace riskbild::wall
