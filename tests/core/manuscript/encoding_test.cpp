#include "core/manuscript/encoding.hpp"

#include <doctest/doctest.h>

#include "core/base/limits.hpp"
#include "tests/core/manuscript/read.hpp"

using namespace riskbild;
using manuscript::text_of;

namespace {

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 with and without a byte order mark, and Windows-1252") {
    CHECK(text_of("\xEF\xBB\xBFNämnd") == "Nämnd");
    CHECK(text_of("Nämnd") == "Nämnd");
    CHECK(text_of("N\xE4mnd \x96 \xD6") == "Nämnd – Ö");
    CHECK(text_of("") == "");
}

TEST_CASE("UTF-16 with its mark, as Excel writes 'Unicode text', also beyond its first 65,536 letters") {
    CHECK(text_of(utf16(u"\uFEFFNämnd\tÅ \U0001F534", false)) == "Nämnd\tÅ 🔴");
    CHECK(text_of(utf16(u"\uFEFFNämnd\tÅ \U0001F534", true)) == "Nämnd\tÅ 🔴");
    CHECK(text_of(utf16(u"\uFEFFa", false) + "b") == "a");
    CHECK(text_of(utf16(u"\uFEFF", false) + "\x3D\xD8") == "\uFFFD");
    CHECK(read(utf16(u"\uFEFFRisk\tVärde\r\nHot\t8\r\n", false)) == "Risk|Värde\nHot|8\n");
}

TEST_CASE("damaged UTF-8 is not taken for Windows-1252, and is told") {
    CHECK(text_of("Nämnd för vård\xE4") == "Nämnd för vård\uFFFD");
    CHECK(findings_of("Risk;Värde\nFörsening\xFF;8\n") == "damaged_letters 2");
}

TEST_CASE("what is no text is refused, and called by its name") {
    CHECK(findings_of("%PDF-1.7\na;b\n") == "pdf_file 0");
    CHECK(findings_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook") == "old_office_file 0");
    CHECK(findings_of("{\\rtf1\\ansi Risk}") == "rtf_file 0");
    CHECK(findings_of("\x89PNG\r\n") == "picture_file 0");
    CHECK(findings_of("PK\x03\x04 mimetype") == "unknown_format 0");
    CHECK(findings_of("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
          "old_office_file 0");
    CHECK(findings_of(std::string("Risk;Värde\nHot;") + '\0' + "8\n") == "not_text 0");
    CHECK(findings_of("\x01\x02\x03\x04") == "not_text 0");
    CHECK(findings_of("Risk;Värde\nHot;8\n") == "");
}

TEST_CASE("files beyond the limits are refused with their line") {
    CHECK(findings_of(std::string(limits::sheet_bytes + 1, 'x')) == "file_too_large 0");
    CHECK(findings_of("Rubrik\n" + std::string(limits::cell_bytes + 1, 'x')) == "cell_too_long 2");
    CHECK(findings_of(std::string(limits::sheet_rows + 1, '\n')) == "too_many_lines 0");
}
