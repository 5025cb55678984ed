#include "core/import/personal_data.hpp"

#include <doctest/doctest.h>

using riskbild::import::holds_personal_number;

TEST_CASE("personal identity numbers are found in any of their forms") {
    for (const char* text : {"19121212-1212", "121212-1212", "121212+1212", "191212121212", "1212121212",
                             "klient 19121212-1212 väntar", "samordningsnummer 121272-1219"})
        CHECK_MESSAGE(holds_personal_number(text), text);
}

TEST_CASE("other numbers are not taken for people") {
    for (const char* text : {"", "2024SOCN18 003", "2023-12-06", "556703-7485", "031-365 00 00", "50 000", "80 av 163",
                             "1212121213", "2022-2023", "121312-1212", "2023-12-06 – 2024-01-15"})
        CHECK_MESSAGE(!holds_personal_number(text), text);
}
