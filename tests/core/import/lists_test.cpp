// Several lists of risks in one document: the gross list, and what of it came into the plan.
#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"

using namespace riskbild;

namespace {

const std::string header = "Riskområde;Risk;Kommentar\n";

plan::Document two_lists(const std::string& first, const std::string& second) {
    return only_document(import_of("\nSamlad riskbild 2023\n" + header + first +
                                   "\nUppföljning av internkontrollplanen\n" + header + second));
}

}  // namespace

TEST_CASE("the heading over a table names its list, and the same risk in both is two statements of one risk") {
    const plan::Document document = two_lists("Tillsyn;Tillsyn uteblir;Pågår\nTillsyn;Beslut dröjer;Pågår\n",
                                              "Tillsyn;Tillsyn uteblir;Stickprov gjort\n");
    REQUIRE(document.risks.size() == 3);
    CHECK(document.risks[0].part == "samlad riskbild");
    CHECK_FALSE(document.risks[0].in_plan);
    CHECK(document.risks[2].part == "internkontrollplan");
    CHECK(document.risks[2].in_plan);
    CHECK(document.risks[2].risk == document.risks[0].risk);
    CHECK(document.risks[1].risk != document.risks[0].risk);
}

TEST_CASE("the same title under another area is another risk") {
    const plan::Document document = two_lists("Tillsyn;Beslut dröjer;Pågår\n", "Bygglov;Beslut dröjer;Pågår\n");
    REQUIRE(document.risks.size() == 2);
    CHECK(document.risks[0].risk != document.risks[1].risk);
}

TEST_CASE("a document with one list has no parts") {
    const plan::Document document =
        only_document(import_of("\nSamlad riskbild 2023\n" + header + "Tillsyn;Hot;Pågår\n"));
    CHECK(document.risks.at(0).part.empty());
}
