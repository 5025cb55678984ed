// Text broken into lines of a width, in one style. Pixels; a line's place is decided by the caller.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wall/measure.hpp"

namespace riskbild::wall {

struct TextStyle {
    Face face = Face::regular;
    float cap = 0;  // cap height in pixels
    Ink ink = Ink::primary;
    Ink ground = Ink::paper;
    float leading = 1.72F;  // from baseline to baseline, in cap heights
};

struct Block {
    struct Line {
        std::string text;
        float width = 0;
    };
    std::string text;
    TextStyle style;
    std::vector<Line> lines;  // never empty for a text that is not empty
    float width = 0;          // of the widest line

    // From the cap height of the first line to the baseline of the last; what hangs below and above
    // (descenders, the ring of Å) is covered by the spacing between blocks.
    float height() const {
        if (lines.empty()) return 0;
        return style.cap * (1 + style.leading * static_cast<float>(lines.size() - 1));
    }
};

// Breaks at spaces and after hyphens and slashes. Only a word wider than the line is broken, with a hyphen:
// between the parts of a compound, else between syllables, else where it must be. A number stays with the word after it
// ('2 inga'), and with its unit through U+00A0 and U+202F.
Block typeset(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure);

// The same number of lines and broken words, the lines as even in length as they get: for titles.
Block typeset_balanced(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure);

float text_width(std::string_view text, const TextStyle& style, const TextMeasure& measure);

}  // namespace riskbild::wall
