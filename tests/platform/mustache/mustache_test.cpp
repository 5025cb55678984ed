#include "platform/mustache/mustache.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace riskbild;
using nlohmann::json;

TEST_CASE("a value can never become markup") {
    const json data = {{"name", "<script>\"'&"}};
    CHECK(mustache::render("<p title=\"{{name}}\">{{name}}</p>", data).value() ==
          "<p title=\"&lt;script&gt;&quot;&apos;&amp;\">&lt;script&gt;&quot;&apos;&amp;</p>");
}

TEST_CASE("a value that looks like a template is shown as it stands") {
    CHECK(mustache::render("{{name}}", {{"name", "{{secret}}{{> _frame}}"}, {"secret", "x"}}).value() ==
          "{{secret}}{{&gt; _frame}}");
}

TEST_CASE("lists repeat, and what is empty counts as nothing") {
    const std::string text = "{{#rows}}{{n}},{{/rows}}{{^rows}}none{{/rows}}";
    CHECK(mustache::render(text, {{"rows", {{{"n", 1}}, {{"n", 0}}}}}).value() == "1,0,");
    CHECK(mustache::render(text, {{"rows", json::array()}}).value() == "none");
    CHECK(mustache::render(text, {{"rows", ""}}).value() == "none");
    CHECK(mustache::render(text, {{"rows", nullptr}}).value() == "none");
}

TEST_CASE("a name with dots reaches into objects") {
    CHECK(mustache::render("{{t.review.title}}", {{"t", {{"review", {{"title", "Granska"}}}}}}).value() == "Granska");
}

TEST_CASE("a part is another template, with the values around it") {
    CHECK(mustache::render("<{{> _part}}>", {{"x", "a&b"}}, {{"_part", "{{x}}"}}).value() == "<a&amp;b>");
}

TEST_CASE("a template that does not close what it opens is refused") {
    const auto broken = mustache::render("{{#rows}}", {{"rows", true}});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().kind == ErrorKind::input);
}

TEST_CASE("what many pages have in common stands behind a page's own values") {
    const json values = {{"t", {{"title", "Granska <&"}}}, {"name", "common"}};
    const mustache::Common common(values);
    const mustache::Common same = common;
    const json own = {{"name", "own"}};
    CHECK(mustache::render("{{t.title}}, {{name}}", own, {}, &same).value() == "Granska &lt;&amp;, own");
    CHECK(mustache::render("{{> _part}}", own, {{"_part", "{{t.title}}"}}, &common).value() == "Granska &lt;&amp;");
    CHECK(mustache::render("{{t.title}}", own).value().empty());
}
