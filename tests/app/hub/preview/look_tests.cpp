#include <doctest/doctest.h>

#include "app/hub/actions/preview_look.hpp"

using namespace riskbild::hub;

TEST_CASE("an address changes what it names and nothing else") {
    const Look own{{1920, 1080, 55, 40}, false, "sv"};
    CHECK(look_in("", own) == own);
    CHECK(look_in("page=now&x=%00&as", own) == own);
    CHECK(look_in("width=3840&height=2160&diagonal=43&distance=2.5&theme=dark&lang=en", own) ==
          Look{{3840, 2160, 43, 25}, true, "en"});
    CHECK(look_in("distance=4", own)->screen.distance_dm == 40);
    CHECK(look_in("distance=4,5", own)->screen.distance_dm == 45);
    CHECK(look_in("distance=4%2C5", own)->screen.distance_dm == 45);
}

TEST_CASE("a screen that there cannot be is refused") {
    for (const char* query :
         {"width=100", "width=1e4", "width=99999", "width=-1", "height=", "height=1080px", "diagonal=0", "diagonal=400",
          "distance=0.2", "distance=51", "distance=nan", "distance=4.55", "distance=4.", "theme=blue", "lang=fi",
          "width=7680&height=7680", "distance=4,55", "distance=4,5.5", "width=1920&width=2"})
        CHECK_MESSAGE(!look_in(query, Look{}), query);
}

TEST_CASE("what a look says as a query is read back the same") {
    const Look look{{1080, 1920, 43, 25}, true, "en"};
    CHECK(look_in(query_of(look), Look{}) == look);
}
