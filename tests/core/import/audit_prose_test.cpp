// Recommendations in running text, with auditor, audit, year, evidence and state.
#include "core/import/audit_prose.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "tests/core/import/prose_sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using plan::RecommendationState;

namespace {

plan::Document read(std::vector<import::Passage> prose) {
    const import::Vocabulary vocabulary = shipped_vocabulary();
    import::Findings findings;
    const std::set<std::string> struck;
    import::Proposals proposals(struck);
    import::Reading reading{vocabulary, findings, proposals, {}, {}, {}};
    import::read_recommendations_named(prose, reading);
    return std::move(reading.document);
}

std::string recommended(const char* sentence) {
    return text::join(import::recommended_in(sentence, shipped_vocabulary()), " | ");
}

}  // namespace

TEST_CASE("what is recommended stands in the words of the sentence") {
    CHECK(recommended("Revisionen lämnade en rekommendation om att se över attesten.") == "se över attesten");
    CHECK(recommended("Dels en rekommendation om att se över attesten, dels en rekommendation om att spara kvitton och "
                      "dels en rekommendation om att utbilda chefer.") ==
          "se över attesten | spara kvitton | utbilda chefer");
    CHECK(recommended("Revisionen rekommenderar miljönämnden att upprätta en plan och att följa den.") ==
          "upprätta en plan | följa den");
    CHECK(recommended("Revisionen rekommenderar nämnden att säkerställa att arkivet är låst och att nyckeln finns.") ==
          "säkerställa att arkivet är låst och att nyckeln finns");
    CHECK(recommended("The auditors recommended that the board keeps a list.") == "keeps a list");
}

TEST_CASE("speaking of a recommendation recommends nothing") {
    CHECK(recommended("Vad gäller rekommendationen om att se över attesten pågår arbetet.") == "");
    CHECK(recommended("Nämnden fick två rekommendationer.") == "");
    CHECK(recommended("Förvaltningen rekommenderas av ingen.") == "");
}

TEST_CASE("auditor, audit and year come from the paragraph and the headings above") {
    const plan::Document document =
        read({paragraph({"Nämnden har fått en granskning av inköp av läromedel."}),
              heading("Stadsrevisionens rekommendationer i revisionsredogörelsen för 2022"),
              heading("Rekommendationer för inköp av läromedel"),
              paragraph({"I fjol lämnades en rekommendation om att upprätta en inköpsplan."})});
    REQUIRE(document.recommendations.size() == 1);
    CHECK(document.recommendations[0].auditor == "Stadsrevisionen");
    CHECK(document.recommendations[0].audit == "granskning av inköp av läromedel");
    CHECK(document.recommendations[0].report_year == "2022");
    CHECK(document.contradictions.empty());
}

TEST_CASE("a year that the heading contradicts is kept beside it") {
    const plan::Document document = read(
        {heading("Rekommendationer i revisionsredogörelsen för 2022"), heading("Rekommendationer för hyror"),
         paragraph({"Revisionen lämnade två rekommendationer i revisionsredogörelsen för 2023.",
                    "Dels en rekommendation om att räkna om hyrorna, dels en rekommendation om att spara avtalen."})});
    REQUIRE(document.recommendations.size() == 2);
    CHECK(document.recommendations[1].report_year == "2023");
    REQUIRE(document.contradictions.size() == 1);
    CHECK(document.contradictions[0].values ==
          std::vector<std::string>{"revisionsredogörelsen för 2022", "revisionsredogörelsen för 2023"});
}

TEST_CASE("items below a sentence that leads recommendations in, and no other items") {
    const plan::Document document =
        read({paragraph({"De förtroendevalda revisorerna lämnar följande rekommendationer:"}), item("se över attesten"),
              item("utbilda chefer"), paragraph({"Arbetet omfattar tre delar:"}), item("en"), item("två")});
    REQUIRE(document.recommendations.size() == 2);
    CHECK(document.recommendations[1].text == "utbilda chefer");
    CHECK(document.recommendations[1].auditor == "De förtroendevalda revisorerna");
}

TEST_CASE("evidence belongs to the recommendation whose words the paragraph has") {
    const plan::Document document =
        read({heading("Rekommendationer för lokaler"),
              paragraph({"Revisionen gav en rekommendation om att upprätta en underhållsplan för skolorna, och en "
                         "rekommendation om att mäta radonhalten i förskolor."}),
              paragraph({"En underhållsplan har upprättats och antagits.", "Den gäller från mars."}),
              paragraph({"Förvaltningen arbetar vidare."}),
              paragraph({"Vad gäller rekommendationen om att mäta radonhalten i förskolor har tolv hus mätts."}),
              paragraph({"Resten mäts i vinter."})});
    REQUIRE(document.recommendations.size() == 2);
    CHECK(document.recommendations[0].evidence ==
          "En underhållsplan har upprättats och antagits. Den gäller från mars.");
    CHECK(document.recommendations[1].evidence ==
          "Vad gäller rekommendationen om att mäta radonhalten i förskolor har tolv hus mätts. Resten mäts i vinter.");
}

TEST_CASE("a sentence about all of the subject belongs to those that have nothing of their own") {
    const plan::Document document =
        read({heading("Rekommendationer för fordon"),
              paragraph({"Revisionen gav en rekommendation om att märka bilarna tydligt, och en rekommendation om att "
                         "föra körjournal dagligen."}),
              paragraph({"Bilarna är nu tydligt märkta."}),
              paragraph({"Numera granskas samtliga fordonsköp centralt."}), paragraph({"Allt annat är som förut."})});
    REQUIRE(document.recommendations.size() == 2);
    CHECK(document.recommendations[0].evidence == "Bilarna är nu tydligt märkta.");
    CHECK(document.recommendations[1].evidence == "Numera granskas samtliga fordonsköp centralt.");
}

TEST_CASE("a state is read only where a word says it, of the recommendation itself") {
    const auto state = [](const char* sentence) {
        return read({paragraph({"Revisionen lämnade en rekommendation om att se över attesten."}),
                     paragraph({sentence})})
            .recommendations.at(0)
            .state;
    };
    CHECK(state("Rekommendationen bedöms vara åtgärdad.") ==
          plan::Worded<RecommendationState>{RecommendationState::addressed_by_board, "åtgärdad"});
    CHECK(state("Rekommendationen är inte åtgärdad.") == plan::Worded<RecommendationState>{});
    CHECK(state("Attesten är åtgärdad.") == plan::Worded<RecommendationState>{});
    CHECK(state("Arbetet är klart.") == plan::Worded<RecommendationState>{});
}
