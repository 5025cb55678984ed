// A title over rows with hairlines between; as many scenes as the rows need, and those filled alike.
#include <algorithm>
#include <numeric>
#include <span>

#include "core/wall/fill.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/row_blocks.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float title_gap = 1.05F;    // under the page's title, in name caps
constexpr float heading_gap = 1.3F;   // around the heading of a group, in small caps
constexpr float note_gap = 0.9F;      // above a note, in small caps
constexpr float widest_half = 0.47F;  // of the area: rows no wider stand two abreast
constexpr std::size_t few = 4;        // rows that look lost in two columns

// One row, or two abreast, with the heading of the group that begins there.
struct Line {
    Block heading;
    std::vector<RowBlocks> rows;
    RowColumns columns;
    Extent extent;
    float air = 0;  // beyond what the row has of its own

    float heading_height() const {
        return heading.lines.empty() ? 0 : heading.height() + 2 * heading_gap * heading.style.cap;
    }
};

TextStyle heading_style(const Canvas& canvas) {
    TextStyle style = canvas.small();
    style.face = Face::semibold;
    return style;
}

Line line_of(const Canvas& canvas, std::vector<RowBlocks> rows, const RowColumns& columns) {
    Line line{canvas.block(rows.front().row->heading, heading_style(canvas), canvas.area().w), {}, columns, {}, 0};
    line.extent.words = count_words(rows.front().row->heading);
    for (const RowBlocks& row : rows) {
        line.extent.height = std::max(line.extent.height, row.height);
        line.extent.words += row.words;
    }
    line.extent.height += line.heading_height();
    line.rows = std::move(rows);
    return line;
}

// Plain rows, short enough for half the width.
bool fits_half(const Canvas& canvas, const Row& row) {
    const float half = widest_half * canvas.area().w;
    return row.statuses.empty() && row.lead.empty() && row.fresh.empty() &&
           canvas.width(row.title, canvas.name()) <= half && canvas.width(row.detail, canvas.small()) <= half;
}

// The rows after the last that wants the whole width; none where they are few or the wall is narrow.
std::size_t first_abreast(const Canvas& canvas, const std::vector<Row>& rows) {
    std::size_t first = rows.size();
    while (first > 0 && fits_half(canvas, rows[first - 1])) --first;
    return canvas.narrow() || rows.size() - first < few ? rows.size() : first;
}

// A group without leads begins at the left edge.
bool group_has_leads(const std::vector<Row>& rows, std::size_t index) {
    while (index > 0 && rows[index].heading.empty()) --index;
    do {
        if (!rows[index].lead.empty()) return true;
    } while (++index < rows.size() && rows[index].heading.empty());
    return false;
}

std::vector<Line> lines_of(const Canvas& canvas, const RowsPage& page) {
    const RowColumns whole = columns_of(canvas, page);
    RowColumns half = whole;
    half.width = widest_half * whole.width;
    const std::size_t abreast = first_abreast(canvas, page.rows);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < page.rows.size();) {
        RowColumns columns = i < abreast ? whole : half;
        if (!group_has_leads(page.rows, i)) columns.lead = 0;
        std::vector<RowBlocks> rows{row_blocks(canvas, page, columns, page.rows[i++])};
        if (i > abreast && i < page.rows.size() && page.rows[i].heading.empty())
            rows.push_back(row_blocks(canvas, page, columns, page.rows[i++]));
        lines.push_back(line_of(canvas, std::move(rows), columns));
    }
    return lines;
}

struct Notes {
    std::vector<Block> blocks;
    Extent extent;
};

Notes note_blocks(const Canvas& canvas, const std::vector<std::string>& texts) {
    Notes notes;
    for (const std::string& text : texts) {
        notes.blocks.push_back(canvas.block(text, canvas.small(), canvas.area().w));
        notes.extent.height += notes.blocks.back().height() + note_gap * canvas.sizes().small;
        notes.extent.words += count_words(text);
    }
    return notes;
}

void put_line(Canvas& canvas, const RowsPage& page, const Line& line, float y, bool first) {
    const Rect area = canvas.area();
    if (!line.heading.lines.empty())
        canvas.put("heading", line.heading, area.x, y + heading_gap * line.heading.style.cap);
    y += line.heading_height();
    if (!first || !line.heading.lines.empty()) canvas.rule(area.x, y, area.w);
    y += line.air / 2;
    float x = area.x;
    for (const RowBlocks& row : line.rows) {
        put_row(canvas, page, line.columns, row, x, y);
        x = area.right() - line.columns.width;
    }
}

// What height is left over is air in the lines.
void put_lines(Canvas& canvas, const RowsPage& page, std::span<Line> lines, float room) {
    const float content = std::transform_reduce(lines.begin(), lines.end(), 0.0F, std::plus{},
                                                [](const Line& line) { return line.extent.height; });
    const float air = std::clamp((room - content) / static_cast<float>(lines.size()), 0.0F, 2.2F * canvas.gap());
    float y = canvas.area().y;
    for (Line& line : lines) {
        line.air = air;
        put_line(canvas, page, line, y, &line == &lines.front());
        y += line.extent.height + air;
    }
}

void put_notes(Canvas& canvas, const Notes& notes) {
    const float gap = note_gap * canvas.sizes().small;
    float y = canvas.area().bottom() - notes.extent.height + gap;
    for (const Block& note : notes.blocks) y = canvas.put("note", note, canvas.area().x, y) + gap;
}

// The title, with the counts under it where `counts`; what is left becomes the area.
Canvas with_head(const RowsPage& page, const Canvas& blank, bool counts) {
    Canvas canvas = blank;
    Rect area = canvas.area();
    float bottom =
        canvas.put("title", canvas.balanced(page.title, canvas.title(), area.w), area.x, area.y + 0.3F * canvas.gap());
    if (counts && !page.counts.empty())
        bottom = canvas.put_statuses(page.counts, false, area.x, bottom + canvas.gap(), area.w, Ink::paper);
    area.h = area.bottom() - bottom - title_gap * canvas.gap();
    area.y = bottom + title_gap * canvas.gap();
    canvas.set_area(area);
    return canvas;
}

}  // namespace

std::vector<Scene> lay_out_rows(const RowsPage& page, const Canvas& blank) {
    const Canvas head = with_head(page, blank, true);
    const Canvas next_head = with_head(page, blank, false);
    std::vector<Line> lines = lines_of(blank, page);
    const Notes notes = note_blocks(blank, page.notes);
    std::vector<Extent> extents;
    for (const Line& line : lines) extents.push_back(line.extent);
    const Rooms rooms{room_on(head), room_on(next_head), notes.extent};
    const std::vector<std::size_t> counts = fill_alike(extents, rooms);

    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : counts) {
        Canvas canvas = scenes.empty() ? head : next_head;
        const Extent room = rooms.of(scenes.size(), counts.size());
        put_lines(canvas, page, std::span(lines).subspan(first, count), room.height);
        first += count;
        if (first == lines.size()) put_notes(canvas, notes);
        scenes.push_back(std::move(canvas.scene()));
    }
    return scenes;
}

}  // namespace riskbild::wall
