// Where the marks of the cells stand, and what of them is only counted.
#include "core/wall/map_marks.hpp"

#include <algorithm>
#include <optional>

namespace riskbild::wall {
namespace {

constexpr float between = 0.1F;  // marks in a cell, in marks
constexpr float inner = 0.03F;   // a cell's edge that stays free, of its shorter side

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

float largest_needed(const Canvas& canvas, const MapPage& page) {
    float size = least_mark(canvas);
    for (const MapRow& row : page.rows) size = std::max(size, mark_for(canvas, row.mark.letter));
    return size;
}

// Marks are alike everywhere: as large as lets all of them stand; else as their letters need; else the
// least, and those that need more are counted.
float size_of_marks(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    const float needed = largest_needed(canvas, page);
    for (const float times : {1.35F, 1.2F, 1.1F})
        if (all_fit(page, grid, times * needed)) return times * needed;
    const Rect room = room_in(grid, {1, 1});
    return needed <= std::min(room.w, room.h) ? needed : least_mark(canvas);
}

// The marks of one cell on their way to places.
class CellFilling {
public:
    CellFilling(const Canvas& canvas, const MapPage& page, const Grid& grid, const CellMarks& marks, float size)
        : canvas_(canvas), page_(page), marks_(marks), size_(size), room_(room_in(grid, marks.cell)) {}

    void run(PlacedMarks& placed) {
        for (const Entry& entry : entries_of(marks_)) (fits(entry) ? shown_ : hidden_).push_back(entry);
        make_room();
        const std::size_t boxes_needed = shown_.size() + (hidden_.empty() ? 0 : 1);
        const std::vector<Rect> boxes = boxes_in(room_, size_, boxes_needed);
        for (std::size_t i = 0; i < shown_.size(); ++i)
            placed.marks.push_back({shown_[i].row, marks_.cell, boxes[i], shown_[i].before});
        if (!hidden_.empty()) placed.counts.push_back(count_in(boxes.back()));
    }

private:
    bool fits(const Entry& entry) const { return mark_for(canvas_, page_.rows[entry.row].mark.letter) <= size_; }

    void make_room() {
        const std::size_t slots = slots_in(room_, size_).count();
        while (!shown_.empty() && shown_.size() + (hidden_.empty() ? 0 : 1) > slots) {
            hidden_.insert(hidden_.begin(), shown_.back());
            shown_.pop_back();
        }
        show_the_only_one();
    }

    // A cell with room for one says who stands there rather than that one does.
    void show_the_only_one() {
        if (!shown_.empty() || hidden_.empty() || standing() != 1 || !fits(hidden_.front())) return;
        if (!stands_here(hidden_.front())) return;
        shown_ = {hidden_.front()};
        hidden_.clear();
    }

    std::size_t standing() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(hidden_, [this](const Entry& entry) { return stands_here(entry); }));
    }

    bool stands_here(const Entry& entry) const { return !entry.before && page_.rows[entry.row].mark.cells.size() == 1; }

    // Only those that stand here are counted where there are any.
    CellCount count_in(const Rect& box) const {
        const std::size_t count = standing() > 0 ? standing() : hidden_.size();
        const char* const sign = shown_.empty() ? (standing() > 0 ? "×" : "") : "+";
        return {marks_.cell, sign + std::to_string(count), standing() == 0, box};
    }

    const Canvas& canvas_;
    const MapPage& page_;
    const CellMarks& marks_;
    float size_;
    Rect room_;
    std::vector<Entry> shown_;
    std::vector<Entry> hidden_;
};

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

}  // namespace

PlacedMarks place_marks(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    PlacedMarks placed;
    const float size = size_of_marks(canvas, page, grid);
    for (const CellMarks& marks : page.in_cells) CellFilling(canvas, page, grid, marks, size).run(placed);
    return placed;
}

std::optional<PlacedMarks> place_names(const Canvas& canvas, const MapPage& page, const Grid& grid) {
    PlacedMarks placed;
    const float size = largest_needed(canvas, page);
    for (const CellMarks& marks : page.in_cells)
        if (!stands_once(marks, page) || !place_named(canvas, page, grid, marks, size, placed)) return std::nullopt;
    return placed;
}

}  // namespace riskbild::wall
