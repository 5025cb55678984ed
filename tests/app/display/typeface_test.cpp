#include "app/display/typeface.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/support/temporary_folder.hpp"

namespace riskbild::display {

TEST_CASE("the wall's typeface knows where Swedish compounds come apart") {
    const auto inter = load_typeface();
    REQUIRE_MESSAGE(inter.ok(), inter.error().message);
    CHECK((*inter)->joints("dataskyddsombud") == std::vector<wall::Joint>{{4, true}, {10, true}});
}

TEST_CASE("without the lists the wall starts all the same") {
    const test::TemporaryFolder empty;
    ::setenv("RISKBILD_ASSETS", empty.path().c_str(), 1);
    const auto inter = load_typeface();
    ::unsetenv("RISKBILD_ASSETS");
    REQUIRE_MESSAGE(inter.ok(), inter.error().message);
    CHECK((*inter)->joints("dataskyddsombud") != std::vector<wall::Joint>{{4, true}, {10, true}});
}

}  // namespace riskbild::display
