// Which labels the axes carry, and how large the cells become.
#include "core/wall/map_axes.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

using Labels = Axes::Labels;

constexpr float name_room = 1.9F;      // of the likelihood's name, turned, in small caps
constexpr float name_gap = 1.0F;       // above the consequence's name
constexpr float widest_label = 0.3F;   // of the room, for the likelihood
constexpr float highest_label = 0.3F;  // of the room, for the consequence, upright

enum class Width { none, of_words, of_labels };  // that the likelihood's labels get: their longest word, or more

struct Choice {
    Width likelihood = Width::none;
    Labels consequence = Labels::none;
    std::size_t lines = 0;     // at most, across
    bool whole_words = false;  // across, none is broken
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

float longest_word(const Canvas& canvas, const std::vector<std::string>& labels) {
    float width = 0;
    for (const std::string& label : labels)
        for (const std::string_view word : text::split(label, ' '))
            width = std::max(width, canvas.width(word, canvas.small()));
    return width;
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
        const float name = canvas_.width(page_.consequence_axis, canvas_.small());
        const float name_right = axes_.grid.cells.x + (axes_.grid.cells.w + name) / 2;
        const float right = std::max(axes_.grid.cells.right() + right_, name_right);
        axes_.box = {room_.x, room_.y, right - room_.x,
                     axes_.grid.cells.h + numbers_below() + labels_below() + (name_gap + 1) * cap_};
        return fits(smallest_cell) ? std::optional(axes_) : std::nullopt;
    }

private:
    void left() {
        axes_.numbers_width = canvas_.width(std::to_string(page_.likelihood_steps), canvas_.small());
        if (choice_.likelihood != Width::none) {
            const float widest = widest_label * room_.w;
            const float words = std::min(widest, 1.01F * longest_word(canvas_, page_.likelihood_labels));
            axes_.likelihood =
                blocks_of(canvas_, page_.likelihood_labels, choice_.likelihood == Width::of_words ? words : widest);
        }
        axes_.labels_width = widest(axes_.likelihood);
        left_ = name_room * cap_ + axes_.numbers_width + Axes::number_gap * cap_;
        if (axes_.labels_width > 0) left_ += axes_.labels_width + Axes::number_gap * cap_;
    }
    void below(float height) {
        const float used = height + (name_gap + 1.3F) * cap_;
        axes_.grid = grid_in(page_, {room_.x + left_, room_.y, room_.w - left_ - right_, room_.h - used});
    }
    float numbers_below() const { return (Axes::number_gap + 1) * cap_; }
    float labels_below() const {
        if (axes_.consequence.empty()) return 0;
        switch (choice_.consequence) {
            case Labels::upright:
                return Axes::number_gap * cap_ + widest(axes_.consequence);
            case Labels::staggered:
                return Axes::number_gap * cap_ + (1 + Axes::line_pitch) * cap_;
            default:
                return Axes::number_gap * cap_ + highest(axes_.consequence);
        }
    }
    void consequence_labels() {
        axes_.consequence_labels = choice_.consequence;
        if (choice_.consequence == Labels::none) return;
        const float width = choice_.consequence == Labels::across      ? column()
                            : choice_.consequence == Labels::staggered ? 2 * column()
                                                                       : highest_label * room_.h;
        axes_.consequence = blocks_of(canvas_, page_.consequence_labels, std::max(width, cap_));
        if (choice_.consequence == Labels::staggered) right_ = std::max(0.0F, out(axes_.consequence.back()));
    }

    // How far a label at one end stands out beyond the cells.
    float out(const Block& label) const { return (label.width - axes_.grid.step_x + axes_.grid.gap) / 2; }

    float column() const { return axes_.grid.step_x - 0.35F * cap_; }

    bool fits(float smallest_cell) const {
        const Grid& grid = axes_.grid;
        if (grid.shorter() - grid.gap < smallest_cell) return false;
        if (highest(axes_.likelihood) + 0.7F * cap_ > grid.step_y) return false;
        switch (choice_.consequence) {
            case Labels::none:
                return true;
            case Labels::across:
                return lines_at_most(choice_.lines) && widest(axes_.consequence) <= grid.step_x &&
                       (!choice_.whole_words || longest_word(canvas_, page_.consequence_labels) <= column());
            case Labels::staggered:
                return lines_at_most(1) && ends_within_room();
            case Labels::upright:
                return lines_at_most(1) && Axes::line_pitch * cap_ <= grid.step_x;
        }
        return false;
    }

    bool lines_at_most(std::size_t lines) const {
        return std::ranges::all_of(axes_.consequence, [&](const Block& it) { return it.lines.size() <= lines; });
    }

    bool ends_within_room() const {
        const Grid& grid = axes_.grid;
        return grid.cells.x - out(axes_.consequence.front()) >= room_.x &&
               grid.cells.right() + out(axes_.consequence.back()) <= room_.right() + 1;
    }

    const Canvas& canvas_;
    const MapPage& page_;
    Rect room_;
    Choice choice_;
    float cap_;
    float left_ = 0;
    float right_ = 0;  // that the last label stands out
    Axes axes_;
};

// The best first.
std::vector<Choice> choices(const MapPage& page) {
    std::vector<Choice> consequence{{}};
    if (!page.consequence_labels.empty())
        consequence = {{.consequence = Labels::across, .lines = 3, .whole_words = true},
                       {.consequence = Labels::staggered},
                       {.consequence = Labels::upright},
                       {.consequence = Labels::across, .lines = 3},
                       {}};
    std::vector<Choice> all;
    for (const Choice& choice : consequence)
        for (const Width likelihood : {Width::of_words, Width::of_labels})
            if (!page.likelihood_labels.empty())
                all.push_back({likelihood, choice.consequence, choice.lines, choice.whole_words});
    all.insert(all.end(), consequence.begin(), consequence.end());
    return all;
}

}  // namespace

std::optional<Axes> axes_in(const Canvas& canvas, const MapPage& page, const Rect& room, float smallest_cell) {
    for (const Choice& choice : choices(page))
        if (auto axes = Fitting(canvas, page, room, choice).run(smallest_cell)) return axes;
    return std::nullopt;
}

}  // namespace riskbild::wall
