// A title over rows with hairlines between; as many scenes as the rows need, and those filled alike.
#include <algorithm>
#include <span>

#include "core/wall/layouts.hpp"

namespace riskbild::wall {
namespace {

constexpr float title_gap = 1.05F;   // under the page's title, in name caps
constexpr float row_pad = 0.54F;     // above and below a row's content, in name caps
constexpr float detail_gap = 0.82F;  // between title and detail, in small caps
constexpr float widest_lead = 0.4F;  // of the area

// Columns shared by all rows, from the left edge of the area.
struct Columns {
    float lead = 0;      // width of the lead with its gap
    float status_x = 0;  // where statuses begin; 0: below the title
    float width = 0;
};

TextStyle lead_style(const Canvas& canvas, const RowsPage& page) {
    if (page.figures) return {Face::display_semibold, canvas.sizes().title, Ink::primary};
    return canvas.strong();
}

std::string lead_role(const RowsPage& page) {
    return page.figures ? "figure" : "value";
}

Columns columns_of(const Canvas& canvas, const RowsPage& page) {
    Columns columns;
    columns.width = canvas.area().w;
    float statuses = 0;
    float titles = 0;
    float widest = 0;
    for (const Row& row : page.rows) {
        if (!row.lead.empty()) columns.lead = std::max(columns.lead, canvas.width(row.lead, lead_style(canvas, page)));
        titles = std::max(titles, canvas.width(row.title, canvas.name()));
        float own = 0;
        for (const StatusWords& status : row.statuses) {
            const float words = canvas.width(status.words, canvas.strong());
            own += words + 3.4F * canvas.sizes().name;
            widest = std::max(widest, words + 1.8F * canvas.sizes().name);
        }
        statuses = std::max(statuses, own);
    }
    if (columns.lead > 0) columns.lead = std::min(columns.lead, widest_lead * columns.width) + 1.1F * canvas.gap();
    if (canvas.narrow() || statuses == 0) return columns;
    // Statuses get what they need, but titles keep the larger half.
    const float beside = std::min(statuses, 0.5F * (columns.width - columns.lead));
    if (beside < widest) return columns;
    const float needed = columns.lead + titles + 1.4F * canvas.gap();
    columns.status_x = std::min(needed, columns.width - beside);
    return columns;
}

struct RowBlocks {
    const Row* row = nullptr;
    Block lead;
    Block title;
    Block detail;
    float statuses = 0;
    float height = 0;  // with its padding
};

RowBlocks row_blocks(const Canvas& canvas, const RowsPage& page, const Columns& columns, const Row& row) {
    const Sizes& sizes = canvas.sizes();
    RowBlocks blocks{&row, {}, {}, {}, 0, 0};
    const float title_x = columns.lead;
    const bool beside = columns.status_x > 0 && !row.statuses.empty();
    const float title_width = (beside ? columns.status_x - canvas.gap() : columns.width) - title_x;
    const float below_width = columns.width - title_x;
    if (!row.lead.empty())
        blocks.lead = canvas.block(row.lead, lead_style(canvas, page), columns.lead - 1.0F * canvas.gap());
    blocks.title = canvas.block(row.title, canvas.name(), title_width);
    if (!row.detail.empty()) blocks.detail = canvas.block(row.detail, canvas.small(), below_width);
    const float status_width = beside ? columns.width - columns.status_x : below_width;
    blocks.statuses = canvas.statuses_height(row.statuses, row.course, status_width);

    float height = blocks.title.height();
    if (beside)
        height = std::max(height, blocks.statuses);
    else if (blocks.statuses > 0)
        height += 0.85F * sizes.name + blocks.statuses;
    if (!row.detail.empty()) height += detail_gap * sizes.small + blocks.detail.height();
    blocks.height = std::max(height, blocks.lead.height()) + 2 * row_pad * sizes.name;
    return blocks;
}

void put_row(Canvas& canvas, const RowsPage& page, const Columns& columns, const RowBlocks& blocks, float y) {
    const Sizes& sizes = canvas.sizes();
    const Row& row = *blocks.row;
    const float x = canvas.area().x;
    const float title_x = x + columns.lead;
    // A large figure and the name beside it stand on one line.
    const float lead_extra = std::max(0.0F, blocks.lead.style.cap - sizes.name);
    if (!row.lead.empty()) canvas.put(lead_role(page), blocks.lead, x, y);
    y += lead_extra;
    float bottom = canvas.put("row-title", blocks.title, title_x, y);
    if (!row.statuses.empty()) {
        const bool beside = columns.status_x > 0;
        const float left = beside ? x + columns.status_x : title_x;
        const float top = beside ? y : bottom + 0.85F * sizes.name;
        bottom = std::max(
            bottom, canvas.put_statuses(row.statuses, row.course, left, top, canvas.area().right() - left, Ink::paper));
    }
    if (!row.detail.empty()) canvas.put("row-detail", blocks.detail, title_x, bottom + detail_gap * sizes.small);
}

bool fits(std::span<const RowBlocks> rows, float room) {
    float used = 0;
    for (const RowBlocks& row : rows) used += row.height;
    return rows.size() <= 1 || used <= room;
}

// The rows over that many pages, as alike as possible; empty where a page would overflow.
std::vector<std::size_t> spread_over(const std::vector<RowBlocks>& rows, std::size_t pages, float room) {
    std::vector<std::size_t> counts(pages, rows.size() / pages);
    for (std::size_t i = 0; i < rows.size() % pages; ++i) ++counts[i];
    std::size_t first = 0;
    for (const std::size_t count : counts) {
        if (!fits(std::span(rows).subspan(first, count), room)) return {};
        first += count;
    }
    return counts;
}

// How many rows stand on each page: as few pages as possible, and those alike.
std::vector<std::size_t> paginate(const std::vector<RowBlocks>& rows, float room) {
    for (std::size_t pages = 1; pages < rows.size(); ++pages) {
        std::vector<std::size_t> counts = spread_over(rows, pages, room);
        if (!counts.empty()) return counts;
    }
    return std::vector<std::size_t>(rows.size(), 1);
}

struct Notes {
    std::vector<Block> blocks;
    float height = 0;
};

Notes note_blocks(const Canvas& canvas, const std::vector<std::string>& texts) {
    Notes notes;
    for (const std::string& text : texts) {
        notes.blocks.push_back(canvas.block(text, canvas.small(), canvas.area().w));
        notes.height += notes.blocks.back().height() + 0.9F * canvas.sizes().small;
    }
    return notes;
}

void put_rows(Canvas& canvas, const RowsPage& page, const Columns& columns, std::span<const RowBlocks> rows,
              float room) {
    const Rect area = canvas.area();
    float content = 0;
    for (const RowBlocks& row : rows) content += row.height;
    const float spread = std::clamp((room - content) / static_cast<float>(rows.size()), 0.0F, 1.1F * canvas.gap());
    float y = area.y;
    for (const RowBlocks& row : rows) {
        if (&row != &rows.front()) canvas.rule(area.x, y, area.w);
        put_row(canvas, page, columns, row, y + spread / 2 + row_pad * canvas.sizes().name);
        y += row.height + spread;
    }
}

}  // namespace

std::vector<Scene> lay_out_rows(const RowsPage& page, const Canvas& blank) {
    Canvas titled = blank;
    Rect area = titled.area();
    float title_bottom =
        titled.put("title", titled.balanced(page.title, titled.title(), area.w), area.x, area.y + 0.3F * titled.gap());
    if (!page.counts.empty())
        title_bottom = titled.put_statuses(page.counts, false, area.x, title_bottom + titled.gap(), area.w, Ink::paper);
    area.h = area.bottom() - title_bottom - title_gap * titled.gap();
    area.y = title_bottom + title_gap * titled.gap();
    titled.set_area(area);

    const Notes notes = note_blocks(titled, page.notes);
    const float room = area.h - notes.height;
    const Columns columns = columns_of(titled, page);
    std::vector<RowBlocks> rows;
    for (const Row& row : page.rows) rows.push_back(row_blocks(titled, page, columns, row));

    std::vector<Scene> scenes;
    std::size_t first = 0;
    for (const std::size_t count : paginate(rows, room)) {
        Canvas canvas = titled;
        put_rows(canvas, page, columns, std::span(rows).subspan(first, count), room);
        first += count;
        if (first == rows.size()) {
            float y = area.bottom() - notes.height + 0.9F * canvas.sizes().small;
            for (const Block& note : notes.blocks)
                y = canvas.put("note", note, area.x, y) + 0.9F * canvas.sizes().small;
        }
        scenes.push_back(std::move(canvas.scene()));
    }
    return scenes;
}

}  // namespace riskbild::wall
