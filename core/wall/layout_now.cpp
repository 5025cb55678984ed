// Läget: the verdict with its tally, the exceptions as cards, coverage below. What does not fit is left
// out by priority, and exceptions left out are counted.
#include <algorithm>
#include <span>

#include "core/base/text.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

// ---- the verdict ------------------------------------------------------------------------------------

struct VerdictBlocks {
    Block key;
    Block of;
    Block sentence;
    float sentence_x = 0;  // from the left of the area
    float sentence_y = 0;  // from its top
    float height = 0;
    float width = 0;
};

std::vector<std::string> sentences_of(const Verdict& verdict) {
    std::vector<std::string> sentences;
    if (!verdict.rest.empty()) sentences.push_back(verdict.rest);
    sentences.insert(sentences.end(), verdict.sentences.begin(), verdict.sentences.end());
    return sentences;
}

// One text; each sentence begins a line of its own where that takes no more lines.
Block sentence_block(const Canvas& canvas, const std::vector<std::string>& sentences, float width) {
    Block together = canvas.balanced(text::join(sentences, " "), canvas.title(), width);
    Block apart{together.text, together.style, {}, 0};
    for (const std::string& sentence : sentences) {
        Block own = canvas.balanced(sentence, canvas.title(), width);
        std::ranges::move(own.lines, std::back_inserter(apart.lines));
        apart.width = std::max(apart.width, own.width);
    }
    return apart.lines.size() <= together.lines.size() ? apart : together;
}

VerdictBlocks verdict_blocks(const Canvas& canvas, const Verdict& verdict, float key_cap, float width) {
    VerdictBlocks blocks;
    if (verdict.key.empty()) {
        blocks.sentence = sentence_block(canvas, sentences_of(verdict), width);
        blocks.height = blocks.sentence.height();
        blocks.width = blocks.sentence.width;
        return blocks;
    }
    blocks.key = canvas.block(verdict.key, {Face::display_bold, key_cap, Ink::primary}, width);
    blocks.of = canvas.block(verdict.of, {Face::medium, canvas.sizes().title, Ink::secondary}, width);
    const float gap = 0.9F * canvas.sizes().title;
    const float beside = blocks.key.width + (verdict.of.empty() ? 0 : 0.2F * key_cap + blocks.of.width);
    const bool below = canvas.narrow();
    blocks.sentence_x = below ? 0 : beside + gap;
    blocks.sentence = sentence_block(canvas, sentences_of(verdict), width - blocks.sentence_x);
    const float sentence = blocks.sentence.height();
    const float below_key = key_cap * 1.3F + 0.4F * canvas.sizes().title;
    blocks.sentence_y = below ? below_key : std::max(0.0F, (key_cap - sentence) / 2);
    blocks.height = std::max(key_cap, blocks.sentence_y + sentence);
    blocks.width = std::max(beside, blocks.sentence_x + blocks.sentence.width);
    return blocks;
}

void put_verdict(Canvas& canvas, const VerdictBlocks& blocks, float y) {
    const float x = canvas.area().x;
    const float key_cap = blocks.key.style.cap;
    canvas.put("key", blocks.key, x, y);
    canvas.put("of", blocks.of, x + blocks.key.width + 0.2F * key_cap, y + key_cap - blocks.of.style.cap);
    canvas.put("verdict", blocks.sentence, x + blocks.sentence_x, y + blocks.sentence_y);
}

// ---- the tally --------------------------------------------------------------------------------------

struct Grid {
    std::size_t columns = 0;
    std::size_t rows = 0;
    float step = 0;
    float width() const { return step * static_cast<float>(columns); }
    float height() const { return step * static_cast<float>(rows); }
};

// As few rows as the width allows, and the rows as equal as they get.
Grid tally_grid(const Canvas& canvas, std::size_t count, float width) {
    Grid grid;
    grid.step = 2.05F * canvas.sizes().name;
    const auto fit = static_cast<std::size_t>(std::max(0.0F, width / grid.step));
    if (count == 0 || fit == 0) return grid;
    grid.rows = (count + fit - 1) / fit;
    grid.columns = (count + grid.rows - 1) / grid.rows;
    return grid;
}

void put_tally(Canvas& canvas, const std::vector<StatusWords>& tally, const Grid& grid, float x, float y) {
    const float size = 0.78F * grid.step;
    for (std::size_t i = 0; i < tally.size(); ++i) {
        const float left = x + grid.step * static_cast<float>(i % grid.columns);
        const float top = y + grid.step * static_cast<float>(i / grid.columns);
        Shape glyph = glyph_shape(tally[i], left, top, size, Ink::paper);
        glyph.role = "tally";
        canvas.add(std::move(glyph));
    }
}

// ---- cards ------------------------------------------------------------------------------------------

constexpr float pad = 1.0F;        // inside a card, in name caps
constexpr float line_gap = 0.82F;  // between its texts, likewise

struct CardBlocks {
    const Card* card = nullptr;
    Block title;
    float statuses = 0;  // height
    std::vector<Block> lines;
    Block source;
    float height = 0;
    float width = 0;
};

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
    CardBlocks blocks{&card, {}, 0, {}, {}, 2 * pad * canvas.gap(), width};
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
    return blocks;
}

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
    canvas.put("card-source", blocks.source, x, y + line_gap * cap);
}

struct CardRow {
    std::vector<CardBlocks> cards;
    std::vector<Rect> boxes;  // relative to the top left of them all
    float height = 0;
};

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

// Beside each other, those of one line equally high; below each other where the wall is narrow.
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

// ---- the page ---------------------------------------------------------------------------------------

constexpr std::size_t exceptions_at_most = 3;
constexpr float least_gap = 0.84F;  // between the parts of the page, in name caps

// What is left of the page when it has been reduced until it fits.
struct Shown {
    NowPage page;
    std::size_t left_out = 0;  // exceptions and asides that are not shown
    float key_cap = 0;
};

// '+ 3 till på sidan Kontroller'; empty when all are shown.
std::string left_out_words(const Shown& shown) {
    if (shown.left_out == 0) return {};
    std::string words = shown.page.more;
    const std::size_t slot = words.find("{n}");
    if (slot != std::string::npos) words.replace(slot, 3, std::to_string(shown.left_out));
    return words;
}

std::vector<const Card*> cards_of(const NowPage& page) {
    std::vector<const Card*> cards;
    for (const Card& card : page.cards) cards.push_back(&card);
    for (const Card& card : page.asides) cards.push_back(&card);
    return cards;
}

std::size_t words_of(const Shown& shown) {
    std::size_t words = count_words(shown.page.verdict.in_full()) + count_words(left_out_words(shown));
    for (const Card* card : cards_of(shown.page)) {
        words += count_words(card->title) + count_words(card->source);
        for (const StatusWords& status : card->statuses) words += count_words(status.words);
        for (const std::string& line : card->lines) words += count_words(line);
    }
    for (const std::string& note : shown.page.notes) words += count_words(note);
    return words;
}

struct NowBlocks {
    VerdictBlocks verdict;
    Grid tally;
    bool tally_beside = false;
    CardRow cards;
    std::vector<Block> notes;
    float height = 0;  // with the least spacing
    int gaps = 0;
};

float notes_height(const Canvas& canvas, const std::vector<Block>& notes) {
    float height = 0;
    for (const Block& note : notes) height += note.height() + (height > 0 ? 0.8F * canvas.sizes().small : 0);
    return height;
}

NowBlocks now_blocks(const Canvas& canvas, const Shown& shown) {
    const Rect area = canvas.area();
    const NowPage& page = shown.page;
    NowBlocks blocks;
    const std::size_t tally = page.tally.size();
    float verdict_width = area.w;
    if (tally > 0 && !canvas.narrow()) {
        blocks.tally_beside = true;
        const float share = page.verdict.key.empty() ? 0.27F : 0.22F;
        blocks.tally = tally_grid(canvas, tally, std::max(share * area.w, 2.1F * 2.05F * canvas.sizes().name));
        verdict_width -= blocks.tally.width() + 1.2F * canvas.gap();
    } else {
        blocks.tally = tally_grid(canvas, tally, area.w);
    }
    blocks.verdict = verdict_blocks(canvas, page.verdict, shown.key_cap, verdict_width);
    blocks.cards = card_row(canvas, cards_of(page));
    if (const std::string words = left_out_words(shown); !words.empty())
        blocks.notes.push_back(canvas.block(words, canvas.small(), area.w));
    for (const std::string& note : page.notes) blocks.notes.push_back(canvas.block(note, canvas.small(), area.w));

    const auto add = [&](float height) {
        if (height <= 0) return;
        blocks.height += height;
        ++blocks.gaps;
    };
    add(blocks.tally_beside ? std::max(blocks.verdict.height, blocks.tally.height()) : blocks.verdict.height);
    if (!blocks.tally_beside) add(blocks.tally.height());
    add(blocks.cards.height);
    add(notes_height(canvas, blocks.notes));
    --blocks.gaps;
    return blocks;
}

void put_now(Canvas& canvas, const NowPage& page, const NowBlocks& blocks) {
    const Rect area = canvas.area();
    const float slack = area.h - blocks.height;
    const float gap =
        std::clamp(slack / static_cast<float>(blocks.gaps + 1), least_gap * canvas.gap(), 2.1F * canvas.gap());
    float y = area.y + std::min(gap, 0.9F * canvas.gap());
    float height = blocks.verdict.height;
    float verdict_y = y;
    if (blocks.tally_beside) {
        height = std::max(height, blocks.tally.height());
        verdict_y += (height - blocks.verdict.height) / 2;
        put_tally(canvas, page.tally, blocks.tally, area.right() - blocks.tally.width() + 0.22F * blocks.tally.step,
                  y + (height - blocks.tally.height()) / 2 + 0.11F * blocks.tally.step);
    }
    put_verdict(canvas, blocks.verdict, verdict_y);
    y += height + gap;
    if (!blocks.tally_beside && blocks.tally.height() > 0) {
        put_tally(canvas, page.tally, blocks.tally, area.x, y);
        y += blocks.tally.height() + gap;
    }
    for (std::size_t i = 0; i < blocks.cards.cards.size(); ++i) {
        Rect box = blocks.cards.boxes[i];
        box.x += area.x;
        box.y += y;
        put_card(canvas, blocks.cards.cards[i], box);
    }
    // Notes stand on the page's foot, or close under the cards where there is little to say.
    float notes_y = area.bottom() - notes_height(canvas, blocks.notes) - 0.1F * canvas.gap();
    for (const Block& note : blocks.notes)
        notes_y = canvas.put("note", note, area.x, notes_y) + 0.8F * canvas.sizes().small;
}

enum class Fit { fits, too_high, too_many_words };

Fit fit_of(const Canvas& canvas, const Shown& shown) {
    const NowBlocks blocks = now_blocks(canvas, shown);
    const float height = blocks.height + static_cast<float>(blocks.gaps + 1) * least_gap * canvas.gap();
    if (height > canvas.area().h) return Fit::too_high;
    return words_of(shown) > canvas.words_at_most() ? Fit::too_many_words : Fit::fits;
}

template <class Kept>
bool give_up(std::vector<Kept>& kept, std::size_t at_least) {
    if (kept.size() <= at_least) return false;
    kept.pop_back();
    return true;
}

// What an aside lists stands on the page of changes as well.
bool give_up_lines(std::vector<Card>& asides) {
    const auto with_lines = std::ranges::find_if(asides, [](const Card& card) { return !card.lines.empty(); });
    if (with_lines == asides.end()) return false;
    with_lines->lines.clear();
    return true;
}

bool shrink_key(Shown& shown, const Sizes& sizes) {
    if (shown.key_cap <= sizes.key) return false;
    shown.key_cap = std::max(sizes.key, 0.85F * shown.key_cap);
    return true;
}

bool give_up_card(Shown& shown, std::vector<Card>& cards, std::size_t at_least) {
    if (!give_up(cards, at_least)) return false;
    ++shown.left_out;
    return true;
}

bool give_up_tally(Shown& shown) {
    const bool had = !shown.page.tally.empty();
    shown.page.tally.clear();
    return had;
}

// Gives up the least important thing that is still there; false when only the verdict is left.
bool reduce(Shown& shown, Fit fit, const Sizes& sizes) {
    NowPage& page = shown.page;
    const bool high = fit == Fit::too_high;
    if (high && shrink_key(shown, sizes)) return true;
    if (give_up(page.notes, 1) || give_up_card(shown, page.cards, 2) || give_up_lines(page.asides)) return true;
    if (high && give_up_tally(shown)) return true;
    return give_up_card(shown, page.cards, 1) || give_up(page.notes, 0) || give_up_card(shown, page.asides, 0) ||
           give_up_card(shown, page.cards, 0);
}

}  // namespace

std::vector<Scene> lay_out_now(const NowPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Sizes& sizes = canvas.sizes();
    Shown shown{page, 0, std::clamp(0.24F * canvas.area().h, sizes.key, 1.7F * sizes.key)};
    while (shown.page.cards.size() > exceptions_at_most) give_up_card(shown, shown.page.cards, exceptions_at_most);
    for (Fit fit = fit_of(canvas, shown); fit != Fit::fits; fit = fit_of(canvas, shown))
        if (!reduce(shown, fit, sizes)) break;
    // What a card left behind may be room for a note that was given up before it.
    for (std::size_t i = shown.page.notes.size(); i < page.notes.size(); ++i) {
        Shown more = shown;
        more.page.notes.push_back(page.notes[i]);
        if (fit_of(canvas, more) == Fit::fits) shown = std::move(more);
    }
    put_now(canvas, shown.page, now_blocks(canvas, shown));
    return {canvas.scene()};
}

}  // namespace riskbild::wall
