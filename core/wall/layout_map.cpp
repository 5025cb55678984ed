// Riskmatris: the matrix with its marks, and the ranked list: beside each other where both have room (below
// each other on a narrow wall); else the matrix with the first rows, and the rest of the list after it; else
// the matrix alone with its key; else only the list.
#include <algorithm>

#include "core/wall/key_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/map_axes.hpp"
#include "core/wall/map_list.hpp"
#include "core/wall/map_marks.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr std::size_t most_with_matrix = 2;     // scenes that show the same matrix
constexpr std::size_t rows_worth_a_matrix = 2;  // fewer beside it, and a key has the better use of the room
constexpr float beside_share = 0.5F;            // of the width
constexpr float above_share = 0.5F;             // of the height, on a narrow wall
constexpr float widest_legend = 0.36F;          // of the width
constexpr float title_gap = 0.7F;               // between title and list, in name caps
constexpr float key_gap = 1.0F;                 // above the key, in name caps

struct Frame {
    Canvas canvas;  // with the matrix, the title and the key
    Rect list;      // what is left
    bool lacks_labels = false;
};

float put_title(Canvas& canvas, const MapPage& page, const Rect& room, const TextStyle& style) {
    const Block title = canvas.block(page.title, style, room.w);
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

Rect without_title(Canvas& canvas, const MapPage& page, Rect room, const TextStyle& style) {
    const float top = put_title(canvas, page, room, style);
    return {room.x, top, room.w, room.bottom() - top};
}

std::optional<Axes> matrix_in(const Canvas& canvas, const MapPage& page, const Rect& room) {
    return axes_in(canvas, page, room, cell_for_mark * least_mark(canvas));
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
    frame.list = put_key_below(frame.canvas, page, without_title(frame.canvas, page, free, blank.strong()));
    return frame;
}

std::vector<Extent> extents(const RankedList& list) {
    std::vector<Extent> all;
    for (const ListRow& row : list.rows) all.push_back(row.extent);
    return all;
}

// What the frame leaves for rows.
Extent room_of(const Frame& frame) {
    const std::size_t said = words_between_strips(frame.canvas.scene());
    const std::size_t most = frame.canvas.words_at_most();
    return {frame.list.h, most - std::min(most, said)};
}

Scene scene_of(const Frame& frame, const RankedList& list, std::size_t first, std::size_t count) {
    Canvas canvas = frame.canvas;
    put_list(canvas, list, first, count, frame.list);
    return std::move(canvas.scene());
}

// The list from a row on, over as many scenes as it needs.
std::vector<Scene> list_scenes(const Frame& frame, const MapPage& page, std::size_t from) {
    RankedList list = list_of(frame.canvas, page, frame.list.w, frame.lacks_labels);
    list.rows.erase(list.rows.begin(), list.rows.begin() + static_cast<std::ptrdiff_t>(from));
    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : fill_alike(extents(list), room_of(frame))) {
        scenes.push_back(scene_of(frame, list, first, count));
        first += count;
    }
    return scenes;
}

std::vector<Scene> list_alone(const MapPage& page, const Canvas& blank, std::size_t from, bool with_labels) {
    Frame frame{blank, {}, with_labels};
    frame.list = without_title(frame.canvas, page, blank.area(), blank.title());
    return list_scenes(frame, page, from);
}

std::size_t rows_beside(const Frame& frame, const MapPage& page) {
    const RankedList list = list_of(frame.canvas, page, frame.list.w, false);
    return first_that_fit(extents(list), room_of(frame));
}

// The matrix and all of the list, again beside the matrix where it continues; on few scenes only.
std::vector<Scene> all_beside(const MapPage& page, const Frame& frame) {
    if (room_of(frame).words == 0) return {};
    std::vector<Scene> scenes = list_scenes(frame, page, 0);
    return scenes.size() <= most_with_matrix ? scenes : std::vector<Scene>{};
}

// The matrix with the first rows, the rest of the list after it.
std::vector<Scene> first_beside(const MapPage& page, const Canvas& blank, const Frame& frame) {
    const std::size_t rows = rows_beside(frame, page);
    if (rows < (page.key.empty() || blank.narrow() ? 1 : rows_worth_a_matrix)) return {};
    std::vector<Scene> scenes{scene_of(frame, list_of(frame.canvas, page, frame.list.w, false), 0, rows)};
    std::ranges::move(list_alone(page, blank, rows, frame.lacks_labels), std::back_inserter(scenes));
    return scenes;
}

// Names in the cells only where they cost no scene.
std::vector<Scene> together(const MapPage& page, const Canvas& blank) {
    const Rect area = blank.area();
    const Rect room = blank.narrow() ? Rect{area.x, area.y, area.w, above_share * area.h}
                                     : Rect{area.x, area.y, beside_share * area.w, area.h};
    const auto axes = matrix_in(blank, page, room);
    if (!axes) return {};
    const Frame lettered = framed(blank, page, *axes, place_marks(blank, page, axes->grid));
    std::vector<Scene> scenes = all_beside(page, lettered);
    if (scenes.empty()) return first_beside(page, blank, lettered);
    const auto names = place_names(blank, page, axes->grid);
    if (!names) return scenes;
    std::vector<Scene> named = all_beside(page, framed(blank, page, *axes, *names));
    return named.size() == scenes.size() ? named : scenes;
}

// Beside the matrix: its title and below that its key, one entry a line. What is left of it is returned.
Rect put_legend(Canvas& canvas, const MapPage& page) {
    const Rect area = canvas.area();
    const float needed = std::max(key_width(canvas, page.key), canvas.width(page.title, canvas.strong()));
    const float width = std::min(needed, widest_legend * area.w);
    const Rect legend{area.right() - width, area.y, width, area.h};
    const float top = put_title(canvas, page, legend, canvas.strong()) + title_gap * canvas.gap();
    put_key(canvas, page.key, {legend.x, top, width, legend.bottom() - top}, KeyLines::one_each);
    return {area.x, area.y, area.w - width - 1.5F * canvas.gap(), area.h};
}

// The matrix over the whole area but for its key, then the list.
std::vector<Scene> one_after_the_other(const MapPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Rect room = blank.narrow() ? put_key_below(canvas, page, blank.area()) : put_legend(canvas, page);
    const auto axes = matrix_in(blank, page, room);
    if (!axes) return {};
    put_matrix(canvas, page, *axes, place_marks(blank, page, axes->grid));
    if (words_between_strips(canvas.scene()) > blank.words_at_most()) return {};
    std::vector<Scene> scenes{std::move(canvas.scene())};
    std::ranges::move(list_alone(page, blank, 0, axes->lack_labels(page)), std::back_inserter(scenes));
    return scenes;
}

// Where the labels are more than a glance takes in, they are said after the list.
MapPage without_labels(MapPage page) {
    page.likelihood_labels.clear();
    page.consequence_labels.clear();
    return page;
}

}  // namespace

std::vector<Scene> lay_out_map(const MapPage& page, const Canvas& blank) {
    const MapPage numbers_only = without_labels(page);
    for (const MapPage* each : {&page, &numbers_only})
        for (const auto way : {together, one_after_the_other})
            if (std::vector<Scene> scenes = way(*each, blank); !scenes.empty()) return scenes;
    return list_alone(page, blank, 0, true);
}

}  // namespace riskbild::wall
