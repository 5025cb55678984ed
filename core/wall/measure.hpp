// Port: the widths of Inter's letters. Implemented over FreeType by platform/text; linear, unhinted,
// so that layout at any size is one multiplication and needs no graphics.
#pragma once

#include <string_view>

#include "core/wall/scene.hpp"

namespace riskbild::wall {

// Measured, and drawn, in place of a letter that Inter does not have.
inline constexpr char32_t stand_in_letter = U'\u25A1';  // □

// Safe to share between threads once made. All measures in em.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    // Sum of advances; digits all have the width of the widest digit, but for the face of titles.
    virtual float width(Face face, std::string_view utf8) const = 0;
    virtual float cap_height(Face face) const = 0;
    virtual float ascender(Face face) const = 0;   // of å, Å: above the cap height
    virtual float descender(Face face) const = 0;  // positive
};

}  // namespace riskbild::wall
