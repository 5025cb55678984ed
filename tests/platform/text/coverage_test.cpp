#include <doctest/doctest.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "core/base/text.hpp"
#include "platform/text/inter.hpp"

namespace riskbild::text {

namespace {

// Small and capital letters of the languages that Swedish municipalities write in, beside a–z.
constexpr std::pair<const char*, const char*> alphabets[] = {
    {"Swedish", "åäöéàüÅÄÖÉÀÜ"},
    {"Finnish", "åäöšžÅÄÖŠŽ"},
    {"Meänkieli", "åäöšžÅÄÖŠŽ"},
    {"North Sámi", "áčđŋšŧžÁČĐŊŠŦŽ"},
    {"Lule Sámi", "áåäŋńñÁÅÄŊŃÑ"},
    {"South Sámi", "ïöäåæøÏÖÄÅÆØ"},
    {"Ume and Pite Sámi", "áđŋŧüïÁĐŊŦÜÏ"},
    {"Inari and Skolt Sámi", "âõǥǧǩǯʒʼʹÂÕǤǦǨǮƷ"},
    {"neighbours", "æøÆØ"},
};
constexpr const char* signs = "–—−→≥≤·×§±%‰…”’»«†°½µ€□\u00A0\u202F";

// Asks the font files themselves, not the table of widths that was read from them.
class Font {
public:
    explicit Font(const std::string& bytes) {
        FT_Init_FreeType(&library_);
        FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(bytes.data()), static_cast<FT_Long>(bytes.size()),
                           0, &face_);
        REQUIRE(face_ != nullptr);
    }
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;
    ~Font() {
        FT_Done_Face(face_);
        FT_Done_FreeType(library_);
    }
    std::string lacks(const char* letters) const {
        std::u32string missing;
        for (const char32_t letter : decode(letters))
            if (FT_Get_Char_Index(face_, letter) == 0) missing.push_back(letter);
        return encode(missing);
    }

private:
    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

}  // namespace

TEST_CASE("every face has the letters of the languages of Swedish municipalities, and the wall's signs") {
    const auto loaded = InterMetrics::load();
    REQUIRE_MESSAGE(loaded.ok(), loaded.error().message);
    for (std::size_t i = 0; i < face_count; ++i) {
        const Font font((*loaded)->file(static_cast<wall::Face>(i)));
        CAPTURE(i);
        for (const auto& [language, letters] : alphabets) CHECK_MESSAGE(font.lacks(letters) == "", language);
        CHECK(font.lacks(signs) == "");
        CHECK(font.lacks("漢") == "漢");
    }
}

}  // namespace riskbild::text
