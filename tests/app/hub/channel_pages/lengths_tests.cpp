#include "app/hub/pages/lengths.hpp"

#include <doctest/doctest.h>

using riskbild::hub::Language;
using riskbild::hub::metres_text;

TEST_CASE("metres are said in the reader's own way, with decimals only where there are any") {
    CHECK(metres_text(40, Language::sv) == "4");
    CHECK(metres_text(45, Language::sv) == "4,5");
    CHECK(metres_text(45, Language::en) == "4.5");
    CHECK(metres_text(3, Language::en) == "0.3");
    CHECK(metres_text(0, Language::sv).empty());
}
