// Läget: the verdict with its tally, the exceptions as cards, coverage below. What does not fit is left
// out by priority, and exceptions left out are counted.
#include <algorithm>

#include "core/wall/card_layout.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/verdict_layout.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

// ---- the tally --------------------------------------------------------------------------------------

struct TallyGrid {
    std::size_t columns = 0;
    std::size_t rows = 0;
    float step = 0;
    float width() const { return step * static_cast<float>(columns); }
    float height() const { return step * static_cast<float>(rows); }
};

// As few rows as the width allows, and the rows as equal as they get.
TallyGrid tally_grid(const Canvas& canvas, std::size_t count, float width) {
    TallyGrid grid;
    grid.step = 2.05F * canvas.sizes().name;
    const auto fit = static_cast<std::size_t>(std::max(0.0F, width / grid.step));
    if (count == 0 || fit == 0) return grid;
    grid.rows = (count + fit - 1) / fit;
    grid.columns = (count + grid.rows - 1) / grid.rows;
    return grid;
}

void put_tally(Canvas& canvas, const std::vector<StatusWords>& tally, const TallyGrid& grid, float x, float y) {
    const float size = 0.78F * grid.step;
    for (std::size_t i = 0; i < tally.size(); ++i) {
        const float left = x + grid.step * static_cast<float>(i % grid.columns);
        const float top = y + grid.step * static_cast<float>(i / grid.columns);
        Shape glyph = glyph_shape(tally[i], left, top, size, Ink::paper);
        glyph.role = "tally";
        canvas.add(std::move(glyph));
    }
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
        words += count_words(card->title) + count_words(card->source) + count_words(card->fresh);
        for (const StatusWords& status : card->statuses) words += count_words(status.words);
        for (const std::string& line : card->lines) words += count_words(line);
    }
    for (const std::string& note : shown.page.notes) words += count_words(note);
    return words;
}

struct NowBlocks {
    VerdictBlocks verdict;
    TallyGrid tally;
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
    // Notes stand on the page's foot.
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

// Coverage is never dropped: what has no room stands on a scene of its own.
std::vector<Item> notes_left_out(const NowPage& page, const Shown& shown) {
    std::vector<Item> items;
    for (const std::string& note : page.notes)
        if (std::ranges::find(shown.page.notes, note) == shown.page.notes.end())
            items.push_back({.parts = {{.role = "note", .text = note}}});
    return items;
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
    std::vector<Scene> scenes{canvas.scene()};
    if (const auto rest = notes_left_out(page, shown); !rest.empty())
        std::ranges::move(lay_out_items(rest, blank), std::back_inserter(scenes));
    return scenes;
}

}  // namespace riskbild::wall
