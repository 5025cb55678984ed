// A status as glyph, tone and words.
#pragma once

#include <string>

namespace riskbild::wall {

// What a mark means; never a colour alone: each status has glyph, tone and words.
enum class Tone { plain, good, notice, bad, missing };
enum class Glyph { none, check, triangle, cross, clock, dashed_ring, arrow, half };

struct StatusWords {
    Glyph glyph = Glyph::none;
    Tone tone = Tone::plain;
    std::string words;
    bool operator==(const StatusWords&) const = default;
};

}  // namespace riskbild::wall
