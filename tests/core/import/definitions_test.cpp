// Tables that define the scale of a plan.
#include <doctest/doctest.h>

#include "tests/core/import/sheets.hpp"

using namespace riskbild;

namespace {

const std::string risks = "Risk;S;K;Riskvärde\nHot i receptionen;2;3;6\n\n";
const std::string both =
    "Sannolikhet;Benämning\n1;Osannolik\n2;Möjlig\n3;Sannolik\n\n"
    "Konsekvens;Benämning\n1;Lindrig\n2;Kännbar\n3;Svår\n\n";

using Labels = std::vector<std::string>;

std::optional<plan::Scale> scale_of(const import::Imported& imported) {
    REQUIRE(imported.boards.size() == 1);
    return imported.boards[0].plans[0].scale;
}

bool is_unread(const import::Imported& imported, const std::string& text) {
    for (const plan::UnreadPart& part : only_document(imported).unread)
        if (part.text == text) return true;
    return false;
}

}  // namespace

TEST_CASE("steps and their names, in a table for each axis, below the risks or above them") {
    for (const std::string& sheet : {"\n" + risks + both, "\n" + both + risks}) {
        const auto imported = import_of(sheet);
        const auto scale = scale_of(imported);
        REQUIRE(scale);
        CHECK(scale->likelihood_steps == 3);
        CHECK(scale->consequence_steps == 3);
        CHECK(scale->likelihood_labels == Labels{"Osannolik", "Möjlig", "Sannolik"});
        CHECK(scale->consequence_labels == Labels{"Lindrig", "Kännbar", "Svår"});
        CHECK_FALSE(scale->multiplication_stated);
        CHECK(only_document(imported).risks.size() == 1);
        CHECK(only_document(imported).unread.empty());
    }
}

TEST_CASE("one count for both axes, with the highest step first") {
    const auto scale =
        scale_of(import_of("\n" + risks + "Steg;Sannolikhet;Konsekvens\n2;Ofta;Svår, dyr\n1;Sällan;Lätt\n"));
    REQUIRE(scale);
    CHECK(scale->likelihood_labels == Labels{"Sällan", "Ofta"});
    CHECK(scale->consequence_labels == Labels{"Lätt", "Svår, dyr"});
}

TEST_CASE("a number and its name in one cell") {
    const auto scale =
        scale_of(import_of("\n" + risks + "Likelihood;Impact\n1 – Rare;1 – Slight\n2 – Likely;2 – Severe\n"));
    REQUIRE(scale);
    CHECK(scale->likelihood_labels == Labels{"Rare", "Likely"});
    CHECK(scale->consequence_labels == Labels{"Slight", "Severe"});
}

TEST_CASE("the title above the table names its axis; a long description is no name") {
    const std::string often = "Det händer ungefär varje månad någonstans i verksamheten";
    const auto imported =
        import_of("\n" + risks + "Skala för sannolikhet\nNivå;Beskrivning\n1;" + often + " ibland\n2;" + often +
                  "\n\nSkala för konsekvens\nNivå;Beskrivning\n1;Liten\n2;Stor\n");
    const auto scale = scale_of(imported);
    REQUIRE(scale);
    CHECK(scale->likelihood_labels.empty());
    CHECK(scale->consequence_labels == Labels{"Liten", "Stor"});
    CHECK(is_unread(imported, "Beskrivning: " + often));
}

TEST_CASE("steps with a gap are no scale, and it is told where") {
    const auto imported = import_of("\n" + risks + "Sannolikhet;Benämning\n1;Osannolik\n2;Möjlig\n4;Sannolik\n");
    CHECK_FALSE(scale_of(imported));
    CHECK(line_of(imported, "steps_missing") == 8);
    CHECK(is_unread(imported, "Benämning: Möjlig"));
    CHECK(only_document(imported).risks.size() == 1);
}

TEST_CASE("a scale of one axis alone is left unread") {
    const auto imported = import_of("\n" + risks + "Sannolikhet;Benämning\n1;Osannolik\n2;Möjlig\n");
    CHECK_FALSE(scale_of(imported));
    CHECK(findings_of(imported, "half_scale") == 1);
    CHECK(is_unread(imported, "Sannolikhet: 1–2"));
}

TEST_CASE("thresholds, whichever end is first; a colour is no level") {
    for (const char* levels :
         {"Nivå;Från;Till;Färg\nHög;6;9;röd\nMedel;3;5;gul\nLåg;1;2;grön\n",
          "Poäng;Risknivå\n1–2;Låg\n3–5;Medel\n6-9;Hög\n", "Rating;Score\nLåg;<3\nMedel;3-5\nHög;6–9\n"}) {
        const auto scale = scale_of(import_of("\n" + risks + both + levels));
        REQUIRE(scale);
        REQUIRE(scale->levels);
        REQUIRE(scale->levels->steps.size() == 3);
        CHECK(scale->levels->steps[0].name == "Låg");
        CHECK(scale->levels->steps[0].up_to == 2);
        CHECK(scale->levels->steps[1] == plan::Level{"Medel", 3, 5});
        CHECK(scale->levels->steps[2].from == 6);
        CHECK(scale->levels->stated_by == plan::the_plan);
    }
    const auto coloured = import_of("\n" + risks + both + "Färg;Poäng\nröd;6–9\ngrön;1–5\n");
    CHECK_FALSE(scale_of(coloured)->levels);
}

TEST_CASE("thresholds that overlap, or without a scale, are left unread") {
    const auto overlapping = import_of("\n" + risks + both + "Poäng;Risknivå\n1–5;Låg\n4–9;Hög\n");
    REQUIRE(scale_of(overlapping));
    CHECK_FALSE(scale_of(overlapping)->levels);
    CHECK(findings_of(overlapping, "bad_levels") == 1);
    CHECK(is_unread(overlapping, "Risknivå: Låg 1–5"));
    const auto alone = import_of("\n" + risks + "Poäng;Risknivå\n1–5;Låg\n6–9;Hög\n");
    CHECK(findings_of(alone, "levels_without_scale") == 1);
    CHECK(is_unread(alone, "Risknivå: Hög 6–9"));
}

TEST_CASE("a table that says something else than the label above it is left unread") {
    const auto imported = import_of("Skala sannolikhet;1–4\nSkala konsekvens;1–4\n\n" + risks + both);
    CHECK(scale_of(imported)->likelihood_steps == 4);
    CHECK(findings_of(imported, "defined_twice") == 2);
    CHECK(is_unread(imported, "Benämning: Osannolik"));
}

TEST_CASE("a register whose first column is a factor is no definition") {
    const auto imported = import_of("\nS;K;Risk\n1;3;Hot\n2;1;Brand\n");
    CHECK(only_document(imported).risks.size() == 2);
    const auto described = import_of("\nS;K;Beskrivning\n1;3;Hot\n2;1;Brand\n");
    CHECK(only_document(described).risks.size() == 2);
}

TEST_CASE("thresholds with semicolons between, in one cell") {
    const auto imported = import_of(
        "Skala sannolikhet;1–5\nSkala konsekvens;1–5\nRisknivåer;\"Low <8; Medium 8-15; High >15\"\n\n" + risks);
    REQUIRE(scale_of(imported)->levels);
    CHECK(scale_of(imported)->levels->steps[2] == plan::Level{"High", 16, std::nullopt});
}

TEST_CASE("a matrix of products states both axes and that the value is their product") {
    const auto imported = import_of("\n" + risks + "Sannolikhet / Konsekvens;1;2;3\n3;3;6;9\n2;2;4;6\n1;1;2;3\n");
    const auto scale = scale_of(imported);
    REQUIRE(scale);
    CHECK(scale->likelihood_steps == 3);
    CHECK(scale->consequence_steps == 3);
    CHECK(scale->multiplication_stated);
    CHECK(only_document(imported).risks.size() == 1);
    CHECK(only_document(imported).unread.empty());
}

TEST_CASE("a matrix with a wrong product, or of words, is left unread and told") {
    for (const char* matrix :
         {"Sannolikhet / Konsekvens;1;2\n2;2;5\n1;1;2\n", "Likelihood \\ Impact;1;2\n2;Low;High\n1;Low;Low\n"}) {
        const auto imported = import_of("\n" + risks + matrix);
        CHECK_FALSE(scale_of(imported));
        CHECK(line_of(imported, "matrix_not_read") == 8);
        CHECK(only_document(imported).risks.size() == 1);
        CHECK(only_document(imported).unread.size() == 6);
    }
}
