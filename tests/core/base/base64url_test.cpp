#include "core/base/base64url.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("the vectors of RFC 4648, without padding") {
    const std::pair<const char*, const char*> vectors[] = {
        {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
        {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : vectors) {
        CHECK(to_base64url(bytes) == text);
        CHECK(from_base64url(text) == bytes);
    }
    CHECK(to_base64url("\xFB\xFF") == "-_8");
}

TEST_CASE("one text for one value") {
    for (const char* wrong : {"Zg=", "Zh", "Z", "Zm9", "Zm+v", "Zm/v", "Zm 9v"})
        CHECK_FALSE(from_base64url(wrong).has_value());
}
