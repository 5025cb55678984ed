#include "app/display/views/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace riskbild::views {

namespace {

using wall::Face;

constexpr std::array always{U' ', wall::stand_in_letter};
constexpr std::u32string_view digits = U"0123456789";

// ImGui 1.86 hands each FreeType letter on in a buffer of 256 KiB, four bytes a pixel, and does not look
// whether it fits. At this cap height the largest letter of Inter, 1.1 em each way, still does.
constexpr float largest_baked_cap = 168;

bool is_digit(char32_t letter) {
    return digits.find(letter) != digits.npos;
}

// ImGui wants pairs 'from, to' and a zero at the end.
using Ranges = std::vector<ImWchar>;
Ranges glyph_ranges(const std::set<char32_t>& letters) {
    Ranges ranges;
    for (const char32_t letter : letters) ranges.insert(ranges.end(), 2, static_cast<ImWchar>(letter));
    ranges.push_back(0);
    return ranges;
}

// `size` as ImGui counts it, from ascender to descender. `ranges` is read when the atlas is built.
ImFont* add_font(ImFontAtlas& atlas, std::string_view file, float size, const Ranges& ranges) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontData = const_cast<char*>(file.data());  // not written to: the atlas does not own it
    config.FontDataSize = static_cast<int>(file.size());
    config.SizePixels = size;
    config.GlyphRanges = ranges.data();
    return atlas.AddFont(&config);
}

}  // namespace

Fonts::Fonts(const wall::TextMeasure& measure, const FaceFiles& files, int atlas_limit)
    : measure_(&measure), files_(files), atlas_limit_(atlas_limit) {
    // ImGui cannot begin a frame without a font, not even one without text.
    wanted_[{Face::regular, 8.0F}] = {always.begin(), always.end()};
}

const ImFontGlyph& Fonts::glyph(const ImFont& font, char32_t letter) {
    const ImFontGlyph* own = letter <= 0xFFFF ? font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) : nullptr;
    return own != nullptr ? *own : *font.FindGlyph(static_cast<ImWchar>(wall::stand_in_letter));
}

Result<bool> Fonts::bake_for(const wall::Scene& scene) {
    if (!add_letters(scene) && !fonts_.empty()) return false;
    if (auto built = build(); built) return true;
    // Too much for one atlas: forget what earlier scenes said.
    wanted_.clear();
    add_letters(scene);
    if (auto built = build(); !built) return built.error();
    return true;
}

// True when something is new.
bool Fonts::add_letters(const wall::Scene& scene) {
    bool grown = false;
    for (const wall::Text& text : scene.texts) {
        Letters& letters = wanted_[{text.face, text.cap_px}];
        const std::size_t before = letters.size();
        letters.insert(always.begin(), always.end());
        for (const wall::TextLine& line : text.lines) {
            for (const char32_t letter : text::decode(line.text)) {
                if (letter <= 0xFFFF) letters.insert(letter);
                // Where one digit stands the others will come: a clock ticks.
                if (is_digit(letter)) letters.insert(digits.begin(), digits.end());
            }
        }
        grown = grown || letters.size() > before;
    }
    return grown;
}

Status Fonts::build() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    fonts_.clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas.Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoPowerOfTwoHeight;
    std::vector<Ranges> ranges;  // ImGui reads them in Build()
    ranges.reserve(wanted_.size());
    for (const auto& [key, letters] : wanted_) {
        const auto& [face, cap_px] = key;
        const FaceFile& file = files_[static_cast<std::size_t>(face)];
        const float baked_cap = cap_px / enlargement(cap_px);
        const float size = baked_cap * file.line_height / measure_->cap_height(face);
        fonts_[key] = add_font(atlas, file.bytes, size, ranges.emplace_back(glyph_ranges(letters)));
    }
    if (atlas.Build() && std::max(atlas.TexWidth, atlas.TexHeight) <= atlas_limit_) return done();
    return Error{ErrorKind::io, "The letters of this page do not fit a font texture of " +
                                    std::to_string(atlas_limit_) + " pixels a side."};
}

float Fonts::enlargement(float cap_px) {
    return std::max(1.0F, cap_px / largest_baked_cap);
}

const ImFont& Fonts::font(Face face, float cap_px) const {
    return *fonts_.at({face, cap_px});
}

}  // namespace riskbild::views
