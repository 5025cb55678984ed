#include "core/wall/row_blocks.hpp"

#include <algorithm>

#include "core/wall/tag.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float row_pad = 0.54F;     // above and below a row's content, in name caps
constexpr float status_gap = 0.85F;  // between a title and statuses below it, likewise
constexpr float detail_gap = 0.82F;  // between title and detail, in small caps
constexpr float widest_lead = 0.4F;  // of the row

TextStyle lead_style(const Canvas& canvas, const RowsPage& page) {
    if (page.figures) return {Face::display_semibold, canvas.sizes().title, Ink::primary};
    return canvas.strong();
}

struct Widths {
    float lead = 0;
    float title = 0;
    float statuses = 0;  // of a row's statuses beside each other
    float status = 0;    // of the widest single one
};

Widths widest(const Canvas& canvas, const RowsPage& page) {
    Widths widths;
    for (const Row& row : page.rows) {
        if (!row.lead.empty()) widths.lead = std::max(widths.lead, canvas.width(row.lead, lead_style(canvas, page)));
        widths.title = std::max(widths.title, canvas.width(row.title, canvas.name()));
        float own = 0;
        for (const StatusWords& status : row.statuses) {
            const float words = canvas.width(status.words, canvas.strong());
            own += words + 3.4F * canvas.sizes().name;
            widths.status = std::max(widths.status, words + 1.8F * canvas.sizes().name);
        }
        widths.statuses = std::max(widths.statuses, own);
    }
    return widths;
}

std::size_t words_of(const Row& row) {
    std::size_t words = 0;
    for (const std::string* text : {&row.lead, &row.title, &row.fresh, &row.detail}) words += count_words(*text);
    for (const StatusWords& status : row.statuses) words += count_words(status.words);
    return words;
}

bool statuses_beside(const RowColumns& columns, const Row& row) {
    return columns.status_x > 0 && !row.statuses.empty();
}

// With the air after it.
float fresh_width(const RowBlocks& blocks) {
    return blocks.fresh.lines.empty() ? 0 : tag_width(blocks.fresh) + 0.9F * blocks.fresh.style.cap;
}

float height_of(const Canvas& canvas, const RowColumns& columns, const RowBlocks& blocks) {
    const Sizes& sizes = canvas.sizes();
    float height = blocks.title.height();
    if (statuses_beside(columns, *blocks.row))
        height = std::max(height, blocks.statuses);
    else if (blocks.statuses > 0)
        height += status_gap * sizes.name + blocks.statuses;
    const float below = std::max(blocks.detail.height(), blocks.fresh.height());
    if (below > 0) height += detail_gap * sizes.small + below;
    const float lead_extra = std::max(0.0F, blocks.lead.style.cap - sizes.name);
    return std::max(height + lead_extra, blocks.lead.height()) + 2 * row_pad * sizes.name;
}

}  // namespace

RowColumns columns_of(const Canvas& canvas, const RowsPage& page) {
    const Widths widths = widest(canvas, page);
    RowColumns columns;
    columns.width = canvas.area().w;
    if (widths.lead > 0) columns.lead = std::min(widths.lead, widest_lead * columns.width) + 1.1F * canvas.gap();
    if (canvas.narrow() || widths.statuses == 0) return columns;
    // Statuses get what they need, but titles keep the larger half.
    const float beside = std::min(widths.statuses, 0.5F * (columns.width - columns.lead));
    if (beside < widths.status) return columns;
    const float needed = columns.lead + widths.title + 1.4F * canvas.gap();
    columns.status_x = std::min(needed, columns.width - beside);
    return columns;
}

RowBlocks row_blocks(const Canvas& canvas, const RowsPage& page, const RowColumns& columns, const Row& row) {
    RowBlocks blocks;
    blocks.row = &row;
    const bool beside = statuses_beside(columns, row);
    const float title_width = (beside ? columns.status_x - canvas.gap() : columns.width) - columns.lead;
    const float below_width = columns.width - columns.lead;
    blocks.lead = canvas.block(row.lead, lead_style(canvas, page), columns.lead - canvas.gap());
    blocks.title = canvas.block(row.title, canvas.name(), title_width);
    blocks.fresh = tag_block(canvas, row.fresh, below_width);
    blocks.detail = canvas.block(row.detail, canvas.small(), below_width - fresh_width(blocks));
    const float status_width = beside ? columns.width - columns.status_x : below_width;
    blocks.statuses = canvas.statuses_height(row.statuses, row.course, status_width);
    blocks.words = words_of(row);
    blocks.height = height_of(canvas, columns, blocks);
    return blocks;
}

void put_row(Canvas& canvas, const RowsPage& page, const RowColumns& columns, const RowBlocks& blocks, float x,
             float y) {
    const Sizes& sizes = canvas.sizes();
    const Row& row = *blocks.row;
    if (!row.risk.empty()) canvas.scene().targets.push_back({row.risk, {x, y, columns.width, blocks.height}});
    y += row_pad * sizes.name;
    const float title_x = x + columns.lead;
    canvas.put(page.figures ? "figure" : "value", blocks.lead, x, y);
    // A large figure and the name beside it stand on one line.
    y += std::max(0.0F, blocks.lead.style.cap - sizes.name);
    float bottom = canvas.put("row-title", blocks.title, title_x, y);
    if (!row.statuses.empty()) {
        const bool beside = statuses_beside(columns, row);
        const float left = beside ? x + columns.status_x : title_x;
        const float top = beside ? y : bottom + status_gap * sizes.name;
        bottom = std::max(
            bottom, canvas.put_statuses(row.statuses, row.course, left, top, x + columns.width - left, Ink::paper));
    }
    const float below = bottom + detail_gap * sizes.small;
    put_tag(canvas, blocks.fresh, title_x, below);
    canvas.put("row-detail", blocks.detail, title_x + fresh_width(blocks), below);
}

}  // namespace riskbild::wall
