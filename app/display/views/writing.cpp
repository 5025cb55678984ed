#include "app/display/views/writing.hpp"

#include <imgui.h>

#include <cmath>

#include "app/display/views/ink.hpp"
#include "core/base/text.hpp"

namespace riskbild::views {

namespace {

// Where letters stand: along a line to the right, or, turned a quarter to the left, upwards.
struct Pen {
    ImVec2 origin;  // on the baseline, whole pixels across it
    bool vertical = false;

    // `along` and `down` from the origin, as the letter itself sees it.
    ImVec2 at(float along, float down) const {
        return vertical ? ImVec2(origin.x + down, origin.y - along) : ImVec2(origin.x + along, origin.y + down);
    }
};

// `glyph` as baked, drawn `scale` times as large.
void draw_letter(ImDrawList& list, const ImFontGlyph& glyph, float scale, const Pen& pen, float along, float ascent,
                 ImU32 colour) {
    const float left = along + scale * glyph.X0;
    const float right = along + scale * glyph.X1;
    const float top = scale * (glyph.Y0 - ascent);
    const float bottom = scale * (glyph.Y1 - ascent);
    list.PrimReserve(6, 4);
    list.PrimQuadUV(pen.at(left, top), pen.at(right, top), pen.at(right, bottom), pen.at(left, bottom),
                    ImVec2(glyph.U0, glyph.V0), ImVec2(glyph.U1, glyph.V0), ImVec2(glyph.U1, glyph.V1),
                    ImVec2(glyph.U0, glyph.V1), colour);
}

// Digits are all as wide as the widest; a narrower one, `own` wide, stands in the middle of its place.
float indent(char32_t letter, float advance, float own) {
    return letter >= U'0' && letter <= U'9' ? (advance - own) / 2 : 0;
}

void draw_line(ImDrawList& list, const wall::Text& text, const Pen& pen, const std::u32string& letters,
               const Fonts& fonts, ImU32 colour) {
    const ImFont& font = fonts.font(text.face, text.cap_px);
    const float scale = Fonts::enlargement(text.cap_px);
    const float em = text.cap_px / fonts.measure().cap_height(text.face);
    const float ascent = std::floor(font.Ascent + 0.5F);  // as ImGui has placed the letters in their line
    float along = 0;
    for (const char32_t letter : letters) {
        const ImFontGlyph& glyph = Fonts::glyph(font, letter);
        const float advance = em * fonts.measure().width(text.face, text::encode({&letter, 1}));
        if (glyph.Visible) {
            const float left = std::round(along + indent(letter, advance, scale * glyph.AdvanceX));
            draw_letter(list, glyph, scale, pen, left, ascent, colour);
        }
        along += advance;
    }
}

// Letters are sharp only on whole pixels.
Pen pen_at(const wall::TextLine& line, bool vertical) {
    return {ImVec2(std::round(line.x), std::round(line.baseline)), vertical};
}

}  // namespace

void draw_text(ImDrawList& list, const wall::Text& text, const wall::Palette& palette, const Fonts& fonts) {
    const ImU32 colour = packed(palette, text.ink);
    for (const wall::TextLine& line : text.lines) {
        draw_line(list, text, pen_at(line, text.vertical), text::decode(line.text), fonts, colour);
    }
}

}  // namespace riskbild::views
