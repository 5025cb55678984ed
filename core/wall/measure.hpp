// Port: the widths of Inter's letters, and where words come apart. Implemented over FreeType and libhyphen
// by platform/text; linear, unhinted, so that layout at any size is one multiplication and needs no graphics.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/wall/scene.hpp"

namespace riskbild::wall {

// Measured, and drawn, in place of a letter that Inter does not have.
inline constexpr char32_t stand_in_letter = U'\u25A1';  // □

// A place where a word may be broken with a hyphen.
struct Joint {
    std::size_t letters = 0;     // of the text before it
    bool between_parts = false;  // of a compound (data|skydds|ombud): better than between syllables
    bool operator==(const Joint&) const = default;
};

// Safe to share between threads once made. All measures in em.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    // Sum of advances; digits all have the width of the widest digit, but for the face of titles.
    virtual float width(Face face, std::string_view utf8) const = 0;
    virtual float cap_height(Face face) const = 0;
    virtual float ascender(Face face) const = 0;   // of å, Å: above the cap height
    virtual float descender(Face face) const = 0;  // positive
    // The joints of all words in a text, by rising place; at least four letters of the word on each side.
    virtual std::vector<Joint> joints(std::string_view utf8) const = 0;
};

}  // namespace riskbild::wall
