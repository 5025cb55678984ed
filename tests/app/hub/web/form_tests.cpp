#include "app/hub/web/form.hpp"

#include <doctest/doctest.h>

#include "app/hub/web/cookies.hpp"
#include "app/hub/web/origin.hpp"
#include "app/hub/web/router.hpp"

using namespace riskbild;
using hub::Form;

TEST_CASE("a form says what was written in it") {
    const Form form("name=Vera+%C3%85&empty=&flag&twice=1&twice=2&broken=%zz%4");
    CHECK(form.text("name") == "Vera Å");
    CHECK(form.text("empty").empty());
    CHECK(form.checked("flag"));
    CHECK_FALSE(form.has("absent"));
    CHECK(form.text("twice") == "2");
    CHECK(form.all("twice").size() == 2);
    CHECK(form.text("broken") == "%zz%4");
}

TEST_CASE("a number is nothing but one") {
    const Form form(
        "plain=12&minus=-3&spaced=+7+&half=1,5&worded=5+st&hex=0x1&plus=%2B4&empty=&huge=99999999999999999999");
    CHECK(form.number("plain") == 12);
    CHECK(form.number("minus") == -3);
    CHECK(form.number("spaced") == 7);
    for (const char* none : {"half", "worded", "hex", "plus", "empty", "huge", "absent"})
        CHECK_MESSAGE(!form.number(none), none);
}

TEST_CASE("only a password keeps its spaces") {
    const Form form("word=+a+b+");
    CHECK(form.text("word") == "a b");
    CHECK(form.untrimmed("word") == " a b ");
}

TEST_CASE("what is no text, or would change how a text looks, is shown as such") {
    CHECK(Form("a=%FF").text("a") == "\uFFFD");
    CHECK(Form("a=x%00y").text("a") == "x\uFFFDy");
    CHECK(Form("a=%E2%80%AEevil").text("a") == "\uFFFDevil");
    CHECK(Form("a=1%0D%0A2").text("a") == "1\r\n2");
}

TEST_CASE("what is encoded is decoded again") {
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    CHECK(hub::percent_decoded(hub::percent_encoded(every)) == every);
    CHECK(hub::percent_encoded("å/b c") == "%C3%A5%2Fb%20c");
}

TEST_CASE("an address has its places, decoded after it has been taken apart") {
    const hub::Page page = nullptr;
    const hub::Routes routes{{"GET", "/boards", hub::Access::viewer, page},
                             {"GET", "/boards/{}/texts", hub::Access::viewer, page},
                             {"POST", "/boards/{}/texts", hub::Access::viewer, page}};
    CHECK(hub::match(routes, "GET", "/boards/a%2Fb/texts").places == std::vector<std::string>{"a/b"});
    CHECK(hub::match(routes, "HEAD", "/boards").route == routes.data());
    CHECK(hub::match(routes, "POST", "/boards/x/texts").route == &routes[2]);
    CHECK(hub::match(routes, "POST", "/boards").other_method);
    for (const char* none :
         {"/", "/boards/", "/boards//texts", "/boards/a/b/texts", "/boards/..%2f..%2f", "boards", ""})
        CHECK_MESSAGE(hub::match(routes, "GET", none).route == nullptr, none);
}

TEST_CASE("cookies are read one by one") {
    const http::Request request{"GET", "/", {{"cookie", "a=1; bb=2;c=3;  d=a=b; e"}}};
    CHECK(hub::cookie(request, "a") == "1");
    CHECK(hub::cookie(request, "b").empty());
    CHECK(hub::cookie(request, "c") == "3");
    CHECK(hub::cookie(request, "d") == "a=b");
    CHECK(hub::cookie(request, "e").empty());
}

TEST_CASE("a request is of our own pages by what the browser says of it") {
    const auto own = [](std::map<std::string, std::string> headers) {
        headers["host"] = "10.0.0.1:8080";
        return hub::comes_from_own_page({"POST", "/", std::move(headers)}, "https://hub.example.org/");
    };
    CHECK(own({}));
    CHECK(own({{"sec-fetch-site", "same-origin"}}));
    CHECK(own({{"origin", "https://hub.example.org"}}));
    CHECK(own({{"origin", "http://10.0.0.1:8080"}}));
    CHECK_FALSE(own({{"sec-fetch-site", "cross-site"}}));
    CHECK_FALSE(own({{"origin", "https://hub.example.org.evil.example"}}));
    CHECK_FALSE(own({{"origin", "https://evil.example"}}));
    CHECK_FALSE(own({{"origin", "null"}}));
}
