// Inter as letters baked into Dear ImGui's font atlas: only the faces, sizes and letters that the wall
// shows, each rasterised at the size it is drawn at.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/result.hpp"
#include "core/wall/measure.hpp"
#include "core/wall/scene.hpp"

struct ImFont;
struct ImFontGlyph;

namespace riskbild::views {

struct FaceFile {
    std::string_view bytes;  // an OpenType font; must outlive Fonts
    float line_height = 0;   // ascender to descender, em
};
using FaceFiles = std::array<FaceFile, 5>;  // by wall::Face

// Of the current ImGui context; same thread.
class Fonts {
public:
    // `atlas_limit`: the largest side of the atlas in pixels. `measure` must outlive Fonts.
    Fonts(const wall::TextMeasure& measure, const FaceFiles& files, int atlas_limit);

    // Makes sure that everything the scene says can be drawn. True: the atlas was built anew and must be
    // uploaded. ErrorKind::io when the scene's letters are more than an atlas can hold.
    Result<bool> bake_for(const wall::Scene& scene);

    // Of a scene that was baked. Its letters are drawn enlarged by `enlargement`.
    const ImFont& font(wall::Face face, float cap_px) const;
    // 1 up to the largest letters that ImGui can bake; beyond, more.
    static float enlargement(float cap_px);
    // The letter as baked, or the stand-in for what Inter lacks.
    static const ImFontGlyph& glyph(const ImFont& font, char32_t letter);
    const wall::TextMeasure& measure() const { return *measure_; }

private:
    using Key = std::pair<wall::Face, float>;  // face and cap height
    using Letters = std::set<char32_t>;

    bool add_letters(const wall::Scene& scene);
    Status build();

    const wall::TextMeasure* measure_;
    FaceFiles files_;
    int atlas_limit_;
    std::map<Key, Letters> wanted_;
    std::map<Key, ImFont*> fonts_;  // owned by ImGui's atlas
};

}  // namespace riskbild::views
