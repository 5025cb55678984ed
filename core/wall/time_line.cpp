#include "core/wall/time_line.hpp"

#include <algorithm>
#include <array>

namespace riskbild::wall {
namespace {

constexpr std::size_t most_names = 5;  // of months on the axis
constexpr std::array<std::size_t, 6> strides{1, 2, 3, 6, 12, 24};

Date after(const NextMonth& month) {
    return month.first + std::chrono::months{1};
}

// 'jan 2024' where the year begins or the axis does, else 'apr'.
std::string name_of(const NextMonth& month, bool first) {
    const bool says_year = first || month.first.month() == std::chrono::January;
    return says_year ? month.month + " " + month.year : month.month;
}

// Only as many months are named as leave air between the names; January always among them.
std::size_t stride_of(std::size_t months, float month_width, float widest) {
    for (const std::size_t stride : strides) {
        const bool few = months / stride < most_names;
        if (few && month_width * static_cast<float>(stride) >= widest) return stride;
    }
    return strides.back();
}

bool is_named(const NextMonth& month, std::size_t stride) {
    const unsigned number = static_cast<unsigned>(month.first.month()) - 1;
    if (stride < 24) return number % stride == 0;
    return number == 0 && static_cast<int>(month.first.year()) % 2 == 0;
}

Ink bar_ink(const NextItem& item) {
    if (item.row.statuses.empty()) return Ink::secondary;
    const Tone tone = item.row.statuses.front().tone;
    return tone == Tone::plain ? Ink::secondary : ink_of(tone);
}

}  // namespace

TimeLine::TimeLine(const NextPage& page, float left, float width) : page_(page), left_(left), width_(width) {}

float TimeLine::at(Date date) const {
    const Date first = page_.months.front().first;
    const auto days = static_cast<float>(days_between(first, after(page_.months.back())));
    const auto passed = static_cast<float>(days_between(first, date));
    return left_ + width_ * std::clamp(passed / days, 0.0F, 1.0F);
}

float TimeLine::put_axis(Canvas& canvas, float y) const {
    const TextStyle style = canvas.small();
    const float month = width_ / static_cast<float>(page_.months.size());
    const float widest = canvas.width(name_of(page_.months.front(), true), style) + 1.2F * style.cap;
    const std::size_t stride = stride_of(page_.months.size(), month, widest);
    const auto next = std::ranges::find_if(page_.months, [&](const NextMonth& each) { return is_named(each, stride); });
    const bool names_first = next == page_.months.end() || at(next->first) - left_ >= widest;
    const float line = y + 1.9F * style.cap;
    bool first = true;
    for (const NextMonth& each : page_.months) {
        const bool named = is_named(each, stride) || (names_first && &each == &page_.months.front());
        const float tick = (named ? 0.9F : 0.45F) * style.cap;
        const float x = at(each.first);
        canvas.add(Shape{ShapeKind::rect, "tick", {x, line, std::max(1.0F, style.cap / 14), tick}, Ink::edge});
        const Block name = canvas.block(name_of(each, first), style, width_);
        if (!named || x + name.width > left_ + width_) continue;
        canvas.put("month", name, x, y);
        first = false;
    }
    canvas.rule(left_, line, width_);
    return line + 1.6F * style.cap;
}

void TimeLine::put_today(Canvas& canvas, float top, float bottom) const {
    if (!page_.today) return;
    TextStyle style = canvas.small(Ink::primary);
    style.face = Face::semibold;
    const Block words = canvas.block(page_.today_words, style, width_);
    const float x = at(*page_.today);
    const float stroke = std::max(2.0F, style.cap / 9);
    const float words_top = bottom - style.cap;
    canvas.add(Shape{
        ShapeKind::rect, "today", {x - stroke / 2, top, stroke, words_top - 0.8F * style.cap - top}, Ink::primary});
    const float words_x = std::clamp(x - words.width / 2, left_, left_ + width_ - words.width);
    canvas.put("today", words, words_x, words_top);
}

void TimeLine::put_span(Canvas& canvas, const NextItem& item, float middle) const {
    if (!item.earliest) return;
    const float height = 0.62F * canvas.gap();
    const float from = at(*item.earliest);
    const Ink ink = bar_ink(item);
    if (!item.latest) {
        const float to = left_ + width_;
        canvas.add(Shape{ShapeKind::arrow,
                         "span",
                         {from, middle - height / 2, std::max(to - from, height), height},
                         ink,
                         Ink::paper,
                         0,
                         0.12F * height,
                         item.row.lead});
        return;
    }
    const float to = at(plus_days(*item.latest, 1));
    const float width = std::max(to - from, height);
    canvas.add(Shape{ShapeKind::rect,
                     "span",
                     {std::min(from, left_ + width_ - width), middle - height / 2, width, height},
                     ink,
                     Ink::paper,
                     height / 2,
                     0,
                     item.row.lead});
}

}  // namespace riskbild::wall
