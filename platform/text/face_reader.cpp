#include "platform/text/face_reader.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <algorithm>
#include <fstream>

namespace riskbild::text {

namespace {

constexpr std::streamoff largest_font_bytes = 16 << 20;
constexpr char32_t last_drawn_letter = 0xFFFF;  // ImGui's glyph tables end here

using OpenFace = std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)>;

Result<std::string> file_bytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) {
        return Error{ErrorKind::not_found,
                     "The font " + path + " cannot be read. Install the Debian package fonts-inter."};
    }
    const std::streamoff size = in.tellg();
    if (size <= 0 || size > largest_font_bytes) {
        return Error{ErrorKind::input, "The file " + path + " is no font. Reinstall the Debian package fonts-inter."};
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

float advance_em(FT_Face face, FT_UInt glyph) {
    FT_Fixed units = 0;
    FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &units);
    return static_cast<float>(units) / face->units_per_EM;
}

struct Extent {
    float above = 0;  // the baseline, em
    float below = 0;
};
Extent extent_of(FT_Face face, FT_ULong letter) {
    if (FT_Load_Char(face, letter, FT_LOAD_NO_SCALE) != 0) return {};
    const FT_Glyph_Metrics& metrics = face->glyph->metrics;
    const float em = face->units_per_EM;
    return {static_cast<float>(metrics.horiBearingY) / em,
            static_cast<float>(metrics.height - metrics.horiBearingY) / em};
}

}  // namespace

FaceReader::FaceReader() {
    FT_Init_FreeType(&library_);
}
FaceReader::~FaceReader() {
    FT_Done_FreeType(library_);
}

Status FaceReader::read(const std::string& path, bool equal_digits, InterMetrics::FaceData& into) {
    auto bytes = file_bytes(path);
    if (!bytes) return bytes.error();
    into.file = std::move(*bytes);

    FT_Face opened = nullptr;
    if (FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(into.file.data()),
                           static_cast<FT_Long>(into.file.size()), 0, &opened) != 0) {
        return Error{ErrorKind::input, "The file " + path + " is no font. Reinstall the Debian package fonts-inter."};
    }
    const OpenFace face(opened, &FT_Done_Face);
    read_advances(face.get(), into);
    if (equal_digits) make_digits_equal(into);
    read_heights(face.get(), into);
    if (into.advances.empty() || into.cap_height <= 0 || into.line_height <= 0) {
        return Error{ErrorKind::input, "The font " + path + " lacks the letters of the wall. Reinstall fonts-inter."};
    }
    return done();
}

void FaceReader::read_advances(FT_Face face, InterMetrics::FaceData& into) {
    FT_UInt glyph = 0;
    for (FT_ULong letter = FT_Get_First_Char(face, &glyph); glyph != 0 && letter <= last_drawn_letter;
         letter = FT_Get_Next_Char(face, letter, &glyph)) {
        into.advances.push_back({static_cast<char32_t>(letter), advance_em(face, glyph)});
    }
    into.stand_in = into.advance(wall::stand_in_letter);
}

void FaceReader::make_digits_equal(InterMetrics::FaceData& data) {
    float widest = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) widest = std::max(widest, data.advance(digit));
    for (InterMetrics::Advance& entry : data.advances) {
        if (entry.letter >= U'0' && entry.letter <= U'9') entry.em = widest;
    }
}

void FaceReader::read_heights(FT_Face face, InterMetrics::FaceData& into) {
    into.cap_height = extent_of(face, U'H').above;
    into.ascender = extent_of(face, U'Å').above;
    into.descender = std::max(extent_of(face, U'g').below, extent_of(face, U'p').below);
    into.line_height = static_cast<float>(face->ascender - face->descender) / face->units_per_EM;
}

}  // namespace riskbild::text
