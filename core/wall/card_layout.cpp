#include "core/wall/card_layout.hpp"

#include <algorithm>
#include <span>

#include "core/wall/tag.hpp"

namespace riskbild::wall {
namespace {

constexpr float pad = 1.0F;        // inside a card, in name caps
constexpr float line_gap = 0.82F;  // between its texts, likewise
constexpr float tag_gap = 1.2F;    // above the mark of a change, likewise

float inner_width(const Canvas& canvas, float width) {
    return width - (2 * pad + 0.45F) * canvas.gap();
}

// Lines of one text stand closer than the card's different texts.
TextStyle in_card(TextStyle style) {
    style.leading = 1.6F;
    return style;
}

CardBlocks card_blocks(const Canvas& canvas, const Card& card, float width) {
    const float inner = inner_width(canvas, width);
    const float cap = canvas.sizes().name;
    CardBlocks blocks{.card = &card, .height = 2 * pad * canvas.gap(), .width = width};
    const float indent = card.glyph == Glyph::none ? 0 : 1.7F * cap;
    blocks.title = canvas.block(card.title, in_card(canvas.strong(Ink::primary, Ink::card)), inner - indent);
    blocks.height += blocks.title.height();
    if (!card.statuses.empty()) {
        blocks.statuses = canvas.statuses_height(card.statuses, card.statuses.size() == 2, inner);
        blocks.height += line_gap * cap + blocks.statuses;
    }
    for (const std::string& line : card.lines) {
        blocks.lines.push_back(canvas.block(line, in_card(canvas.name(Ink::secondary, Ink::card)), inner));
        blocks.height += line_gap * cap + blocks.lines.back().height();
    }
    if (!card.source.empty()) {
        blocks.source = canvas.block(card.source, canvas.small(Ink::secondary, Ink::card), inner);
        blocks.height += line_gap * cap + blocks.source.height();
    }
    if (!card.fresh.empty()) {
        blocks.fresh = tag_block(canvas, card.fresh, inner, Ink::card);
        blocks.height += tag_gap * cap + blocks.fresh.height();
    }
    return blocks;
}

std::size_t card_columns(const Canvas& canvas, std::size_t count) {
    if (canvas.narrow()) return 1;
    return count == 4 ? 2 : std::min<std::size_t>(count, 3);
}

// One line of cards, the first as wide as its `share` of the room and the others alike.
std::vector<CardBlocks> card_line(const Canvas& canvas, std::span<const Card* const> cards, float share, float room) {
    std::vector<CardBlocks> line;
    for (const Card* card : cards) {
        const float part = card == cards.front() ? share : (1 - share) / static_cast<float>(cards.size() - 1);
        line.push_back(card_blocks(canvas, *card, part * room));
    }
    return line;
}

float tallest(const std::vector<CardBlocks>& line) {
    return std::ranges::max(line, {}, &CardBlocks::height).height;
}

// Two cards share their line as their texts need; more are equally wide.
std::vector<CardBlocks> best_card_line(const Canvas& canvas, std::span<const Card* const> cards, float room) {
    std::vector<CardBlocks> best = card_line(canvas, cards, 1 / static_cast<float>(cards.size()), room);
    if (cards.size() != 2) return best;
    for (const float share : {0.46F, 0.54F, 0.42F, 0.58F}) {
        std::vector<CardBlocks> other = card_line(canvas, cards, share, room);
        if (tallest(other) < tallest(best) - 1) best = std::move(other);
    }
    return best;
}

}  // namespace

void put_card(Canvas& canvas, const CardBlocks& blocks, const Rect& box) {
    const Card& card = *blocks.card;
    const float cap = canvas.sizes().name;
    const float edge = 0.38F * cap;
    const float radius = 0.45F * cap;
    canvas.add(Shape{ShapeKind::rect, "card-edge", box, fill_of(card.tone), Ink::paper, radius});
    canvas.add(
        Shape{ShapeKind::rect, "card", {box.x + edge, box.y, box.w - edge, box.h}, Ink::card, Ink::paper, radius});
    const float x = box.x + edge + pad * canvas.gap();
    float y = box.y + pad * canvas.gap();
    float indent = 0;
    if (card.glyph != Glyph::none) {
        const float size = 1.25F * cap;
        canvas.add(glyph_shape({card.glyph, Tone::plain, card.title}, x, y + (cap - size) / 2, size, Ink::card));
        indent = 1.7F * cap;
    }
    y = canvas.put("card-title", blocks.title, x + indent, y);
    if (!card.statuses.empty())
        y = canvas.put_statuses(card.statuses, card.statuses.size() == 2, x, y + line_gap * cap,
                                inner_width(canvas, box.w), Ink::card);
    for (const Block& line : blocks.lines) y = canvas.put("card-line", line, x, y + line_gap * cap);
    if (!card.source.empty()) y = canvas.put("card-source", blocks.source, x, y + line_gap * cap);
    put_tag(canvas, blocks.fresh, x, y + tag_gap * cap);
    if (!card.risk.empty()) canvas.scene().targets.push_back({card.risk, box});
}

CardRow card_row(const Canvas& canvas, const std::vector<const Card*>& cards) {
    CardRow row;
    if (cards.empty()) return row;
    const float gap = 0.9F * canvas.gap();
    const std::size_t columns = card_columns(canvas, cards.size());
    for (std::size_t first = 0; first < cards.size(); first += columns) {
        const auto line = std::span(cards).subspan(first, std::min(columns, cards.size() - first));
        const float room = canvas.area().w - gap * static_cast<float>(line.size() - 1);
        std::vector<CardBlocks> blocks = best_card_line(canvas, line, room);
        const float height = tallest(blocks);
        if (first > 0) row.height += gap;
        float x = 0;
        for (CardBlocks& card : blocks) {
            row.boxes.push_back({x, row.height, card.width, height});
            x += card.width + gap;
            row.cards.push_back(std::move(card));
        }
        row.height += height;
    }
    return row;
}

}  // namespace riskbild::wall
