#include "platform/markdown/markdown.hpp"

#include <doctest/doctest.h>

using namespace riskbild;

TEST_CASE("headings, lists, links and pictures") {
    CHECK(markdown::to_html("## Läs in\n\n1. *Välj* `fil`\n") ==
          "<h2>Läs in</h2>\n<ol>\n<li><em>Välj</em> <code>fil</code></li>\n</ol>\n");
    CHECK(markdown::to_html("[hit](/guide) ![En skärm](wall.png)") ==
          "<p><a href=\"/guide\">hit</a> <img src=\"wall.png\" alt=\"En skärm\" /></p>\n");
}

TEST_CASE("HTML in the text never comes through") {
    CHECK(markdown::to_html("<script>alert(1)</script>\n").find("<script") == std::string::npos);
    CHECK(markdown::to_html("a <b onclick=\"x()\">b</b>\n").find("onclick") == std::string::npos);
}

TEST_CASE("a link that would run code leads nowhere") {
    CHECK(markdown::to_html("[x](javascript:alert(1))") == "<p><a href=\"\">x</a></p>\n");
    CHECK(markdown::to_html("![x](data:text/html,x)") == "<p><img src=\"\" alt=\"x\" /></p>\n");
}

TEST_CASE("what is no UTF-8 does no harm") {
    CHECK(markdown::to_html("a\xff"
                            "b") ==
          "<p>a\xef\xbf\xbd"
          "b</p>\n");
}
