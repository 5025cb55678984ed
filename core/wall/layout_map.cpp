// Riskmatris: the matrix with its marks, and the ranked list. Beside each other where both have room (below
// each other on a narrow wall; where the list continues the matrix is shown again with it); else the matrix
// alone and the list after it; else the list.
#include <algorithm>

#include "core/wall/key_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/map_axes.hpp"
#include "core/wall/map_list.hpp"
#include "core/wall/map_marks.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr std::size_t rows_worth_a_matrix = 3;  // fewer beside it, and list and matrix part
constexpr float beside_share = 0.5F;            // of the width
constexpr float above_share = 0.5F;             // of the height, on a narrow wall
constexpr float title_gap = 0.7F;               // between title and list, in name caps
constexpr float key_gap = 1.0F;                 // above the key, in name caps

struct Frame {
    Canvas canvas;  // with the matrix, the title and the key
    Rect list;      // what is left
    bool lacks_labels = false;
};

float put_title(Canvas& canvas, const MapPage& page, const Rect& room) {
    const Block title = canvas.block(page.title, canvas.strong(), room.w);
    return canvas.put("title", title, room.x, room.y + 0.2F * canvas.gap()) + title_gap * canvas.gap();
}

// The key at the foot of `room`; what is above it is left.
Rect put_key_below(Canvas& canvas, const MapPage& page, Rect room) {
    const float height = key_height(canvas, page.key, room.w);
    if (height == 0) return room;
    room.h -= height + key_gap * canvas.gap();
    put_key(canvas, page.key, {room.x, room.bottom() + key_gap * canvas.gap(), room.w, height});
    return room;
}

Rect without_title(Canvas& canvas, const MapPage& page, Rect room) {
    const float top = put_title(canvas, page, room);
    return {room.x, top, room.w, room.bottom() - top};
}

std::optional<Axes> matrix_in(const Canvas& canvas, const MapPage& page, const Rect& room) {
    return axes_in(canvas, page, room, 1.12F * least_mark(canvas, page));
}

void put_matrix(Canvas& canvas, const MapPage& page, const Axes& axes, const PlacedMarks& marks) {
    put_cells(canvas, page, axes.grid);
    put_axes(canvas, page, axes);
    put_marks(canvas, page, axes.grid, marks);
}

Rect beside(const Canvas& canvas, const Axes& axes) {
    const Rect area = canvas.area();
    const float x = axes.box.right() + 1.7F * canvas.gap();
    return {x, area.y, area.right() - x, area.h};
}

Rect below(const Canvas& canvas, const Axes& axes) {
    const Rect area = canvas.area();
    const float y = axes.box.bottom() + 1.4F * canvas.gap();
    return {area.x, y, area.w, area.bottom() - y};
}

Frame framed(const Canvas& blank, const MapPage& page, const Axes& axes, const PlacedMarks& marks) {
    Frame frame{blank, {}, axes.lack_labels(page)};
    put_matrix(frame.canvas, page, axes, marks);
    const Rect free = blank.narrow() ? below(blank, axes) : beside(blank, axes);
    frame.list = put_key_below(frame.canvas, page, without_title(frame.canvas, page, free));
    return frame;
}

std::vector<Extent> extents(const RankedList& list) {
    std::vector<Extent> all;
    for (const ListRow& row : list.rows) all.push_back(row.extent);
    return all;
}

std::vector<Scene> with_list(const Frame& frame, const MapPage& page, std::size_t least_rows) {
    const RankedList list = list_of(frame.canvas, page, frame.list.w, frame.lacks_labels);
    const std::size_t said = words_between_strips(frame.canvas.scene());
    const std::size_t most = frame.canvas.words_at_most();
    if (said >= most) return {};
    const std::vector<std::size_t> counts = fill_alike(extents(list), {frame.list.h, most - said});
    if (counts.front() < std::min(least_rows, list.rows.size())) return {};
    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : counts) {
        Canvas canvas = frame.canvas;
        put_list(canvas, list, first, count, frame.list);
        first += count;
        scenes.push_back(std::move(canvas.scene()));
    }
    return scenes;
}

// Empty where the two do not have room together. Names in the cells only where they cost no scene.
std::vector<Scene> together(const MapPage& page, const Canvas& blank) {
    const Rect area = blank.area();
    const Rect room = blank.narrow() ? Rect{area.x, area.y, area.w, above_share * area.h}
                                     : Rect{area.x, area.y, beside_share * area.w, area.h};
    const auto axes = matrix_in(blank, page, room);
    if (!axes) return {};
    std::vector<Scene> scenes =
        with_list(framed(blank, page, *axes, place_marks(blank, page, axes->grid)), page, rows_worth_a_matrix);
    const auto names = place_names(blank, page, axes->grid);
    if (!names || scenes.empty()) return scenes;
    std::vector<Scene> named = with_list(framed(blank, page, *axes, *names), page, rows_worth_a_matrix);
    return named.size() == scenes.size() ? named : scenes;
}

// The matrix over the whole area, its key below.
std::vector<Scene> matrix_alone(const MapPage& page, const Canvas& blank, bool& lacks_labels) {
    Canvas canvas = blank;
    const Rect room = put_key_below(canvas, page, blank.area());
    const auto axes = matrix_in(blank, page, room);
    if (!axes) return {};
    lacks_labels = axes->lack_labels(page);
    put_matrix(canvas, page, *axes, place_marks(blank, page, axes->grid));
    if (words_between_strips(canvas.scene()) > blank.words_at_most()) return {};
    return {std::move(canvas.scene())};
}

std::vector<Scene> list_alone(const MapPage& page, const Canvas& blank, bool with_notes) {
    Frame frame{blank, {}, with_notes};
    frame.list = without_title(frame.canvas, page, blank.area());
    return with_list(frame, page, 0);
}

}  // namespace

std::vector<Scene> lay_out_map(const MapPage& page, const Canvas& blank) {
    if (std::vector<Scene> both = together(page, blank); !both.empty()) return both;
    bool lacks_labels = !page.label_notes.empty();
    std::vector<Scene> scenes = matrix_alone(page, blank, lacks_labels);
    std::ranges::move(list_alone(page, blank, lacks_labels), std::back_inserter(scenes));
    return scenes;
}

}  // namespace riskbild::wall
