// One column of a page's texts over as many scenes as they need. An item stays together where a scene has
// room for it; a text too long for a scene goes on with its next line on the next one.
#include <algorithm>
#include <utility>

#include "core/wall/layouts.hpp"
#include "core/wall/reading.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float item_gap = 1.9F;   // between items, in name caps
constexpr float part_gap = 0.85F;  // between the parts of one, likewise
constexpr float hang = 0.34F;      // what ascenders and descenders take beyond the cap height, in caps

// A part set in lines, or one status of it.
struct Piece {
    std::string role;
    Block block;
    Block beside;
    std::vector<StatusWords> statuses;
    bool course = false;
    float air = 0;     // above and below a text larger than names
    float height = 0;  // with that air
    std::size_t words = 0;
};

std::size_t words_of(const Block& block) {
    std::size_t words = 0;
    for (const Block::Line& line : block.lines) words += count_words(line.text);
    return words;
}

Piece text_piece(std::string role, Block block, float name_cap, Block beside = {}) {
    Piece piece{std::move(role), std::move(block), std::move(beside), {}, false, 0, 0, 0};
    piece.air = std::max(0.0F, hang * (piece.block.style.cap - name_cap));
    piece.height = piece.block.height() + 2 * piece.air;
    piece.words = words_of(piece.block) + words_of(piece.beside);
    return piece;
}

class Flow {
public:
    explicit Flow(const Canvas& blank)
        : blank_(blank), canvas_(blank), y_(blank.area().y), words_(words_between_strips(blank.scene())) {}

    void add_all(const std::vector<Item>& items) {
        for (const Item& item : items) {
            const bool heads = item.heading && &item != &items.back();
            if (heads && !empty_ && !has_room_with(item, *(&item + 1))) turn();
            add(item);
        }
    }

    void add(const Item& item) {
        const std::vector<Piece> pieces = pieces_of(item);
        float height = 0;
        std::size_t words = 0;
        for (const Piece& piece : pieces) {
            height += piece.height + (&piece == &pieces.front() ? 0 : part_gap * blank_.gap());
            words += piece.words;
        }
        const bool one_a_scene = blank_.tier() == Tier::d;
        const bool may_turn = !empty_ && !after_heading_;
        if (may_turn && (one_a_scene || !has_room(height + gap_before_item(), words))) turn();
        begin_item();
        const std::size_t scene = scenes_.size();
        const float top = y_;
        for (const Piece& piece : pieces) add(piece);
        const bool whole = scene == scenes_.size();
        if (!item.risk.empty() && whole)
            canvas_.scene().targets.push_back({item.risk, {blank_.area().x, top, blank_.area().w, y_ - top}});
        after_heading_ = item.heading;
    }

    std::vector<Scene> scenes() && {
        if (!empty_ || scenes_.empty()) scenes_.push_back(std::move(canvas_.scene()));
        return std::move(scenes_);
    }

private:
    TextStyle style_of(const Part& part) const {
        const bool smallest = blank_.tier() == Tier::d;
        switch (part.size) {
            case PartSize::small:
                return blank_.small(part.ink);
            case PartSize::name:
                return blank_.name(part.ink);
            case PartSize::strong:
                return blank_.strong(part.ink);
            case PartSize::title:
                return smallest ? blank_.strong(part.ink) : blank_.title(part.ink);
            case PartSize::key:
                break;
        }
        return {Face::display_bold, blank_.sizes().key, part.ink};
    }

    // A key number stands on one scene with its sentence, or is a word of it.
    std::vector<Part> parts_of(const Item& item) const {
        std::vector<Part> parts = item.parts;
        const bool has_key = parts.size() > 1 && parts[0].size == PartSize::key;
        if (!has_key) return parts;
        const Piece number = piece_of(parts[0]);
        const float together = number.height + part_gap * blank_.gap() + piece_of(parts[1]).height;
        if (together <= blank_.area().h && number.beside.lines.size() <= 1) return parts;
        const Part& key = parts[0];
        parts[1].text = key.text + " " + (key.beside.empty() ? "" : key.beside + " ") + parts[1].text;
        parts.erase(parts.begin());
        return parts;
    }

    std::vector<Piece> pieces_of(const Item& item) const {
        std::vector<Piece> pieces;
        for (const Part& part : parts_of(item)) {
            if (!part.text.empty()) pieces.push_back(piece_of(part));
            if (!part.statuses.empty()) add_statuses(part, pieces);
        }
        return pieces;
    }

    Piece piece_of(const Part& part) const {
        Block block = blank_.block(part.text, style_of(part), blank_.area().w);
        Block beside;
        if (!part.beside.empty()) {
            const float left = blank_.area().w - block.width - 0.2F * block.style.cap;
            beside = blank_.block(part.beside, {Face::medium, blank_.sizes().title, Ink::secondary}, left);
        }
        return text_piece(part.role, std::move(block), blank_.gap(), std::move(beside));
    }

    // Together where they fit a scene, else one by one.
    void add_statuses(const Part& part, std::vector<Piece>& pieces) const {
        const Piece all = status_piece(part, part.statuses, part.course);
        if (all.height <= 0.6F * blank_.area().h && all.words <= blank_.words_at_most() / 2) {
            pieces.push_back(all);
            return;
        }
        for (const StatusWords& status : part.statuses) {
            Piece one = status_piece(part, {status}, false);
            // Words that fill more than a scene go on without their glyph.
            if (one.height > blank_.area().h)
                one = piece_of(
                    {.role = part.role, .text = status.words, .size = PartSize::strong, .ink = ink_of(status.tone)});
            pieces.push_back(std::move(one));
        }
    }

    Piece status_piece(const Part& part, const std::vector<StatusWords>& statuses, bool course) const {
        Piece piece{part.role, {}, {}, statuses, course, 0, 0, 0};
        piece.height = blank_.statuses_height(statuses, course, blank_.area().w);
        for (const StatusWords& status : statuses) piece.words += count_words(status.words);
        return piece;
    }

    bool has_room_with(const Item& heading, const Item& next) const {
        float height = 0;
        std::size_t words = 0;
        for (const Item* item : {&heading, &next}) {
            height += gap_before_item();
            for (const Piece& piece : pieces_of(*item)) {
                height += piece.height + part_gap * blank_.gap();
                words += piece.words;
            }
        }
        return has_room(height, words);
    }

    bool has_room(float height, std::size_t words) const {
        return y_ + height <= blank_.area().bottom() && words_ + words <= blank_.words_at_most();
    }

    float gap_before_item() const { return empty_ ? 0 : (after_heading_ ? 0.7F : 1.0F) * item_gap * blank_.gap(); }

    void begin_item() {
        first_part_ = true;
        if (empty_) return;
        if (!after_heading_) canvas_.rule(blank_.area().x, y_ + gap_before_item() / 2, blank_.area().w);
        y_ += gap_before_item();
    }

    void add(const Piece& piece) {
        const bool first = std::exchange(first_part_, false);
        const float gap = empty_ || first ? 0 : part_gap * blank_.gap();
        if (has_room(gap + piece.height, piece.words)) return put(piece, gap);
        if (piece.block.lines.size() <= 1) {
            if (!empty_) turn();
            return put(piece, 0);
        }
        add_lines(piece, gap);
    }

    // As many lines as there is room for, at least one on an empty scene; the rest follows.
    void add_lines(Piece piece, float gap) {
        std::size_t fit = 0;
        for (std::size_t lines = 1; lines <= piece.block.lines.size(); ++lines) {
            const Piece part = text_piece(piece.role, first_lines(piece.block, lines), blank_.gap());
            if (has_room(gap + part.height, part.words)) fit = lines;
        }
        if (fit == 0 && !empty_) {
            turn();
            return add(piece);
        }
        fit = std::max<std::size_t>(fit, 1);
        put(text_piece(piece.role, first_lines(piece.block, fit), blank_.gap()), gap);
        Block rest = piece.block;
        rest.lines.erase(rest.lines.begin(), rest.lines.begin() + static_cast<std::ptrdiff_t>(fit));
        if (rest.lines.empty()) return;
        turn();
        add(text_piece(piece.role, whole_text(std::move(rest)), blank_.gap()));
    }

    static Block first_lines(Block block, std::size_t count) {
        block.lines.resize(count);
        return whole_text(std::move(block));
    }

    static Block whole_text(Block block) {
        block.text.clear();
        block.width = 0;
        for (const Block::Line& line : block.lines) {
            block.text += (block.text.empty() || block.text.ends_with('-') ? "" : " ") + line.text;
            block.width = std::max(block.width, line.width);
        }
        return block;
    }

    void put(const Piece& piece, float gap) {
        const Rect area = blank_.area();
        y_ += gap;
        if (piece.statuses.empty()) {
            const float y = y_ + piece.air;
            const float cap = piece.block.style.cap;
            canvas_.put(piece.role, piece.block, area.x, y);
            canvas_.put("of", piece.beside, area.x + piece.block.width + 0.2F * cap, y + cap - piece.beside.style.cap);
        } else {
            canvas_.put_statuses(piece.statuses, piece.course, area.x, y_, area.w, Ink::paper);
        }
        y_ += piece.height;
        words_ += piece.words;
        empty_ = false;
    }

    void turn() {
        scenes_.push_back(std::move(canvas_.scene()));
        canvas_ = blank_;
        y_ = blank_.area().y;
        words_ = words_between_strips(blank_.scene());
        empty_ = true;
        after_heading_ = false;
    }

    const Canvas& blank_;
    Canvas canvas_;
    std::vector<Scene> scenes_;
    float y_;
    std::size_t words_;
    bool empty_ = true;
    bool first_part_ = true;
    bool after_heading_ = false;
};

// What the strips of small screens leave out.
std::vector<Item> strip_items(const Page& page) {
    std::vector<Item> items;
    for (const std::string* text : {&page.header.board, &page.header.plan, &page.header.decision})
        if (!text->empty()) items.push_back({{{.role = "note", .text = *text, .size = PartSize::small}}});
    return items;
}

}  // namespace

std::vector<Scene> lay_out_items(const std::vector<Item>& items, const Canvas& blank) {
    Flow flow(blank);
    flow.add_all(items);
    return std::move(flow).scenes();
}

std::vector<Scene> lay_out_flow(const Page& page, const Canvas& blank) {
    Flow flow(blank);
    const bool small = blank.small_screen();
    if (page.banner && small) flow.add({{{.role = "notice", .text = page.banner->words, .size = PartSize::name}}});
    flow.add_all(in_reading_order(page.body));
    if (small && page.name == PageName::now)
        for (const Item& item : strip_items(page)) flow.add(item);
    return std::move(flow).scenes();
}

}  // namespace riskbild::wall
