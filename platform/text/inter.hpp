// Inter, the wall's typeface, from Debian's fonts-inter: measures for layout, files for baking, and where
// the words set in it come apart. FreeType stays inside this folder.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/wall/measure.hpp"
#include "platform/text/hyphenator.hpp"

namespace riskbild::text {

inline constexpr const char* inter_folder = "/usr/share/fonts/opentype/inter";
inline constexpr std::size_t face_count = 5;  // of wall::Face

// Linear, unhinted advances of every letter of the five faces, read once. Immutable, so safe from any
// thread. A letter that Inter does not have is measured as wall::stand_in_letter.
class InterMetrics final : public wall::TextMeasure {
public:
    // ErrorKind::not_found / input naming the file that is missing or is no font.
    static Result<std::unique_ptr<InterMetrics>> load(const std::string& folder = inter_folder,
                                                      Hyphenator hyphenator = {});

    float width(wall::Face face, std::string_view utf8) const override;
    float cap_height(wall::Face face) const override;
    float ascender(wall::Face face) const override;
    float descender(wall::Face face) const override;
    std::vector<wall::Joint> joints(std::string_view utf8) const override;

    // The font file's bytes, as long as this object lives.
    const std::string& file(wall::Face face) const { return of(face).file; }
    // From the font's own ascender to its descender, in em: what ImGui calls the size of a font.
    float line_height(wall::Face face) const { return of(face).line_height; }

private:
    struct Advance {
        char32_t letter = 0;
        float em = 0;
    };
    struct FaceData {
        std::string file;
        std::vector<Advance> advances;  // by rising letter
        float stand_in = 0;             // advance of wall::stand_in_letter
        float cap_height = 0;
        float ascender = 0;
        float descender = 0;
        float line_height = 0;

        float advance(char32_t letter) const;
    };
    friend class FaceReader;

    explicit InterMetrics(Hyphenator hyphenator) : hyphenator_(std::move(hyphenator)) {}
    const FaceData& of(wall::Face face) const { return faces_[static_cast<std::size_t>(face)]; }

    std::array<FaceData, face_count> faces_;
    Hyphenator hyphenator_;
};

}  // namespace riskbild::text
