#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace riskbild;

TEST_CASE("UTF-8 is accepted only as RFC 3629 has it") {
    CHECK(text::is_valid_utf8("åäö – Sámi đ 😀"));
    CHECK_FALSE(text::is_valid_utf8("\xC0\xAF"));          // overlong
    CHECK_FALSE(text::is_valid_utf8("\xE0\x9F\xBF"));      // overlong, three bytes
    CHECK_FALSE(text::is_valid_utf8("\xED\xA0\x80"));      // surrogate
    CHECK_FALSE(text::is_valid_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
    CHECK_FALSE(text::is_valid_utf8("abc\xC3"));           // cut off
}

TEST_CASE("an invalid byte is shown, not skipped") {
    CHECK(text::encode(text::decode("a\xFF"
                                    "b")) ==
          "a\xEF\xBF\xBD"
          "b");
}

TEST_CASE("Windows-1252 as Excel writes it") {
    CHECK(text::from_windows_1252("\xE5\xE4\xF6 \x96 \x80") == "åäö – €");
    CHECK(text::from_windows_1252("\x81") == "\xEF\xBF\xBD");
}

TEST_CASE("white space of every kind is trimmed and collapsed") {
    CHECK(text::trim("\xEF\xBB\xBF\xC2\xA0 Ja \r\n") == "Ja");
    CHECK(text::trim(" \t ") == "");
    CHECK(text::collapse_spaces(" Mindre\r\n  brister\xE2\x80\xAF!") == "Mindre brister !");
}

TEST_CASE("what a stranger says becomes one line that shows what it is") {
    CHECK(text::one_line(" Entr\u00E9\n  \u202Egnap\u200F!", 80) == "Entr\u00E9 \uFFFDgnap\uFFFD!");
    CHECK(text::one_line(std::string("a\0b\x7F", 4), 80) == "a\uFFFDb\uFFFD");
    CHECK(text::one_line("Socialnämnden", 8) == "Socialnä");
    CHECK(text::one_line("", 8).empty());
    for (const char32_t letter : {0x061C, 0x200E, 0x202A, 0x2060, 0x2065, 0x2069}) CHECK(text::is_unprintable(letter));
    for (const char32_t letter : U"aÅ –\u00A0\u200D\u202F𝄞")
        if (letter != 0) CHECK_FALSE(text::is_unprintable(letter));
}

TEST_CASE("headings compare without case and white space") {
    CHECK(text::comparable(" FÖLJER\nPlan ") == "följer plan");
    CHECK(text::lower("ÅÄÖ ŠŊĐ Ÿ ß") == "åäö šŋđ ÿ ß");
    CHECK(text::capitalized("återsökning") == "Återsökning");
    CHECK(text::capitalized("") == "");
}

TEST_CASE("å, ä, ö sort last") {
    std::vector<std::string> words{"Ödmjuk", "zon", "Älv", "aula", "éclair", "Åtgärd", "ekonomi"};
    std::ranges::sort(words, text::swedish_less);
    CHECK(words == std::vector<std::string>{"aula", "éclair", "ekonomi", "zon", "Åtgärd", "Älv", "Ödmjuk"});
}

TEST_CASE("a text is cut at a word, never inside one if that can be helped") {
    CHECK(text::cut_at_word("Hot och otillbörlig påverkan", 20) == "Hot och otillbörlig");
    CHECK(text::cut_at_word("Hot, och", 5) == "Hot");
    CHECK(text::cut_at_word("Kort", 32) == "Kort");
    CHECK(text::cut_at_word("Kompetensförsörjning", 10) == "Kompetensf");
}

TEST_CASE("split keeps empty parts, join is its inverse") {
    CHECK(text::split("a,,b", ',').size() == 3);
    CHECK(text::split("", ',').size() == 1);
    CHECK(text::join({"a", "", "b"}, ",") == "a,,b");
}
