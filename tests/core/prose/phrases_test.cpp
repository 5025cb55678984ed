#include "core/prose/phrases.hpp"

#include <doctest/doctest.h>

#include "core/prose/numerals.hpp"
#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

std::optional<double> number(std::string_view text, bool with_one = true) {
    return prose::numeral_at(prose::words_of(text), 0, shipped_phrases(), with_one);
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> all;
    for (const prose::Word& word : prose::words_of(text)) all.push_back(word.text);
    return all;
}

}  // namespace

TEST_CASE("the longest phrase counts, and '-x' is any word that ends so") {
    const auto phrases = prose::Phrases::parse(R"({"tense": {"due": ["ska", "-eras"], "start": ["ska starta"]}})");
    REQUIRE(phrases);
    const prose::Words sentence = prose::words_of("Arbetet ska starta och redovisas eller utvärderas.");
    CHECK(phrases->at("tense", sentence, 1)->name == "start");
    CHECK(phrases->at("tense", sentence, 1)->length == 2);
    CHECK(phrases->at("tense", sentence, 6)->name == "due");
    CHECK_FALSE(phrases->at("tense", sentence, 4));
    CHECK_FALSE(phrases->at("unknown", sentence, 1));
    CHECK(phrases->before("tense", sentence, 3)->name == "start");
    CHECK_FALSE(phrases->any("tense", sentence, 2, 6));
    CHECK_FALSE(phrases->any("tense", sentence, 0, 1));
}

TEST_CASE("phrases that are none are told with their key") {
    for (const char* text :
         {"[]", R"({"a": []})", R"({"a": {"b": "c"}})", R"({"a": {"b": [1]}})", R"({"a": {"b": [" "]}})"}) {
        const auto phrases = prose::Phrases::parse(text);
        REQUIRE_FALSE(phrases);
        CHECK(phrases.error().kind == ErrorKind::input);
        CHECK(phrases.error().message.starts_with("phrases.json: "));
    }
}

TEST_CASE("words, numbers and signs") {
    CHECK(words("E-tjänst 49,5% (v43)") == std::vector<std::string>{"e-tjänst", "49,5", "%", "(", "v43", ")"});
    CHECK(words("44-48 barn") == std::vector<std::string>{"44", "-", "48", "barn"});
    CHECK(prose::words_of("50 000 kr")[0].number == 50000);
    CHECK(prose::words_of("12 3456")[0].number == 12);
    CHECK(prose::words_of("31.8.2024")[0].kind == prose::WordKind::word);
    CHECK(prose::words_of("1:a kvartalet")[0].kind == prose::WordKind::word);
    CHECK(prose::words_of("\xff 3").size() == 2);
}

TEST_CASE("numbers in words, Swedish and English") {
    CHECK(number("åtta") == 8);
    CHECK(number("Nitton") == 19);
    CHECK(number("tjugofem") == 25);
    CHECK(number("nittionio") == 99);
    CHECK(number("twenty-five") == 25);
    CHECK(number("48") == 48);
    CHECK(number("ett") == 1);
    CHECK_FALSE(number("ett", false));
    CHECK_FALSE(number("samtliga"));
    CHECK_FALSE(number("sexa"));
    CHECK_FALSE(number("fjärde"));
}
