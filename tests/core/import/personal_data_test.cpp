#include "core/import/personal_data.hpp"

#include <doctest/doctest.h>

using riskbild::import::personal_numbers;
using riskbild::import::Sheet;
using riskbild::import::without_personal_numbers;

TEST_CASE("personal identity numbers are found in any of their forms") {
    for (const char* text :
         {"19121212-1212", "121212-1212", "121212+1212", "191212121212", "1212121212", "klient 19121212-1212 väntar",
          "samordningsnummer 121272-1219", "19121212 1212", "121212 1212", "19121212\u00A01212", "19121212–1212",
          "121212\u20111212", "121212−1212", "121212 – 1212", "ärende 7-121212-1212"}) {
        const auto numbers = personal_numbers(text);
        REQUIRE_MESSAGE(numbers.size() == 1, text);
        CHECK_MESSAGE(numbers[0].certain, text);
    }
}

TEST_CASE("with a century or a dash but a wrong check digit it is only perhaps a person") {
    for (const char* text : {"Dnr 20231206-1234", "121212-1213", "191212121213"}) {
        const auto numbers = personal_numbers(text);
        REQUIRE_MESSAGE(numbers.size() == 1, text);
        CHECK_MESSAGE(!numbers[0].certain, text);
    }
}

TEST_CASE("other numbers are not taken for people") {
    for (const char* text :
         {"", "2024SOCN18 003", "2023-12-06", "556703-7485", "031-365 00 00", "50 000", "80 av 163", "1212121213",
          "2022-2023", "121312-1212", "2023-12-06 – 2024-01-15", "20231206 – 20240115", "121212 1213"})
        CHECK_MESSAGE(personal_numbers(text).empty(), text);
}

TEST_CASE("every number is masked but a doubtful one that is told to be a registration number") {
    CHECK(without_personal_numbers("å 19121212–1212, 121212 1212 ö") == "å 121212-****, 121212-**** ö");
    CHECK(without_personal_numbers("chefen 19800101-1234") == "chefen 800101-****");
    CHECK(without_personal_numbers("Dnr 20231206-1234") == "Dnr 20231206-1234");
    CHECK(without_personal_numbers("Dnr 19121212-1212") == "Dnr 121212-****");
    CHECK(without_personal_numbers("20231206-1234", "Diarienummer:") == "20231206-1234");
    CHECK(without_personal_numbers("se 20231206-1234", "Diarienummer") == "se 231206-****");
}

TEST_CASE("in a sheet the cell to the left may tell what a number is") {
    Sheet sheet;
    sheet.rows = {{{"Diarienummer"}, {"20231206-1234"}, {"20231206-1234"}}};
    const Sheet masked = without_personal_numbers(sheet);
    CHECK(masked.rows[0][1].text == "20231206-1234");
    CHECK(masked.rows[0][2].text == "231206-****");
}
