// Recommendations as blocks of labels.
#include "core/import/audit_blocks.hpp"

#include <doctest/doctest.h>

#include "tests/core/import/prose_sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using plan::RecommendationState;

namespace {

std::vector<plan::Recommendation> read(std::vector<import::Passage> prose) {
    const import::Vocabulary vocabulary = shipped_vocabulary();
    import::Findings findings;
    const std::set<std::string> struck;
    import::Proposals proposals(struck);
    import::Reading reading{vocabulary, findings, proposals, {}, {}, {}};
    import::read_recommendation_blocks(prose, reading);
    return std::move(reading.document.recommendations);
}

}  // namespace

TEST_CASE("a recommendation with its state and comment, below the audit") {
    const auto all = read({heading("Granskning av hyror (2025)"),
                           paragraph({"Rekommendation 1: Räkna om hyrorna.", "Gör det årligen."}),
                           paragraph({"Status: Pågår"}), paragraph({"Kommentar: Fem av åtta är klara."}),
                           paragraph({"Rekommendation 2: Spara avtalen."}), paragraph({"Status: Vilande"})});
    REQUIRE(all.size() == 2);
    CHECK(all[0].text == "Räkna om hyrorna. Gör det årligen.");
    CHECK(all[0].audit == "Granskning av hyror (2025)");
    CHECK(all[0].state.value == RecommendationState::ongoing);
    CHECK(all[0].evidence == "Fem av åtta är klara.");
    CHECK(all[1].id == "REK2");
    CHECK(all[1].state.raw == "Vilande");
    CHECK(all[1].state.value == RecommendationState::not_stated);
    CHECK(all[1].evidence == "");
}

TEST_CASE("labels without a recommendation, or amid a sentence, say nothing of one") {
    CHECK(read({paragraph({"Status: Pågår"}), paragraph({"Kommentar: Klart i maj."})}).empty());
    CHECK(read({paragraph({"Rekommendation 1: Spara avtalen. Status: Pågår"})}).empty());
    CHECK(read({paragraph({"Rekommendation: se ovan."})}).empty());
    const auto parted = read({paragraph({"Rekommendation 1: Spara avtalen."}), paragraph({"Nu är Status: Pågår"}),
                              paragraph({"Status: Pågår"})});
    REQUIRE(parted.size() == 1);
    CHECK(parted[0].state.raw == "");
}
