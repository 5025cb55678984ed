// Riskmatris: the matrix with its marks, and the ranked list: beside each other where both have room (below
// each other on a narrow wall); else the matrix with the first rows, and the rest of the list after it; else
// the matrix alone with its key, or with the key on a scene of its own; else only the list.
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
constexpr float narrowest_list = 14.0F;         // in name caps
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

struct Matrix {
    Axes axes;
    PlacedMarks marks;
};

std::optional<Matrix> matrix_in(const Canvas& canvas, const MapPage& page, const Rect& room) {
    auto axes = axes_in(canvas, page, room, cell_for_mark * least_mark(canvas));
    if (!axes) return std::nullopt;
    PlacedMarks marks = place_marks(canvas, page, axes->grid);
    return Matrix{*std::move(axes), std::move(marks)};
}

void put_matrix(Canvas& canvas, const MapPage& page, const Matrix& matrix) {
    put_cells(canvas, page, matrix.axes.grid);
    put_axes(canvas, page, matrix.axes);
    put_marks(canvas, page, matrix.axes.grid, matrix.marks);
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

Frame framed(const Canvas& blank, const MapPage& page, const Matrix& matrix) {
    Frame frame{blank, {}, matrix.axes.lack_labels(page)};
    put_matrix(frame.canvas, page, matrix);
    const Rect free = blank.narrow() ? below(blank, matrix.axes) : beside(blank, matrix.axes);
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
    return {frame.list.h, room_on(frame.canvas).words};
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
    const Extent room = room_of(frame);
    const RankedList list = list_of(frame.canvas, page, frame.list.w, frame.lacks_labels);
    const auto fits = [&](const ListRow& row) { return first_that_fit({row.extent}, room) == 1; };
    if (!std::ranges::all_of(list.rows, fits)) return {};
    std::vector<Scene> scenes = list_scenes(frame, page, 0);
    return scenes.size() <= most_with_matrix ? scenes : std::vector<Scene>{};
}

// A scene with the first rows, then the rest of the list.
std::vector<Scene> first_rows(const MapPage& page, const Canvas& blank, const Frame& frame, std::size_t rows) {
    std::vector<Scene> scenes{scene_of(frame, list_of(frame.canvas, page, frame.list.w, false), 0, rows)};
    std::ranges::move(list_alone(page, blank, rows, frame.lacks_labels), std::back_inserter(scenes));
    return scenes;
}

Rect room_beside(const Canvas& blank) {
    const Rect area = blank.area();
    if (blank.narrow()) return {area.x, area.y, area.w, above_share * area.h};
    return {area.x, area.y, beside_share * area.w, area.h};
}

// Names in the cells only where they cost no scene.
std::vector<Scene> together(const MapPage& page, const Canvas& blank, const Matrix& matrix) {
    const Frame lettered = framed(blank, page, matrix);
    std::vector<Scene> scenes = all_beside(page, lettered);
    if (scenes.empty()) {
        const std::size_t rows = rows_beside(lettered, page);
        const std::size_t worth = page.key.empty() || blank.narrow() ? 1 : rows_worth_a_matrix;
        return rows < worth ? scenes : first_rows(page, blank, lettered, rows);
    }
    auto names = place_names(blank, page, matrix.axes.grid);
    if (!names) return scenes;
    std::vector<Scene> named = all_beside(page, framed(blank, page, {matrix.axes, *std::move(names)}));
    return named.size() == scenes.size() ? named : scenes;
}

// A column for the title, below it the key with one entry a line, and below that what rows there is room for.
Rect legend_of(const Canvas& blank, const MapPage& page) {
    const Rect area = blank.area();
    const float needed = std::max(key_width(blank, page.key), blank.width(page.title, blank.strong()));
    const float width = std::min(needed, widest_legend * area.w);
    return {area.right() - width, area.y, width, area.h};
}

Rect room_alone(const Canvas& blank, const MapPage& page) {
    Rect room = blank.area();
    if (blank.narrow())
        room.h -= key_height(blank, page.key, room.w) + (page.key.empty() ? 0 : key_gap * blank.gap());
    else
        room.w = legend_of(blank, page).x - 1.5F * blank.gap() - room.x;
    return room;
}

// What the legend leaves for rows.
Rect put_legend(Canvas& canvas, const MapPage& page) {
    const Rect legend = legend_of(canvas, page);
    const float top = put_title(canvas, page, legend, canvas.strong()) + title_gap * canvas.gap();
    put_key(canvas, page.key, {legend.x, top, legend.w, legend.bottom() - top}, KeyLines::one_each);
    const float key = key_height(canvas, page.key, legend.w, KeyLines::one_each);
    const float y = top + key + (key > 0 ? key_gap * canvas.gap() : 0);
    return {legend.x, y, legend.w, legend.bottom() - y};
}

// The matrix over the whole area but for its key, then the list.
std::vector<Scene> one_after_the_other(const MapPage& page, const Canvas& blank, const Matrix& matrix) {
    Frame frame{blank, {}, matrix.axes.lack_labels(page)};
    put_matrix(frame.canvas, page, matrix);
    if (blank.narrow())
        put_key_below(frame.canvas, page, blank.area());
    else
        frame.list = put_legend(frame.canvas, page);
    const bool key_fits = blank.narrow() || frame.list.h + key_gap * blank.gap() >= 0;
    if (!key_fits || words_between_strips(frame.canvas.scene()) > blank.words_at_most()) return {};
    const bool worth_rows = frame.list.w > narrowest_list * blank.gap();
    return first_rows(page, blank, frame, worth_rows ? rows_beside(frame, page) : 0);
}

// Where the labels are more than a glance takes in, they are said after the list.
MapPage without_labels(MapPage page) {
    page.likelihood_labels.clear();
    page.consequence_labels.clear();
    return page;
}

// The larger matrix where the smaller one would have to count what the larger can show.
std::vector<Scene> with_matrix(const MapPage& page, const Canvas& blank) {
    const auto small = matrix_in(blank, page, room_beside(blank));
    const auto large = matrix_in(blank, page, room_alone(blank, page));
    std::vector<Scene> scenes;
    const bool counts_more = small && large && small->marks.counts.size() > large->marks.counts.size();
    if (small && !counts_more) scenes = together(page, blank, *small);
    if (scenes.empty() && large) scenes = one_after_the_other(page, blank, *large);
    if (scenes.empty() && small) scenes = together(page, blank, *small);
    return scenes;
}

Scene key_alone(const MapPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    Rect room = without_title(canvas, page, blank.area(), blank.title());
    room.y += key_gap * blank.gap();
    put_key(canvas, page.key, room);
    return std::move(canvas.scene());
}

// The key follows the matrix.
std::vector<Scene> with_key_apart(const MapPage& page, const Canvas& blank) {
    if (page.key.empty()) return {};
    MapPage keyless = page;
    keyless.key.clear();
    std::vector<Scene> scenes = with_matrix(keyless, blank);
    if (!scenes.empty()) scenes.insert(scenes.begin() + 1, key_alone(page, blank));
    return scenes;
}

}  // namespace

std::vector<Scene> lay_out_map(const MapPage& page, const Canvas& blank) {
    const MapPage numbers_only = without_labels(page);
    for (const auto way : {with_matrix, with_key_apart})
        for (const MapPage* each : {&page, &numbers_only})
            if (std::vector<Scene> scenes = way(*each, blank); !scenes.empty()) return scenes;
    return list_alone(page, blank, 0, true);
}

}  // namespace riskbild::wall
