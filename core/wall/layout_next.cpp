// Kommande: the times in their own words, and where each lies on a time line beside them.
#include <algorithm>
#include <span>

#include "core/wall/fill.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/time_line.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float line_share = 0.26F;   // of the area, for the time line
constexpr float gutter = 2.2F;        // between it and the words, in name caps
constexpr float row_air = 1.4F;       // above and below a row together, likewise
constexpr float part_gap = 0.85F;     // between the parts of a row, likewise
constexpr float label_air = 0.6F;     // above and below a label, likewise
constexpr float widest_lead = 0.46F;  // of the words' column

// Where there is no room for a time line, or nothing to draw on it, the words alone.
RowsPage as_rows(const NextPage& page) {
    RowsPage rows{.title = page.title, .notes = page.notes};
    for (const NextItem& item : page.items) rows.rows.push_back(item.row);
    return rows;
}

// A run of items with one status says it once, above them; on each scene anew.
struct Label {
    std::vector<StatusWords> statuses;
    std::string words;  // where there is no status: the heading
    bool operator==(const Label&) const = default;
};

struct ItemBlocks {
    const NextItem* item = nullptr;
    Label label;
    bool begins = false;  // the run of its label
    Block lead;
    Block title;
    Block detail;
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
        lead_width_ = lead_width();
        for (const NextItem& item : page.items) items_.push_back(blocks_of(item));
    }

    std::vector<Scene> scenes() const {
        const TimeLine line(page_, head_.area().x, line_share * head_.area().w);
        std::vector<Scene> scenes;
        std::size_t first = 0;
        for (const std::size_t count : counts()) {
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
    float lead_width() const {
        float widest = 0;
        for (const NextItem& item : page_.items) widest = std::max(widest, head_.width(item.row.lead, head_.strong()));
        return std::min(widest + head_.gap(), widest_lead * words_width_);
    }
    float title_width() const { return words_width_ - lead_width_; }

    ItemBlocks blocks_of(const NextItem& item) const {
        const Row& row = item.row;
        Label label{row.statuses, row.statuses.empty() ? row.heading : ""};
        const bool goes_on = row.statuses.empty() && row.heading.empty() && !items_.empty();
        if (goes_on && items_.back().label.statuses.empty()) label = items_.back().label;
        const bool begins = items_.empty() || items_.back().label != label;
        ItemBlocks blocks{&item,
                          std::move(label),
                          begins,
                          head_.block(row.lead, head_.strong(), lead_width_ - 0.8F * head_.gap()),
                          head_.block(row.title, head_.name(), title_width()),
                          head_.block(row.detail, head_.small(), title_width()),
                          {}};
        const float detail = row.detail.empty() ? 0 : part_gap * head_.gap() + blocks.detail.height();
        const float height = std::max(blocks.lead.height(), blocks.title.height() + detail) + row_air * head_.gap();
        const std::size_t words = count_words(row.lead) + count_words(row.title) + count_words(row.detail);
        blocks.extent = {height, words};
        return blocks;
    }

    float label_height(const Label& label) const {
        const float statuses = head_.statuses_height(label.statuses, false, words_width_);
        const float words = head_.block(label.words, heading_style(head_), words_width_).height();
        return statuses + words == 0 ? 0 : statuses + words + 2 * label_air * head_.gap();
    }
    static std::size_t label_words(const Label& label) {
        return count_words(label.words) + (label.statuses.empty() ? 0 : count_words(label.statuses.front().words));
    }

    // What title and axis leave of a scene, and below today on the left and the notes on the right.
    Extent room() const {
        constexpr std::size_t axis_words = 4;
        std::size_t taken = words_between_strips(head_.scene()) + axis_words;
        for (const std::string& note : page_.notes) taken += count_words(note);
        return {head_.area().h - 3.5F * head_.sizes().small - std::max(today_room(), notes_height()),
                head_.words_at_most() - std::min(taken, head_.words_at_most())};
    }
    // How many items stand on each scene; a label stands where its run or the scene begins.
    std::vector<std::size_t> filled(const Extent& room) const {
        std::vector<std::size_t> counts;
        Extent used;
        for (const ItemBlocks& each : items_) {
            const Extent label{label_height(each.label), label_words(each.label)};
            const Extent own{each.extent.height + (each.begins ? label.height : 0),
                             each.extent.words + (each.begins ? label.words : 0)};
            const bool fits = used.height + own.height <= room.height && used.words + own.words <= room.words;
            if (counts.empty() || !fits) {
                counts.push_back(0);
                used = {each.begins ? 0 : label.height, each.begins ? 0 : label.words};
            }
            ++counts.back();
            used.height += own.height;
            used.words += own.words;
        }
        return counts;
    }
    // As few scenes as possible, and with the least words on each that this allows.
    std::vector<std::size_t> counts() const {
        Extent least = room();
        std::vector<std::size_t> best = filled(least);
        while (least.words > 0) {
            --least.words;
            std::vector<std::size_t> alike = filled(least);
            if (alike.size() > best.size()) break;
            best = std::move(alike);
        }
        return best;
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
            const bool first = &each == &items.front();
            if (!first) canvas.rule(words_x_, y, words_width_);
            if (each.begins || first) y = put_label(canvas, each.label, y);
            const float height = each.extent.height;
            put_item(canvas, each, y + 0.5F * row_air * canvas.gap());
            line.put_span(canvas, *each.item, y + 0.5F * row_air * canvas.gap() + 0.5F * canvas.gap());
            if (!each.item->row.risk.empty())
                canvas.scene().targets.push_back({each.item->row.risk, {words_x_, y, words_width_, height}});
            y += height;
        }
        line.put_today(canvas, top - 0.8F * canvas.sizes().small, canvas.area().bottom() - 0.4F * canvas.gap());
    }
    float put_label(Canvas& canvas, const Label& label, float y) const {
        if (label_height(label) == 0) return y;
        const float top = y + label_air * canvas.gap();
        if (label.statuses.empty())
            canvas.put("heading", canvas.block(label.words, heading_style(canvas), words_width_), words_x_, top);
        else
            canvas.put_statuses(label.statuses, false, words_x_, top, words_width_, Ink::paper);
        return y + label_height(label) - 0.5F * label_air * canvas.gap();
    }
    void put_item(Canvas& canvas, const ItemBlocks& each, float y) const {
        canvas.put("when", each.lead, words_x_, y);
        const float x = words_x_ + lead_width_;
        const float bottom = canvas.put("row-title", each.title, x, y);
        if (!each.detail.lines.empty()) canvas.put("row-detail", each.detail, x, bottom + part_gap * canvas.gap());
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
    float lead_width_ = 0;
    std::vector<ItemBlocks> items_;
};

}  // namespace

std::vector<Scene> lay_out_next(const NextPage& page, const Canvas& blank) {
    if (blank.narrow() || page.months.empty()) return lay_out_rows(as_rows(page), blank);
    return Layout(page, blank).scenes();
}

}  // namespace riskbild::wall
