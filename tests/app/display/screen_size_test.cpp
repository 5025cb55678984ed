#include "app/display/screen_size.hpp"

#include <doctest/doctest.h>

using namespace riskbild;
using namespace riskbild::display;

namespace {

constexpr fleet::Screen nothing{};
constexpr fleet::Screen large{0, 0, 75, 75};

wall::Screen sized(const Settings& settings, const fleet::Screen& hub_says) {
    wall::Screen screen{1, 1, 17, 17};
    put_size(screen, settings, hub_says);
    return screen;
}

}  // namespace

TEST_CASE("of size and distance the operator's file says more than the hub, and the hub more than nobody") {
    Settings settings;
    CHECK(sized(settings, nothing).diagonal_inches == 55);
    CHECK(sized(settings, nothing).distance_m == 4);
    CHECK(sized(settings, large).diagonal_inches == 75);
    CHECK(sized(settings, large).distance_m == 7.5);
    settings.diagonal_inches = 43;
    CHECK(sized(settings, large).diagonal_inches == 43);
    CHECK(sized(settings, large).distance_m == 7.5);
}

TEST_CASE("what a card was prepared with holds until somebody says otherwise at the hub") {
    Settings settings;
    settings.provisioned = true;
    settings.diagonal_inches = 43;
    settings.distance_m = 2.5;
    CHECK(sized(settings, nothing).diagonal_inches == 43);
    CHECK(sized(settings, nothing).distance_m == 2.5);
    CHECK(sized(settings, large).diagonal_inches == 75);
    CHECK(sized(settings, large).distance_m == 7.5);
}
