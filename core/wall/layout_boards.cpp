// The boards as rows, then each table of boards and areas on scenes of its own: as many columns and rows on
// each as there is room for, dealt evenly.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/fill.hpp"
#include "core/wall/heat_cell.hpp"
#include "core/wall/key_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float title_gap = 0.9F;     // all in name caps
constexpr float least_column = 5.6F;  // of a cell
constexpr float widest_column = 11.0F;
constexpr float boards_share = 0.27F;  // of the area's width, for the boards' names
constexpr float least_boards = 9.0F;
constexpr float padding = 0.45F;    // in a cell, above and below
constexpr float name_lines = 0.6F;  // between a board and its date
constexpr float cell_gap = 0.16F;
constexpr float highest_cell = 6.5F;
constexpr float foot_gap = 0.65F;

struct Range {
    std::size_t first = 0;
    std::size_t count = 0;
};

// One scene's part of a table.
struct TablePart {
    Range areas;
    Range rows;
};

TextStyle heading_style(const Canvas& canvas) {
    TextStyle style = canvas.small(Ink::primary);
    style.face = Face::semibold;
    return style;
}

// What a table needs, whatever of it a scene shows.
class Table {
public:
    Table(const HeatTable& table, const Canvas& blank) : table_(table), blank_(blank) {}

    // With as many columns beside each other as give the fewest scenes; none where a row has no room.
    std::vector<Scene> scenes() const {
        const auto fit = static_cast<std::size_t>((blank_.area().w - names_at_least()) / (least_column * gap()));
        std::vector<TablePart> best;
        for (std::size_t columns = std::max<std::size_t>(fit, 1); columns > 0; --columns) {
            std::vector<TablePart> parts = parts_with(columns);
            const bool better = best.empty() || parts.size() < best.size();
            if (better && std::ranges::all_of(parts, [&](const TablePart& part) { return has_room(part); }))
                best = std::move(parts);
        }
        std::vector<Scene> scenes;
        for (const TablePart& part : best) scenes.push_back(scene(part));
        return scenes;
    }

private:
    float gap() const { return blank_.gap(); }
    // On a narrow wall a board's name stands above its cells.
    bool stacked() const { return blank_.narrow(); }
    float names_at_least() const {
        return stacked() ? 0 : std::max(boards_share * blank_.area().w, least_boards * gap());
    }

    float column_width(std::size_t columns) const {
        const float room = blank_.area().w - names_at_least();
        return std::min(room / static_cast<float>(columns), widest_column * gap());
    }

    // What the columns leave.
    float names(const Range& areas) const {
        if (stacked()) return 0;
        return blank_.area().w - column_width(areas.count) * static_cast<float>(areas.count);
    }

    std::vector<TablePart> parts_with(std::size_t columns) const {
        std::vector<TablePart> parts;
        const std::vector<Extent> each(table_.areas.size(), {1, 0});
        for (const Range& areas : dealt(each, {static_cast<float>(columns), 0}))
            for (const Range& rows : rows_with(areas)) parts.push_back({areas, rows});
        return parts;
    }

    static std::vector<Range> dealt(const std::vector<Extent>& items, const Extent& room) {
        std::vector<Range> ranges;
        std::size_t first = 0;
        for (const std::size_t count : fill_alike(items, room)) {
            ranges.push_back({first, count});
            first += count;
        }
        return ranges;
    }

    Block area_block(std::size_t area, float width) const {
        return blank_.block(table_.areas[area], heading_style(blank_), width - 0.25F * gap());
    }

    float head_height(const Range& areas) const {
        float height = 0;
        for (std::size_t i = 0; i < areas.count; ++i)
            height = std::max(height, area_block(areas.first + i, column_width(areas.count)).height());
        return height + 0.8F * gap();
    }

    struct Label {
        Block board;
        Block date;
        float height = 0;
    };

    Label label_of(const HeatRow& row, const Range& areas) const {
        const float width = stacked() ? blank_.area().w : names(areas) - gap();
        Label label{blank_.block(row.board, blank_.name(), width), blank_.block(row.dated, blank_.small(), width)};
        label.height = label.board.height() + name_lines * gap() + label.date.height();
        return label;
    }

    float label_above(const HeatRow& row, const Range& areas) const {
        return stacked() ? label_of(row, areas).height + 2 * name_lines * gap() : 0;
    }

    float row_height(const HeatRow& row, const Range& areas) const {
        const float cell = heat_cell_height(blank_);
        const float beside = stacked() ? cell : std::max(cell, label_of(row, areas).height);
        return label_above(row, areas) + beside + (2 * padding + cell_gap) * gap();
    }

    std::size_t row_words(const HeatRow& row, const Range& areas) const {
        std::size_t words = count_words(row.board) + count_words(row.dated);
        for (std::size_t i = areas.first; i < areas.first + areas.count; ++i) words += count_words(row.cells[i].number);
        return words;
    }

    std::size_t fixed_words(const Range& areas) const {
        std::size_t words = count_words(table_.title);
        for (std::size_t i = 0; i < areas.count; ++i) words += count_words(table_.areas[areas.first + i]);
        for (const KeyEntry& entry : table_.key) words += count_words(entry.words);
        for (const std::string& note : table_.notes) words += count_words(note);
        return words;
    }

    Block notes() const { return blank_.block(text::join(table_.notes, " "), blank_.small(), blank_.area().w); }

    float foot_height() const {
        float height = key_height(blank_, table_.key, blank_.area().w);
        if (height > 0) height += foot_gap * gap();
        return height + notes().height() + foot_gap * gap();
    }

    float title_height() const {
        return 0.3F * gap() + blank_.balanced(table_.title, blank_.title(), blank_.area().w).height() +
               title_gap * gap();
    }

    Extent room_for(const Range& areas) const {
        const float height = blank_.area().h - title_height() - head_height(areas) - foot_height();
        const std::size_t most = blank_.words_at_most();
        return {height, most - std::min(most, fixed_words(areas))};
    }

    Extent extent_of(const HeatRow& row, const Range& areas) const {
        return {row_height(row, areas), row_words(row, areas)};
    }

    bool has_room(const TablePart& part) const {
        Extent used;
        for (std::size_t i = 0; i < part.rows.count; ++i) {
            const Extent row = extent_of(table_.rows[part.rows.first + i], part.areas);
            used = {used.height + row.height, used.words + row.words};
        }
        const Extent room = room_for(part.areas);
        return used.height <= room.height && used.words <= room.words;
    }

    std::vector<Range> rows_with(const Range& areas) const {
        std::vector<Extent> items;
        for (const HeatRow& row : table_.rows) items.push_back(extent_of(row, areas));
        return dealt(items, room_for(areas));
    }

    Scene scene(const TablePart& part) const {
        Canvas canvas = blank_;
        const Rect area = canvas.area();
        const Block title = canvas.balanced(table_.title, canvas.title(), area.w);
        canvas.put("title", title, area.x, area.y + 0.3F * gap());
        const float top = area.y + title_height();
        put_areas(canvas, part.areas, top);
        put_rows(canvas, part, top + head_height(part.areas));
        put_foot(canvas);
        return std::move(canvas.scene());
    }

    // Standing on the table's upper edge.
    void put_areas(Canvas& canvas, const Range& areas, float top) const {
        const float width = column_width(areas.count);
        const float bottom = top + head_height(areas) - 0.8F * gap();
        for (std::size_t i = 0; i < areas.count; ++i) {
            const Block block = area_block(areas.first + i, width);
            const float x = canvas.area().x + names(areas) + width * static_cast<float>(i);
            canvas.put("area", block, x + 0.1F * gap(), bottom - block.height());
        }
    }

    // What height is left over makes the cells higher, as far as they stay cells.
    void put_rows(Canvas& canvas, const TablePart& part, float top) const {
        const float room = canvas.area().bottom() - foot_height() - top;
        float needed = 0;
        for (std::size_t i = 0; i < part.rows.count; ++i)
            needed += row_height(table_.rows[part.rows.first + i], part.areas);
        const float share = std::max(0.0F, room - needed) / static_cast<float>(part.rows.count);
        float y = top;
        for (std::size_t i = 0; i < part.rows.count; ++i) {
            const HeatRow& row = table_.rows[part.rows.first + i];
            const float least = row_height(row, part.areas);
            const float height =
                least + std::min(share, std::max(0.0F, highest_cell * gap() + label_above(row, part.areas) - least));
            put_row(canvas, row, part.areas, {canvas.area().x, y, canvas.area().w, height - cell_gap * gap()});
            y += height;
        }
    }

    void put_row(Canvas& canvas, const HeatRow& row, const Range& areas, const Rect& room) const {
        const Label label = label_of(row, areas);
        const float top = stacked() ? room.y + name_lines * gap() : room.y + (room.h - label.height) / 2;
        const float y = canvas.put("row-title", label.board, room.x, top);
        canvas.put("row-detail", label.date, room.x, y + name_lines * gap());
        const float above = label_above(row, areas);
        const float width = column_width(areas.count);
        for (std::size_t i = 0; i < areas.count; ++i) {
            const float x = room.x + names(areas) + width * static_cast<float>(i);
            put_heat_cell(canvas, row.cells[areas.first + i],
                          {x, room.y + above, width - cell_gap * gap(), room.h - above});
        }
    }

    void put_foot(Canvas& canvas) const {
        const Rect area = canvas.area();
        float y = area.bottom() - foot_height() + foot_gap * gap();
        const float key = key_height(canvas, table_.key, area.w);
        put_key(canvas, table_.key, {area.x, y, area.w, key});
        canvas.put("note", notes(), area.x, y + (key > 0 ? key + foot_gap * gap() : 0));
    }

    const HeatTable& table_;
    const Canvas& blank_;
};

// A table that has no room is read as one column.
std::vector<Scene> scenes_of(const HeatTable& table, const Canvas& blank) {
    std::vector<Scene> scenes = Table(table, blank).scenes();
    return scenes.empty() ? lay_out_items(in_reading_order(BoardsPage{{}, {table}}), blank) : scenes;
}

}  // namespace

std::vector<Scene> lay_out_boards(const BoardsPage& page, const Canvas& blank) {
    std::vector<Scene> scenes = lay_out_rows(page.list, blank);
    for (const HeatTable& table : page.tables)
        for (Scene& scene : scenes_of(table, blank)) scenes.push_back(std::move(scene));
    return scenes;
}

}  // namespace riskbild::wall
