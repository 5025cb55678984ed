#include "core/manuscript/text_lines.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("lines are numbered from one and lose their line ends") {
    const auto lines = manuscript::lines_of("Rutin\r\nfinns\n");
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0].text == "Rutin");
    CHECK(lines[1].number == 2);
    CHECK(manuscript::joined({lines.data(), 2}) == "Rutin finns");
}
