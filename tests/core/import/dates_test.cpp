#include "core/import/dates.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using import::read_date;

TEST_CASE("a date is read as far as it is stated") {
    CHECK(read_date("2023-12-06") == PartialDate{2023, 12, 6});
    CHECK(read_date("2022-05") == PartialDate{2022, 5, 0});
    CHECK(read_date("2022") == PartialDate{2022, 0, 0});
    CHECK(read_date("6 december 2023") == PartialDate{2023, 12, 6});
    CHECK(read_date("den 6 dec. 2023") == PartialDate{2023, 12, 6});
    CHECK(read_date("Maj 2022") == PartialDate{2022, 5, 0});
    CHECK(read_date("6/12 2023") == PartialDate{2023, 12, 6});
    CHECK(read_date("12 May 2024") == PartialDate{2024, 5, 12});
}

TEST_CASE("what is no date, or a day that does not exist, is nothing") {
    for (const char* text : {"", "snart", "2026-02-30", "30 februari 2024", "6/13 2023", "0 maj 2022", "maj", "45123",
                             "257/1 2024", "6 december 23"})
        CHECK_MESSAGE(!read_date(text), text);
}
