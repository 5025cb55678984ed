#include "platform/qr/qr_code.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

namespace {

// The square of seven modules that a reader looks for, its upper left corner there.
bool finder_at(const wall::QrCode& code, int left, int top) {
    for (int y = 0; y < 7; ++y)
        for (int x = 0; x < 7; ++x) {
            const bool frame = x == 0 || x == 6 || y == 0 || y == 6;
            const bool heart = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            if (code.is_dark(left + x, top + y) != (frame || heart)) return false;
        }
    return true;
}

}  // namespace

TEST_CASE("a code is a square with three finders") {
    const auto code = qr::encode("https://hub.example/p");
    REQUIRE(code);
    CHECK(code->side == 25);  // version 2, ISO/IEC 18004: 26 bytes at level M
    REQUIRE(code->dark.size() == 625);
    CHECK(finder_at(*code, 0, 0));
    CHECK(finder_at(*code, 18, 0));
    CHECK(finder_at(*code, 0, 18));
    CHECK_FALSE(finder_at(*code, 18, 18));
}

TEST_CASE("another text is another code, a longer one a larger") {
    CHECK(qr::encode("https://hub.example/p") == qr::encode("https://hub.example/p"));
    CHECK(qr::encode("https://hub.example/p") != qr::encode("https://hub.example/P"));
    CHECK(qr::encode("https://riskbild.kommunen.example/p")->side == 29);
}

TEST_CASE("no code of nothing, nor of what no code holds") {
    CHECK_FALSE(qr::encode(""));
    CHECK_FALSE(qr::encode(std::string(4000, 'x')));
}
