// Lines of a wrapped text that stand together, with what the layout tells about them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/manuscript/text_lines.hpp"

namespace riskbild::manuscript {

struct TextBlock {
    std::vector<TextLine> lines;  // at least one, none blank
    std::string label;            // 'Riskvärde', where the first line is 'Riskvärde' or 'Riskvärde: 6'
    bool indented = false;        // begins with space in a text whose lines do not
    bool page_top = false;        // first after a page break, as far as that can be told
    bool bullet = false;          // begins with a bullet or a number of a list
    int gap = 0;                  // blank lines before it

    int number() const { return lines.front().number; }
    bool is_lone_label() const;  // a label, and its text is in the blocks below
};

// 'Riskvärde' of 'Riskvärde' and of 'Riskvärde: 6'; empty for any other line.
using LabelOf = std::function<std::string(std::string_view line)>;

// A new block begins after a blank line, at a label, a bullet, and at an indented line in a text of others.
std::vector<TextBlock> blocks_of(std::span<const TextLine> lines, const LabelOf& label_of);

// In one line, without the label before it. `text_of` keeps the label.
std::string body_of(const TextBlock& block, const Words& words);
std::string text_of(const TextBlock& block, const Words& words);

std::string_view without_bullet(std::string_view text);

// A capital or a number, as headings, titles and items begin.
bool begins_anew(std::string_view text);

// The column that a block was wrapped to, in letters: at least its longest line, and less than any line would
// have been with the first word of the next.
struct Measure {
    std::size_t least = 0;
    std::size_t below = 0;

    bool fits(std::size_t width) const;  // give or take what letters of unlike widths make
};
Measure measure_of(const TextBlock& block);
inline constexpr double measure_slack = 1.25;

}  // namespace riskbild::manuscript
