#include "core/wall/strip_layout.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/layout.hpp"

namespace riskbild::wall {
namespace {

constexpr float line_gap = 0.78F;  // from a baseline to the cap height of a line below, in caps of that line

// Strips of one or two lines: board above, date and clock below; the rest stands on scenes of its own.
bool smallest_strips(const Canvas& canvas) {
    return canvas.tier() == Tier::d || is_large(canvas.screen());
}

TextStyle small_bold(const Canvas& canvas, Ink ink = Ink::primary, Ink ground = Ink::paper) {
    TextStyle style = canvas.small(ink, ground);
    style.face = Face::semibold;
    return style;
}

// ---- header -----------------------------------------------------------------------------------------

// The decision state in a frame: whose word this is. Returns the width it takes.
float put_decision(Canvas& canvas, const std::string& words, float right_or_left, float y, bool at_right) {
    const TextStyle style = small_bold(canvas);
    const Block block = canvas.block(words, style, canvas.area().w);
    const float pad_x = 0.75F * style.cap;
    const float pad_y = 0.62F * style.cap;
    const float width = block.width + 2 * pad_x;
    const float left = at_right ? right_or_left - width : right_or_left;
    canvas.add(Shape{ShapeKind::outline,
                     "frame",
                     {left, y - pad_y, width, style.cap + 2 * pad_y},
                     Ink::secondary,
                     Ink::paper,
                     0.4F * style.cap,
                     std::max(1.5F, style.cap / 12)});
    canvas.put("decision", block, left + pad_x, y);
    return width;
}

float put_full_header(Canvas& canvas, const Header& header) {
    const Rect area = canvas.area();
    const Sizes& sizes = canvas.sizes();
    const bool narrow = canvas.narrow();
    float y = area.y * 0.72F;
    float beside = 0;
    if (!narrow && !header.decision.empty())
        beside = put_decision(canvas, header.decision, area.right(), y + 0.65F * sizes.name, true) + canvas.gap();

    y = canvas.put("board", canvas.block(header.board, canvas.strong(), area.w - beside), area.x, y);
    const bool fits = canvas.width(header.plan, canvas.small()) <= area.w - beside;
    const std::string& plan = fits ? header.plan : header.plan_short;
    if (!plan.empty())
        y = canvas.put("plan", canvas.block(plan, canvas.small(), area.w - beside), area.x, y + line_gap * sizes.small);
    if (narrow && !header.decision.empty()) {
        y += 1.5F * sizes.small;
        put_decision(canvas, header.decision, area.x, y, false);
        y += 1.62F * sizes.small;
    }
    return y + 0.85F * sizes.small;
}

// A text at the right end of the line that ends at `y`, where there is room for it, else on lines below.
float put_after(Canvas& canvas, std::string role, const Block& text, float used, float y) {
    const Rect area = canvas.area();
    if (text.lines.empty()) return y;
    if (used + canvas.gap() + text.width <= area.w) {
        canvas.put_right(std::move(role), text, area.right(), y - text.style.cap);
        return y;
    }
    return canvas.put(std::move(role), text, area.x, y + line_gap * text.style.cap);
}

// Cut at a word where it would take more lines; the whole stands on a scene of its own.
Block shortened(const Canvas& canvas, const std::string& text, const TextStyle& style, std::size_t lines) {
    const float width = canvas.area().w;
    Block block = canvas.block(text, style, width);
    for (std::size_t letters = text::letter_count(text); block.lines.size() > lines && letters > 1; --letters)
        block = canvas.block(text::cut_at_word(text, letters), style, width);
    return block;
}

// So low that every line counts: the plan's name stands on a scene of its own.
bool tight(const Canvas& canvas) {
    return canvas.tier() == Tier::c && canvas.scene().height < 14 * canvas.sizes().name;
}

// Small throughout. The smallest screens say when it was followed up at the bottom.
float put_small_header(Canvas& canvas, const Header& header) {
    const Rect area = canvas.area();
    const Sizes& sizes = canvas.sizes();
    const auto small = [&](const std::string& text) { return canvas.block(text, canvas.small(), area.w); };
    const std::size_t board_lines = canvas.screen().width > canvas.screen().height ? 1 : 2;
    const Block board = shortened(canvas, header.board, small_bold(canvas), board_lines);
    const float used = board.lines.size() == 1 ? board.width : area.w;
    float y = canvas.put("board", board, area.x, std::max(0.8F * area.y, 0.4F * sizes.small));
    if (smallest_strips(canvas)) return y + 0.6F * sizes.small;
    if (tight(canvas)) {
        const Block date = small(header.followed_up);
        y = canvas.put("plan", date, area.x, y + line_gap * sizes.small);
        return put_after(canvas, "decision", small(header.decision), date.width, y) + 0.6F * sizes.small;
    }
    y = put_after(canvas, "decision", small(header.decision), used, y);
    const Block plan = small(header.plan_short);
    return canvas.put("plan", plan, area.x, y + (plan.lines.empty() ? 0 : line_gap * sizes.small)) + 0.6F * sizes.small;
}

// ---- banner -----------------------------------------------------------------------------------------

float put_banner(Canvas& canvas, const std::string& words, TextStyle style, float y) {
    const Rect area = canvas.area();
    style.ink = Ink::on_banner;
    style.ground = Ink::banner;
    const float bar = 0.7F * style.cap;
    const float pad = (canvas.small_screen() ? 0.6F : 1.0F) * style.cap;
    const Block block = canvas.balanced(words, style, area.w - bar - 2.4F * pad);
    const Rect box{area.x, y, area.w, block.height() + 2 * pad};
    canvas.add(Shape{ShapeKind::rect, "banner", box, Ink::banner, Ink::paper, 0.5F * style.cap});
    canvas.add(Shape{ShapeKind::rect, "banner", {box.x, box.y, bar, box.h}, Ink::bad_fill, Ink::banner, 0});
    canvas.put("banner", block, box.x + bar + pad, box.y + pad);
    return box.bottom();
}

// ---- footer -----------------------------------------------------------------------------------------

constexpr float footer_pitch = 1.85F;  // from line to line, in small caps

// Everything on one line, or the page on a line of its own, or each on its own.
enum class FooterForm { one_line, page_apart, stacked };

FooterForm footer_form(const Canvas& canvas) {
    const float room = canvas.area().w / canvas.sizes().small;
    if (!canvas.small_screen()) return canvas.narrow() ? FooterForm::page_apart : FooterForm::one_line;
    if (room >= 44 || (tight(canvas) && room >= 20)) return FooterForm::one_line;
    return room >= 25 ? FooterForm::page_apart : FooterForm::stacked;
}

Block one_line(const Canvas& canvas, const std::string& text, const TextStyle& style) {
    const Block block = canvas.block(text, style, canvas.area().w);
    return block.lines.size() <= 1 ? block : Block{{}, style, {}, 0};
}

constexpr float alert_pad = 0.5F;  // around an alert's words, in small caps

// The smallest screens name the page only while keys hold it, and the contact only where it is lost.
Block smallest_words(const Canvas& canvas, const Footer& footer) {
    const float width = canvas.area().w;
    if (footer.held) return canvas.block(footer.page, canvas.small(), width);
    if (footer.alert.empty()) return canvas.block(footer.followed_up, canvas.small(), width);
    const TextStyle style = small_bold(canvas, Ink::on_banner, Ink::banner);
    return canvas.block(footer.alert, style, width - 2 * alert_pad * style.cap);
}

bool clock_beside(const Canvas& canvas, const Block& words) {
    const float clock = canvas.width("00.00", small_bold(canvas));
    return words.lines.size() <= 1 && words.width + 1.5F * canvas.gap() + clock <= canvas.area().w;
}

float footer_lines(const Canvas& canvas, const Footer& footer) {
    if (smallest_strips(canvas)) {
        const Block words = smallest_words(canvas, footer);
        return std::max(1.0F, static_cast<float>(words.lines.size()) + (clock_beside(canvas, words) ? 0.0F : 1.0F));
    }
    const FooterForm form = footer_form(canvas);
    return form == FooterForm::one_line ? 1 : form == FooterForm::page_apart ? 2 : 3;
}

float footer_height(const Canvas& canvas, const Footer& footer) {
    const float around = canvas.small_screen() ? (smallest_strips(canvas) ? 1.1F : 1.7F) : 2.0F;
    return (1 + around + footer_pitch * (footer_lines(canvas, footer) - 1)) * canvas.sizes().small;
}

float footer_top(const Canvas& canvas, const Footer& footer) {
    const float above = canvas.small_screen() ? 0.7F : 1.05F;
    return canvas.scene().height - footer_height(canvas, footer) + above * canvas.sizes().small;
}

// While contact is lost its words stand on the banner's ground.
void put_smallest_footer(Canvas& canvas, const Footer& footer, float y) {
    const Rect area = canvas.area();
    const Block words = smallest_words(canvas, footer);
    const bool alert = words.style.ground == Ink::banner;
    const float pad = alert ? alert_pad * words.style.cap : 0;
    if (alert)
        canvas.add(Shape{ShapeKind::rect,
                         "banner",
                         {area.x, y - pad, words.width + 2 * pad, words.height() + 2 * pad},
                         Ink::banner,
                         Ink::paper,
                         0.4F * words.style.cap});
    const float last = canvas.put(footer.held ? "page" : alert ? "contact" : "plan", words, area.x + pad, y);
    const Block clock = one_line(canvas, footer.time, small_bold(canvas));
    const float below = last + (footer_pitch - 1) * canvas.sizes().small;
    canvas.put_right("clock", clock, area.right(), clock_beside(canvas, words) ? y : below);
}

// The sign that somebody holds the wall is always seen: where there is no room it takes the contact's place,
// for as long as the hold lasts, and its countdown the clock's.
void put_hold(Canvas& canvas, const Block& sign, const Block& clock, float y) {
    const Rect area = canvas.area();
    canvas.put("page", sign, area.x, y);
    if (sign.width + canvas.gap() + clock.width <= area.w) canvas.put_right("clock", clock, area.right(), y);
}

void put_footer(Canvas& canvas, const Footer& footer, float y) {
    const Rect area = canvas.area();
    const FooterForm form = footer_form(canvas);
    Block page = one_line(canvas, footer.page, canvas.small());
    if (page.lines.empty()) page = one_line(canvas, footer.page_name, canvas.small());
    const Block contact = one_line(canvas, footer.contact, canvas.small());
    const Block clock = one_line(canvas, footer.clock, small_bold(canvas));
    const float pitch = footer_pitch * canvas.sizes().small;
    if (form == FooterForm::one_line) {
        const float from = area.x + contact.width + canvas.gap();
        const float to = area.right() - clock.width - canvas.gap() - page.width;
        if (from > to && footer.held) return put_hold(canvas, page, clock, y);
        if (from <= to) canvas.put("page", page, std::clamp(area.x + (area.w - page.width) / 2, from, to), y);
    } else {
        canvas.put("page", page, area.x, y);
        y += pitch;
    }
    canvas.put("contact", contact, area.x, y);
    if (form == FooterForm::stacked) y += pitch;
    if (form == FooterForm::stacked)
        canvas.put("clock", clock, area.x, y);
    else
        canvas.put_right("clock", clock, area.right(), y);
}

}  // namespace

Canvas with_strips(const Page& page, const Screen& screen, const TextMeasure& measure) {
    Canvas canvas(screen, measure);
    const Rect whole = canvas.area();
    const bool small = canvas.small_screen();
    const bool smallest = smallest_strips(canvas);
    const float air = smallest ? 0.4F : small ? 0.7F : 0.9F;
    float top = small ? put_small_header(canvas, page.header) : put_full_header(canvas, page.header);
    canvas.rule(whole.x, top, whole.w);
    top += air * canvas.gap();
    if (page.banner && !smallest) {
        top = small ? put_banner(canvas, page.banner->brief, small_bold(canvas), top)
                    : put_banner(canvas, page.banner->words, canvas.strong(), top);
        top += air * canvas.gap();
    }
    const Footer footer{.followed_up = page.header.followed_up, .alert = page.banner ? page.banner->brief : ""};
    const float bottom = static_cast<float>(screen.height) - footer_height(canvas, footer);
    canvas.rule(whole.x, bottom, whole.w);
    canvas.set_area({whole.x, top, whole.w, bottom - std::min(air, 0.7F) * canvas.gap() - top});
    return canvas;
}

void add_footer(Scene& scene, const Footer& footer, const Screen& screen, const TextMeasure& measure) {
    Canvas canvas(screen, measure);
    const float y = footer_top(canvas, footer);
    if (smallest_strips(canvas))
        put_smallest_footer(canvas, footer, y);
    else
        put_footer(canvas, footer, y);
    std::ranges::move(canvas.scene().shapes, std::back_inserter(scene.shapes));
    std::ranges::move(canvas.scene().texts, std::back_inserter(scene.texts));
}

}  // namespace riskbild::wall
