// Kommande: the times in their own words, and where each lies on a time line beside them.
#include <algorithm>
#include <span>

#include "core/wall/fill.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/time_line.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float line_share = 0.36F;   // of the area, for the time line
constexpr float gutter = 2.2F;        // between it and the words, in name caps
constexpr float row_air = 1.9F;       // above and below a row together, likewise
constexpr float part_gap = 0.85F;     // between the parts of a row, likewise
constexpr float heading_room = 3.0F;  // with its air, in small caps
constexpr float widest_lead = 0.46F;  // of the words' column

// Where there is no room for a time line, or nothing to draw on it, the words alone.
RowsPage as_rows(const NextPage& page) {
    RowsPage rows{.title = page.title, .notes = page.notes};
    for (const NextItem& item : page.items) rows.rows.push_back(item.row);
    return rows;
}

struct ItemBlocks {
    const NextItem* item = nullptr;
    Block heading;
    Block lead;
    Block title;
    Block detail;
    float statuses = 0;
    Extent extent;
};

TextStyle heading_style(const Canvas& canvas) {
    TextStyle style = canvas.small();
    style.face = Face::semibold;
    return style;
}

class Layout {
public:
    Layout(const NextPage& page, const Canvas& blank) : page_(page), head_(blank) {
        Rect area = head_.area();
        const Block title = head_.balanced(page.title, head_.title(), area.w);
        const float bottom = head_.put("title", title, area.x, area.y + 0.3F * head_.gap());
        area.h = area.bottom() - bottom - 1.3F * head_.gap();
        area.y = bottom + 1.3F * head_.gap();
        head_.set_area(area);
        words_x_ = area.x + line_share * area.w + gutter * head_.gap();
        words_width_ = area.right() - words_x_;
        for (const NextItem& item : page.items) items_.push_back(blocks_of(item));
    }

    std::vector<Scene> scenes() const {
        const TimeLine line(page_, head_.area().x, line_share * head_.area().w);
        std::vector<Scene> scenes;
        std::size_t first = 0;
        for (const std::size_t count : fill_alike(extents(), room())) {
            Canvas canvas = head_;
            const float top = line.put_axis(canvas, canvas.area().y);
            put(canvas, line, std::span(items_).subspan(first, count), top);
            first += count;
            if (first == items_.size()) put_notes(canvas);
            scenes.push_back(std::move(canvas.scene()));
        }
        return scenes;
    }

private:
    ItemBlocks blocks_of(const NextItem& item) const {
        const Row& row = item.row;
        const float lead_width = row.statuses.empty() ? words_width_ : widest_lead * words_width_;
        ItemBlocks blocks{&item,
                          head_.block(row.heading, heading_style(head_), words_width_),
                          head_.block(row.lead, head_.strong(), lead_width),
                          head_.block(row.title, head_.name(), words_width_),
                          head_.block(row.detail, head_.small(), words_width_),
                          head_.statuses_height(row.statuses, false, status_width()),
                          {}};
        float height = std::max(blocks.lead.height(), blocks.statuses) + row_air * head_.gap();
        for (const Block* part : {&blocks.title, &blocks.detail})
            if (!part->lines.empty()) height += part_gap * head_.gap() + part->height();
        if (!row.heading.empty()) height += blocks.heading.height() + heading_room * head_.sizes().small;
        blocks.extent = {height, words_of(row)};
        return blocks;
    }
    static std::size_t words_of(const Row& row) {
        std::size_t words = 0;
        for (const std::string* text : {&row.heading, &row.lead, &row.title, &row.detail}) words += count_words(*text);
        for (const StatusWords& status : row.statuses) words += count_words(status.words);
        return words;
    }
    float status_width() const { return (1 - widest_lead) * words_width_ - head_.gap(); }

    std::vector<Extent> extents() const {
        std::vector<Extent> extents;
        for (const ItemBlocks& each : items_) extents.push_back(each.extent);
        return extents;
    }
    // Axis, today and notes are left out of every scene alike.
    Extent room() const {
        constexpr std::size_t axis_words = 6;
        const float axis = 3.5F * head_.sizes().small + today_room();
        std::size_t words = words_between_strips(head_.scene()) + axis_words;
        for (const std::string& note : page_.notes) words += count_words(note);
        return {head_.area().h - axis - notes_height(), head_.words_at_most() - std::min(words, head_.words_at_most())};
    }
    float today_room() const { return page_.today ? 1.8F * head_.sizes().small : 0; }
    float notes_height() const {
        float height = 0;
        for (const std::string& note : page_.notes)
            height += head_.block(note, head_.small(), words_width_).height() + 1.2F * head_.sizes().small;
        return height;
    }

    void put(Canvas& canvas, const TimeLine& line, std::span<const ItemBlocks> items, float top) const {
        float y = top;
        for (const ItemBlocks& each : items) {
            if (!each.heading.lines.empty())
                y = put_heading(canvas, each.heading, y, &each == &items.front());
            else if (&each != &items.front())
                canvas.rule(words_x_, y, words_width_);
            const float height = each.extent.height - heading_height(each);
            put_item(canvas, each, y + 0.5F * row_air * canvas.gap());
            line.put_span(canvas, *each.item, y + 0.5F * row_air * canvas.gap() + 0.5F * canvas.gap());
            if (!each.item->row.risk.empty())
                canvas.scene().targets.push_back({each.item->row.risk, {words_x_, y, words_width_, height}});
            y += height;
        }
        line.put_today(canvas, top - 0.8F * canvas.sizes().small, canvas.area().bottom() - 0.4F * canvas.gap());
    }
    float heading_height(const ItemBlocks& each) const {
        return each.heading.lines.empty() ? 0 : each.heading.height() + heading_room * head_.sizes().small;
    }
    float put_heading(Canvas& canvas, const Block& heading, float y, bool first) const {
        const float small = canvas.sizes().small;
        if (!first) canvas.rule(words_x_, y, words_width_);
        return canvas.put("heading", heading, words_x_, y + 0.5F * heading_room * small) + 0.5F * heading_room * small;
    }
    void put_item(Canvas& canvas, const ItemBlocks& each, float y) const {
        const Row& row = each.item->row;
        float bottom = canvas.put("when", each.lead, words_x_, y);
        if (!row.statuses.empty())
            bottom = std::max(bottom, canvas.put_statuses(row.statuses, false, words_x_ + words_width_ - status_width(),
                                                          y, status_width(), Ink::paper));
        if (!each.title.lines.empty())
            bottom = canvas.put("row-title", each.title, words_x_, bottom + part_gap * canvas.gap());
        if (!each.detail.lines.empty())
            canvas.put("row-detail", each.detail, words_x_, bottom + part_gap * canvas.gap());
    }
    void put_notes(Canvas& canvas) const {
        float y = canvas.area().bottom() - notes_height() + 0.9F * canvas.sizes().small;
        for (const std::string& note : page_.notes)
            y = canvas.put("note", canvas.block(note, canvas.small(), words_width_), words_x_, y) +
                1.2F * canvas.sizes().small;
    }

    const NextPage& page_;
    Canvas head_;
    float words_x_ = 0;
    float words_width_ = 0;
    std::vector<ItemBlocks> items_;
};

}  // namespace

std::vector<Scene> lay_out_next(const NextPage& page, const Canvas& blank) {
    if (blank.narrow() || page.months.empty()) return lay_out_rows(as_rows(page), blank);
    return Layout(page, blank).scenes();
}

}  // namespace riskbild::wall
