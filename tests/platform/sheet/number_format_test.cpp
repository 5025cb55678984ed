#include "platform/sheet/number_format.hpp"

#include <doctest/doctest.h>

using riskbild::sheet::built_in_format;
using riskbild::sheet::number_format;
using riskbild::sheet::shown_number;

namespace {

std::string shown(std::string_view stored, std::string_view code, bool from_1904 = false) {
    return shown_number(stored, number_format(code), from_1904);
}

}  // namespace

TEST_CASE("numbers stand as a reader of the sheet sees them, without the noise of binary") {
    CHECK(shown("12", "General") == "12");
    CHECK(shown("12.0", "General") == "12");
    CHECK(shown("0.30000000000000004", "General") == "0,3");
    CHECK(shown("49.5", "0.0") == "49,5");
    CHECK(shown("1.9E+2", "") == "190");
    CHECK(shown("-0", "") == "0");
    CHECK(shown("-0.0", "") == "0");
    CHECK(shown("199901012384", "0") == "199901012384");
}

TEST_CASE("what is no number stays as it is stored") {
    for (const char* stored : {"NaN", "INF", "1e400", "12a", " 12", "", "0x10", "--1"}) {
        CHECK(shown(stored, "General") == stored);
        CHECK(shown(stored, "yyyy-mm-dd") == stored);
        CHECK(shown(stored, "0%") == stored);
    }
}

TEST_CASE("percentages by their format") {
    CHECK(shown("0.49", "0%") == "49 %");
    CHECK(shown("0.4907975", "0%") == "49 %");
    CHECK(shown("0.4907975", "0.0%") == "49,1 %");
    CHECK(shown("1", built_in_format(9)) == "100 %");
    CHECK(shown("0.49", "0\" % av alla\"") == "0,49");
}

TEST_CASE("dates of both calendars, and the day that never was") {
    CHECK(shown("45000", "yyyy\\-mm\\-dd") == "2023-03-15");
    CHECK(shown("43538", "yyyy-mm-dd", true) == "2023-03-15");
    CHECK(shown("1", built_in_format(14)) == "1900-01-01");
    CHECK(shown("59", built_in_format(14)) == "1900-02-28");
    CHECK(shown("60", built_in_format(14)) == "1900-02-29");
    CHECK(shown("61", built_in_format(14)) == "1900-03-01");
    CHECK(shown("0", built_in_format(14), true) == "1904-01-01");
    CHECK(shown("2958465", built_in_format(14)) == "9999-12-31");
}

TEST_CASE("what is outside the calendar stays a number") {
    CHECK(shown("0", built_in_format(14)) == "0");
    CHECK(shown("-1", built_in_format(14)) == "-1");
    CHECK(shown("2958466", built_in_format(14)) == "2958466");
    CHECK(shown("1e300", built_in_format(14)) == "1e+300");
}

TEST_CASE("a date is no more exact than its format shows") {
    CHECK(shown("45047", "mmm yyyy") == "2023-05");
    CHECK(shown("45047", built_in_format(17)) == "2023-05");
    CHECK(shown("45047", "yyyy") == "2023");
    CHECK(shown("45047", "[$-41D]d mmmm yyyy;@") == "2023-05-01");
}

TEST_CASE("times of day, and hours that are a length of time and no date") {
    CHECK(shown("45000.5", "yyyy-mm-dd hh:mm") == "2023-03-15 12:00");
    CHECK(shown("45000.5", "yyyy-mm-dd") == "2023-03-15");
    CHECK(shown("0.25", built_in_format(20)) == "06:00");
    CHECK(shown("45000.25", built_in_format(20)) == "06:00");
    CHECK(shown("1.5", built_in_format(46)) == "36:00");
    CHECK(shown("0.5", "h:mm AM/PM") == "12:00");
}

TEST_CASE("letters within quotes, escapes and brackets are no date") {
    CHECK(shown("45000", "0\" dagar\"") == "45000");
    CHECK(shown("45000", "[Red]0") == "45000");
    CHECK(shown("45000", "0\\d") == "45000");
    CHECK(shown("45000", "[>100]0;yyyy") == "45000");
    CHECK(shown("45000", "0_m") == "45000");
    CHECK(shown("45000", "\"open quote yyyy") == "45000");
}
