// A title over rows with hairlines between; as many scenes as the rows need, and those filled alike.
#include <algorithm>
#include <numeric>
#include <optional>
#include <span>

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
    float height = 0;
    float air = 0;  // beyond what the row has of its own
    std::size_t words = 0;

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
    Line line{canvas.block(rows.front().row->heading, heading_style(canvas), canvas.area().w), {}, columns, 0, 0, 0};
    line.words = count_words(rows.front().row->heading);
    for (const RowBlocks& row : rows) {
        line.height = std::max(line.height, row.height);
        line.words += row.words;
    }
    line.height += line.heading_height();
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
    float height = 0;
    std::size_t words = 0;
};

Notes note_blocks(const Canvas& canvas, const std::vector<std::string>& texts) {
    Notes notes;
    for (const std::string& text : texts) {
        notes.blocks.push_back(canvas.block(text, canvas.small(), canvas.area().w));
        notes.height += notes.blocks.back().height() + note_gap * canvas.sizes().small;
        notes.words += count_words(text);
    }
    return notes;
}

// What a scene has room for.
struct Room {
    float height = 0;
    std::size_t words = 0;

    Room without(float taken_height, std::size_t taken_words) const {
        return {height - taken_height, std::max(words, taken_words) - taken_words};
    }
    bool fits(const Line& line) const { return line.height <= height && line.words <= words; }
};

// The counts stand on the first scene, the notes on the last.
struct Rooms {
    Room first;
    Room other;
    const Notes& notes;

    Room of(std::size_t scene, std::size_t scenes) const {
        const Room& room = scene == 0 ? first : other;
        return scene + 1 == scenes ? room.without(notes.height, notes.words) : room;
    }
};

// How many of the lines from `first` fill a share of the scene's height; at least one.
std::size_t filling(std::span<const Line> lines, Room room, float share) {
    room.height *= share;
    std::size_t count = 0;
    while (count < lines.size() && (count == 0 || room.fits(lines[count]))) {
        room = room.without(lines[count].height, lines[count].words);
        ++count;
    }
    return count;
}

// The lines over at most that many scenes, each filled to that share; none where some are left over.
std::optional<std::vector<std::size_t>> filled(const std::vector<Line>& lines, std::size_t scenes, float share,
                                               const Rooms& rooms) {
    std::vector<std::size_t> counts;
    std::span<const Line> left(lines);
    while (!left.empty() && counts.size() < scenes) {
        counts.push_back(filling(left, rooms.of(counts.size(), scenes), share));
        left = left.subspan(counts.back());
    }
    return left.empty() && counts.size() == scenes ? std::optional(counts) : std::nullopt;
}

// The same number of lines on each scene, give or take one; none where a scene would overflow.
std::optional<std::vector<std::size_t>> dealt(const std::vector<Line>& lines, std::size_t scenes, const Rooms& rooms) {
    std::vector<std::size_t> counts(scenes, lines.size() / scenes);
    for (std::size_t i = 0; i < lines.size() % scenes; ++i) ++counts[i];
    std::span<const Line> left(lines);
    for (std::size_t i = 0; i < scenes; left = left.subspan(counts[i++]))
        if (filling(left.first(counts[i]), rooms.of(i, scenes), 1) != counts[i]) return std::nullopt;
    return counts;
}

// How many lines stand on each scene: as few scenes as possible, and those as alike as they get.
std::vector<std::size_t> paginate(const std::vector<Line>& lines, const Rooms& rooms) {
    for (std::size_t scenes = 1; scenes < lines.size(); ++scenes) {
        if (auto counts = dealt(lines, scenes, rooms)) return *std::move(counts);
        if (!filled(lines, scenes, 1, rooms)) continue;
        for (float share = 0.3F; share < 1; share += 0.05F)
            if (auto counts = filled(lines, scenes, share, rooms)) return *std::move(counts);
        return *filled(lines, scenes, 1, rooms);
    }
    return std::vector<std::size_t>(lines.size(), 1);
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
                                                [](const Line& line) { return line.height; });
    const float air = std::clamp((room - content) / static_cast<float>(lines.size()), 0.0F, 2.2F * canvas.gap());
    float y = canvas.area().y;
    for (Line& line : lines) {
        line.air = air;
        put_line(canvas, page, line, y, &line == &lines.front());
        y += line.height + air;
    }
}

void put_notes(Canvas& canvas, const Notes& notes) {
    const float gap = note_gap * canvas.sizes().small;
    float y = canvas.area().bottom() - notes.height + gap;
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

Room room_of(const Canvas& titled) {
    return Room{titled.area().h, titled.words_at_most()}.without(0, words_between_strips(titled.scene()));
}

}  // namespace

std::vector<Scene> lay_out_rows(const RowsPage& page, const Canvas& blank) {
    const Canvas head = with_head(page, blank, true);
    const Canvas next_head = with_head(page, blank, false);
    std::vector<Line> lines = lines_of(blank, page);
    const Notes notes = note_blocks(blank, page.notes);
    const Rooms rooms{room_of(head), room_of(next_head), notes};
    const std::vector<std::size_t> counts = paginate(lines, rooms);

    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : counts) {
        Canvas canvas = scenes.empty() ? head : next_head;
        const Room room = rooms.of(scenes.size(), counts.size());
        put_lines(canvas, page, std::span(lines).subspan(first, count), room.height);
        first += count;
        if (first == lines.size()) put_notes(canvas, notes);
        scenes.push_back(std::move(canvas.scene()));
    }
    return scenes;
}

}  // namespace riskbild::wall
