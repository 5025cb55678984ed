// A scene in the making: puts typeset blocks, statuses and shapes at places. All pixels. A text's `y` is
// always the cap height of its first line, so that letters and figures align with what stands beside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wall/layout.hpp"
#include "core/wall/typeset.hpp"

namespace riskbild::wall {

class Canvas {
public:
    Canvas(const Screen& screen, const TextMeasure& measure);

    const Sizes& sizes() const { return sizes_; }
    const Screen& screen() const { return screen_; }
    float margin() const { return margin_; }
    float gap() const { return sizes_.name; }
    bool narrow() const;        // too narrow for columns: what stands beside goes below
    bool small_screen() const;  // for its distance, or because the text is large: no room for what is not the matter
    Tier tier() const { return tier_; }
    std::size_t words_at_most() const { return wall::words_at_most(tier_); }

    // What is left for content between the strips; chrome moves it, pages fill it.
    Rect area() const { return area_; }
    void set_area(Rect area) { area_ = area; }

    // Styles of glance.md, on `ground`.
    TextStyle small(Ink ink = Ink::secondary, Ink ground = Ink::paper) const;
    TextStyle name(Ink ink = Ink::primary, Ink ground = Ink::paper) const;
    TextStyle strong(Ink ink = Ink::primary, Ink ground = Ink::paper) const;  // name size, semibold
    TextStyle title(Ink ink = Ink::primary) const;

    Block block(std::string_view text, const TextStyle& style, float width) const;
    Block balanced(std::string_view text, const TextStyle& style, float width) const;
    float width(std::string_view text, const TextStyle& style) const;

    // Each returns the y of its last baseline.
    float put(std::string role, const Block& block, float x, float y);
    float put_right(std::string role, const Block& block, float right, float y);
    float put_line(std::string role, std::string_view text, const TextStyle& style, float x, float y);

    void add(Shape shape) { scene_.shapes.push_back(std::move(shape)); }
    void add(Text text) { scene_.texts.push_back(std::move(text)); }
    void rule(float x, float y, float width);

    // Glyph and words; two with `arrow` read 'from → to'. They stand side by side where `width` allows,
    // else below each other, and words wider than that are broken.
    float statuses_height(const std::vector<StatusWords>& statuses, bool arrow, float width) const;
    float put_statuses(const std::vector<StatusWords>& statuses, bool arrow, float x, float y, float width, Ink ground);

    Scene& scene() { return scene_; }
    const Scene& scene() const { return scene_; }

private:
    float leading() const;  // from baseline to baseline, in cap heights
    struct StatusLine;
    float height_of(const StatusLine& line) const;
    std::vector<StatusLine> status_lines(const std::vector<StatusWords>& statuses, bool arrow, float width) const;
    float put_status(const StatusWords& status, float x, float y, float width, Ink ground);  // → its width
    float put_aligned(std::string role, const Block& block, float x, float y, bool right);

    Screen screen_;
    const TextMeasure* measure_;
    Sizes sizes_;
    Tier tier_;
    float margin_;
    Rect area_;
    Scene scene_;
};

// A status glyph in a square of `size`, its tone as ink.
Shape glyph_shape(const StatusWords& status, float x, float y, float size, Ink ground);
Ink ink_of(Tone tone);
Ink fill_of(Tone tone);

}  // namespace riskbild::wall
