#include "core/wall/map_list.hpp"

#include <algorithm>

#include "core/wall/map_marks.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float row_air = 1.3F;                 // above and below a row together, in name caps
constexpr float words_gap = 0.9F;               // between title and words, in small caps
constexpr float tray_room = 2.4F;               // the tray's heading with its air, in small caps
constexpr float widest_to_look_across = 30.0F;  // from a name to its value, in name caps
constexpr float mark_share = 1.07F;             // of the least mark

TextStyle value_style(const Canvas& canvas) {
    return {Face::display_semibold, canvas.sizes().title, Ink::primary};
}

TextStyle tray_style(const Canvas& canvas) {
    TextStyle style = canvas.small();
    style.face = Face::semibold;
    return style;
}

float mark_size(const Canvas& canvas, const MapRow& row) {
    return mark_share * mark_for(canvas, row.mark.letter);
}

ListColumns columns_of(const Canvas& canvas, const MapPage& page, float width) {
    ListColumns columns;
    for (const MapRow& row : page.rows) {
        columns.rank = std::max(columns.rank, canvas.width(row.rank, canvas.small()));
        columns.value = std::max(columns.value, canvas.width(row.value, value_style(canvas)));
        if (row.mark.placement != Placement::unplaced)
            columns.mark = std::max(columns.mark, mark_size(canvas, row) + 0.8F * canvas.gap());
        if (row.level != 0) columns.level = 0.3F * canvas.gap();
    }
    if (columns.rank > 0) columns.rank += 0.7F * canvas.gap();
    if (columns.value > 0) columns.value += canvas.gap();
    if (columns.level > 0) columns.value += columns.level + 0.5F * canvas.gap();
    columns.value_first = width > widest_to_look_across * canvas.gap();
    return columns;
}

bool is_unplaced(const MapRow& row) {
    return row.mark.placement == Placement::unplaced;
}

float content_height(const ListRow& row) {
    const float words = row.words.lines.empty() ? 0 : words_gap * row.words.style.cap + row.words.height();
    return std::max(row.title.height() + words, row.value.height());
}

ListRow row_of(const Canvas& canvas, const MapRow& row, const ListColumns& columns, float width) {
    const float text = width - columns.rank - columns.mark - columns.value;
    ListRow set{&row,
                {},
                canvas.block(row.rank, canvas.small(), width),
                canvas.block(row.title, canvas.name(), text),
                canvas.block(row.placement_words, canvas.small(), text),
                canvas.block(row.value, value_style(canvas), width),
                {}};
    set.extent = {content_height(set) + row_air * canvas.gap(),
                  count_words(row.title) + count_words(row.placement_words)};
    return set;
}

ListRow note_of(const Canvas& canvas, const std::string& note, float width) {
    ListRow set;
    set.words = canvas.block(note, canvas.small(), width);
    set.extent = {set.words.height() + row_air * canvas.gap(), count_words(note)};
    return set;
}

void put_level(Canvas& canvas, const MapRow& row, const Rect& bar) {
    const float radius = 0.3F * bar.w;
    canvas.add(Shape{ShapeKind::rect, "level", bar, colour_of(row.level), Ink::paper, radius, 0, row.title});
    canvas.add(Shape{ShapeKind::outline, "level", bar, Ink::ring, Ink::paper, radius, 0.1F * bar.w, row.title});
}

// The value and at its right the colour of its level.
void put_value(Canvas& canvas, const ListColumns& columns, const ListRow& set, float right, float middle,
               float height) {
    const float level = columns.level > 0 ? columns.level + 0.5F * canvas.gap() : 0;
    canvas.put_right("value", set.value, right - level, middle - canvas.sizes().title / 2);
    if (set.row->level != 0)
        put_level(canvas, *set.row, {right - columns.level, middle - height / 2, columns.level, height});
}

void put_row(Canvas& canvas, const ListColumns& columns, const ListRow& set, const Rect& box) {
    const MapRow& row = *set.row;
    const float small = canvas.sizes().small;
    const float middle = box.y + box.h / 2;
    const float text = set.title.height() + (set.words.lines.empty() ? 0 : words_gap * small + set.words.height());
    canvas.put("rank", set.rank, box.x, middle - small / 2);
    float x = box.x + columns.rank;
    const float size = mark_size(canvas, row);
    const float mark_x = x + (columns.mark - 0.8F * canvas.gap() - size) / 2;
    if (!is_unplaced(row)) put_mark(canvas, row.mark, {mark_x, middle - size / 2, size, size}, row.mark.letter);
    x += columns.mark;
    const float value_right = columns.value_first ? x + columns.value - canvas.gap() : box.right();
    put_value(canvas, columns, set, value_right, middle, text + 0.6F * small);
    if (columns.value_first) x += columns.value;
    const float bottom = canvas.put("row-title", set.title, x, middle - text / 2);
    canvas.put("placement", set.words, x, bottom + words_gap * small);
    canvas.scene().targets.push_back({row.risk, box});
}

void put(Canvas& canvas, const ListColumns& columns, const ListRow& set, const Rect& box) {
    Rect row = box;
    if (!set.tray.lines.empty()) {
        const float heading = tray_room * set.tray.style.cap;
        canvas.put("tray", set.tray, box.x, box.y + 0.95F * set.tray.style.cap);
        row = {box.x, box.y + heading, box.w, box.h - heading};
    }
    if (set.row != nullptr) return put_row(canvas, columns, set, row);
    canvas.put("note", set.words, row.x, row.y + (row.h - set.words.height()) / 2);
}

}  // namespace

RankedList list_of(const Canvas& canvas, const MapPage& page, float width, bool with_notes) {
    RankedList list{columns_of(canvas, page, width), {}};
    for (const MapRow& row : page.rows) {
        list.rows.push_back(row_of(canvas, row, list.columns, width));
        const bool opens_tray = is_unplaced(row) && (&row == &page.rows.front() || !is_unplaced(*(&row - 1)));
        if (!opens_tray) continue;
        ListRow& set = list.rows.back();
        set.tray = canvas.block(page.tray_title, tray_style(canvas), width);
        set.extent.height += tray_room * set.tray.style.cap;
        set.extent.words += count_words(page.tray_title);
    }
    if (with_notes)
        for (const std::string& note : page.label_notes) list.rows.push_back(note_of(canvas, note, width));
    return list;
}

void put_list(Canvas& canvas, const RankedList& list, std::size_t first, std::size_t count, const Rect& room) {
    if (count == 0) return;
    float used = 0;
    for (std::size_t i = first; i < first + count; ++i) used += list.rows[i].extent.height;
    const float spare = (room.h - used) / static_cast<float>(count);
    const float air = std::clamp(spare, 0.0F, 0.9F * canvas.gap());
    float y = room.y;
    for (std::size_t i = first; i < first + count; ++i) {
        if (i != first) canvas.rule(room.x, y, room.w);
        const float height = list.rows[i].extent.height + air;
        put(canvas, list.columns, list.rows[i], {room.x, y, room.w, height});
        y += height;
    }
}

}  // namespace riskbild::wall
