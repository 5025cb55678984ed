// How the screen is connected. On one scene where all of it has room, the QR code beside the rest or, on a
// narrow wall, among it; else the code, the QR code and the steps on scenes of their own.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/text.hpp"
#include "core/wall/layouts.hpp"
#include "core/wall/qr_layout.hpp"
#include "core/wall/word_count.hpp"

namespace riskbild::wall {
namespace {

constexpr float between_groups = 0.62F;                  // of a code's signs, in their cap height
constexpr std::array plate_shares{0.34F, 0.28F, 0.22F};  // of the area, where it stands beside
constexpr float column_gap = 2.2F;                       // all others in name caps
constexpr float part_gap = 1.25F;
constexpr float line_gap = 0.98F;
constexpr float above_states = 1.1F;
constexpr float hang = 0.2F;  // of its cap height: what large signs take above and below it, as small ones do not
constexpr float most_air = 1.6F;
constexpr float middle = 0.45F;  // what is left over lies a little more below than above

TextStyle code_style(float cap) {
    return {Face::semibold, cap, Ink::primary};
}

float code_width(const Canvas& canvas, const std::vector<std::string>& code, float cap) {
    float width = between_groups * cap * static_cast<float>(code.size() - 1);
    for (const std::string& group : code) width += canvas.width(group, code_style(cap));
    return width;
}

// As large as the key number, or as the width allows.
float code_cap(const Canvas& canvas, const std::vector<std::string>& code, float width) {
    const float key = canvas.sizes().key;
    return std::floor(std::min(key, key * width / code_width(canvas, code, key)));
}

float put_code(Canvas& canvas, const std::vector<std::string>& code, float cap, float x, float y) {
    float bottom = y;
    for (const std::string& group : code) {
        bottom = canvas.put_line("code", group, code_style(cap), x, y);
        x += canvas.width(group, code_style(cap)) + between_groups * cap;
    }
    return bottom;
}

// Parts below each other, each of lines that stay together; between the parts the same `air` beyond their gap.
class Column {
public:
    Column(Canvas& canvas, const Rect& room, float air) : canvas_(canvas), room_(room), y_(room.y), air_(air) {}

    float bottom() const { return y_; }
    int gaps() const { return gaps_; }

    void end_part() { part_ends_ = y_ > room_.y; }

    void text(std::string role, const std::string& text, const TextStyle& style) {
        if (text.empty()) return;
        begin();
        y_ = canvas_.put(std::move(role), canvas_.block(text, style, room_.w), room_.x, y_);
    }

    void code(const std::vector<std::string>& code) {
        if (code.empty()) return;
        begin();
        const float cap = code_cap(canvas_, code, room_.w);
        const float air = hang * cap;
        y_ = put_code(canvas_, code, cap, room_.x, y_ + air) + air;
    }

    void steps(const std::vector<std::string>& steps) {
        const float indent = 1.7F * canvas_.gap();
        for (std::size_t i = 0; i < steps.size(); ++i) {
            begin();
            canvas_.put_line("number", std::to_string(i + 1), canvas_.strong(), room_.x, y_);
            y_ =
                canvas_.put("step", canvas_.balanced(steps[i], canvas_.name(), room_.w - indent), room_.x + indent, y_);
        }
    }

    // The note stands beside it.
    void qr(const QrCode& code, int module, const std::string& note) {
        begin();
        const float side = plate_side(code, module);
        const float left = room_.x + side + canvas_.gap();
        const Block block = canvas_.block(note, canvas_.small(), room_.x + room_.w - left);
        put_qr(canvas_, code, module, room_.x, y_);
        canvas_.put("note", block, left, y_);
        y_ += std::max(side, block.height());
    }

private:
    void begin() {
        if (y_ == room_.y) return;
        y_ += part_ends_ ? part_gap * canvas_.gap() + air_ : line_gap * canvas_.gap();
        gaps_ += part_ends_ ? 1 : 0;
        part_ends_ = false;
    }

    Canvas& canvas_;
    Rect room_;
    float y_;
    float air_;
    bool part_ends_ = false;
    int gaps_ = 0;
};

// `module`: of a QR code that stands in the column; 0: it does not.
Column put_column(Canvas& canvas, const PairingPage& page, const Rect& room, int module, float air) {
    Column column(canvas, room, air);
    column.text("title", page.title, canvas.title());
    column.end_part();
    column.text("problem", page.problem, canvas.strong());
    column.text("line", page.address, canvas.name());
    column.text("note", page.error, canvas.small());
    column.code(page.code);
    const bool below_code = !page.code.empty() && module == 0;
    if (below_code) column.text("note", page.note, canvas.small());
    column.end_part();
    if (module > 0) column.qr(page.qr, module, page.note);
    column.end_part();
    column.steps(page.steps);
    column.end_part();
    if (page.code.empty()) column.text("note", page.note, canvas.small());
    return column;
}

// What the column takes, tried on a canvas that nobody sees.
struct Trial {
    float height = 0;
    int gaps = 0;
};

Trial tried(const Canvas& canvas, const PairingPage& page, const Rect& room, int module) {
    Canvas trial = canvas;
    const Column column = put_column(trial, page, room, module, 0);
    return {column.bottom() - room.y, column.gaps()};
}

// At the bottom, over the whole width; what is above becomes the area.
void put_states(Canvas& canvas, const PairingPage& page) {
    Rect area = canvas.area();
    const float height = canvas.statuses_height(page.states, false, area.w);
    const float top = area.bottom() - height - 0.3F * canvas.gap();
    canvas.put_statuses(page.states, false, area.x, top, area.w, Ink::paper);
    area.h = top - above_states * canvas.gap() - area.y;
    canvas.rule(area.x, area.bottom(), area.w);
    area.h -= above_states * canvas.gap();
    canvas.set_area(area);
}

// In the middle of the room's right side; what is left of it beside becomes the room. Its modules' pixels.
int put_beside(Canvas& canvas, const QrCode& code, float plate_share, Rect& room) {
    const int module = module_in(canvas, code, plate_share * room.w, room.h);
    const float side = plate_side(code, module);
    put_qr(canvas, code, module, room.right() - side, room.y + (room.h - side) / 2);
    room.w -= side + column_gap * canvas.gap();
    return module;
}

// What the rest of the column leaves of the room.
int module_among(const Canvas& canvas, const PairingPage& page, const Rect& room) {
    const float rest = tried(canvas, page, room, 0).height + part_gap * canvas.gap();
    return module_in(canvas, page.qr, room.w, room.h - rest);
}

std::optional<Scene> one_scene(const PairingPage& page, const Canvas& blank, float plate_share) {
    Canvas canvas = blank;
    put_states(canvas, page);
    Rect room = canvas.area();
    int in_column = 0;
    if (page.qr.side > 0) {
        const int module = canvas.narrow() ? in_column = module_among(canvas, page, room)
                                           : put_beside(canvas, page.qr, plate_share, room);
        if (module == 0) return std::nullopt;
    }
    const bool too_small = !page.code.empty() && code_cap(canvas, page.code, room.w) < canvas.sizes().title;
    const Trial needed = tried(canvas, page, room, in_column);
    const float left = room.h - needed.height;
    if (too_small || left < 0) return std::nullopt;

    const float air = std::min(left / static_cast<float>(needed.gaps + 2), most_air * canvas.gap());
    room.y += middle * (left - air * static_cast<float>(needed.gaps));
    put_column(canvas, page, room, in_column, air);
    return std::move(canvas.scene());
}

// ---- scenes of their own ------------------------------------------------------------------------------

Scene code_scene(const PairingPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Rect area = canvas.area();
    const float cap = code_cap(canvas, page.code, area.w);
    const Block note = canvas.block(page.note, canvas.small(), area.w);
    const float gap = note.lines.empty() ? 0 : 1.2F * canvas.gap();
    const bool with_note = cap + gap + note.height() <= area.h && count_words(page.note) < canvas.words_at_most();
    const float height = cap + (with_note ? gap + note.height() : 0);
    const float y = put_code(canvas, page.code, cap, area.x, area.y + middle * (area.h - height));
    if (with_note) canvas.put("note", note, area.x, y + gap);
    return std::move(canvas.scene());
}

// Half an address is hard to type.
bool keeps_words_whole(const Canvas& canvas, const std::string& text, float width) {
    return std::ranges::all_of(text::split(text, ' '),
                               [&](std::string_view word) { return canvas.width(word, canvas.name()) <= width; });
}

// With the first step, which says what it is for, where there is room.
std::optional<Scene> qr_scene(const PairingPage& page, const Canvas& blank) {
    Canvas canvas = blank;
    const Rect area = canvas.area();
    const int module = module_in(canvas, page.qr, area.w, area.h);
    if (module == 0) return std::nullopt;
    const float side = plate_side(page.qr, module);
    put_qr(canvas, page.qr, module, area.x, area.y + (area.h - side) / 2);
    const float left = area.x + side + canvas.gap();
    const Block words = canvas.balanced(page.steps.front(), canvas.name(), area.right() - left);
    if (keeps_words_whole(canvas, page.steps.front(), area.right() - left) && words.height() <= area.h)
        canvas.put("step", words, left, area.y + (area.h - words.height()) / 2);
    return std::move(canvas.scene());
}

std::vector<Scene> scenes_of_their_own(const PairingPage& page, const Canvas& blank) {
    PairingPage words = page;
    words.code.clear();
    if (!page.code.empty()) words.note.clear();
    std::vector<Scene> scenes = lay_out_items(in_reading_order(words), blank);
    if (page.code.empty()) return scenes;
    if (auto qr = qr_scene(page, blank)) scenes.insert(scenes.begin(), std::move(*qr));
    scenes.insert(scenes.begin(), code_scene(page, blank));
    return scenes;
}

}  // namespace

// The smaller the plate, the fewer lines beside it.
std::vector<Scene> lay_out_pairing(const PairingPage& page, const Canvas& blank) {
    if (!blank.small_screen())
        for (const float share : plate_shares)
            if (auto scene = one_scene(page, blank, share)) return {std::move(*scene)};
    return scenes_of_their_own(page, blank);
}

}  // namespace riskbild::wall
