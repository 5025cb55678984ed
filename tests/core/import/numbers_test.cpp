#include "core/import/numbers.hpp"

#include <doctest/doctest.h>

using namespace riskbild::import;

TEST_CASE("one whole number is read out of the text around it") {
    CHECK(read_integer("16") == 16);
    CHECK(read_integer("16 (hög)") == 16);
    CHECK(read_integer("4 - Mycket sannolik") == 4);
    CHECK(read_integer("8,0") == 8);
    CHECK(read_integer("50 000 kr") == 50'000);
    CHECK(read_integer("1 234 567") == 1'234'567);
}

TEST_CASE("what is not one whole number is no number") {
    for (const char* text : {"", "ej angivet", "NaN", "inf", "1e400", "-1", "-0", "−3", "8,5", "2 x 4", "3–5",
                             "99999999999999999999", "Riskvärde: 6 (Sannolikhet: 3)"})
        CHECK_MESSAGE(!read_integer(text), text);
}

TEST_CASE("a number has a decimal comma or a decimal point") {
    CHECK(read_number("49,5 %") == 49.5);
    CHECK(read_number("49.5") == 49.5);
    CHECK(read_number("ca 80 procent") == 80);
    CHECK_FALSE(read_number("44–48"));
}

TEST_CASE("a range is two rising numbers") {
    CHECK(read_range("44–48") == std::pair(44.0, 48.0));
    CHECK(read_range("44-48") == std::pair(44.0, 48.0));
    CHECK(read_range("2 till 3 referenser") == std::pair(2.0, 3.0));
    CHECK_FALSE(read_range("48–44"));
    CHECK_FALSE(read_range("44"));
}
