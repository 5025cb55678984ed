#include "core/import/value_text.hpp"

#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::string read(const char* text, const char* order = "") {
    static const import::Vocabulary vocabulary = shipped_vocabulary();
    const auto value = import::read_value_text(text, order, vocabulary);
    if (!value) return "unread";
    const auto shown = [](std::optional<int> it) { return it ? std::to_string(*it) : "?"; };
    return std::to_string(value->value) + " = " + shown(value->likelihood) + " x " + shown(value->consequence) +
           (value->product_differs ? ", differs" : "");
}

}  // namespace

TEST_CASE("factors with their labels") {
    CHECK(read("Riskvärde: 6 (Sannolikhet: 3, Konsekvens: 2)") == "6 = 3 x 2");
    CHECK(read("12 (S3 K4)") == "12 = 3 x 4");
    CHECK(read("12 (K: 4, S: 3)") == "12 = 3 x 4");
    CHECK(read("S3 x K4 = 12") == "12 = 3 x 4");
    CHECK(read("Score 8 (likelihood 2, impact 4)") == "8 = 2 x 4");
    CHECK(read("9 (S3 K4)") == "9 = 3 x 4");
}

TEST_CASE("factors without labels are told apart only where something says which is which") {
    CHECK(read("12 (3x4)") == "12 = ? x ?");
    CHECK(read("3 × 4 = 12", "(S x K)") == "12 = 3 x 4");
    CHECK(read("12 (3*4)", "(K x S)") == "12 = 4 x 3");
    CHECK(read("9 (3 x 3)") == "9 = 3 x 3");
    CHECK(read("13 (3x4)") == "13 = ? x ?, differs");
}

TEST_CASE("other texts with three numbers are none of these") {
    CHECK(read("12") == "unread");
    CHECK(read("3 x 4") == "unread");
    CHECK(read("12 4 3") == "unread");
    CHECK(read("12 (3x4) 2023") == "unread");
    CHECK(read("123456 (3x4)") == "unread");
}

TEST_CASE("the order of factors is the heading's, else the plan's, else not known") {
    const auto factors = [](const std::string& lines) {
        const auto imported = import_of(lines + "\nHot;12 (3x4)\n");
        const auto& risk = only_document(imported).risks.at(0);
        CHECK(risk.value == 12);
        CHECK(findings_of(imported, "factor_order_unknown") == (risk.likelihood ? 0 : 1));
        return std::pair(risk.likelihood, risk.consequence);
    };
    using Factors = std::pair<std::optional<int>, std::optional<int>>;
    CHECK(factors("\nRisk;Riskvärde") == Factors{});
    CHECK(factors("\nRisk;Riskvärde (S x K)") == Factors{3, 4});
    CHECK(factors("Riskvärde räknas som;S x K\n\nRisk;Riskvärde") == Factors{3, 4});
    CHECK(factors("Riskvärde räknas som;Konsekvens x sannolikhet\n\nRisk;Riskvärde") == Factors{4, 3});
    CHECK(factors("Riskvärde räknas som;S x K\n\nRisk;Riskvärde (K x S)") == Factors{4, 3});
}

TEST_CASE("the labels of factors are listed as headings that were read") {
    const auto imported = import_of("\nRisk;Riskvärde\nHot;15 (S3, K5)\nBrand;6 (Sannolikhet: 3, Konsekvens: 2)\n");
    std::vector<std::string> labels;
    for (const auto& heading : imported.headings)
        if (heading.field == "likelihood" || heading.field == "consequence") labels.push_back(heading.text);
    CHECK(labels == std::vector<std::string>{"S3", "K5", "Sannolikhet: 3", "Konsekvens: 2"});
}
