#include <doctest/doctest.h>

#include "core/import/level_text.hpp"
#include "core/plan/levels.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

const std::string scale = "Skala sannolikhet;1–4\nSkala konsekvens;1–4\n";
const std::string product = "Riskvärde räknas som;sannolikhet x konsekvens\n";
const std::string risks = "\nNr;Risk;Riskvärde\nR1;Hot;4\n";

plan::Scale scale_of(const import::Imported& imported) {
    REQUIRE(imported.boards.size() == 1);
    REQUIRE(imported.boards[0].plans[0].scale);
    return *imported.boards[0].plans[0].scale;
}

std::string written(const char* text) {
    const auto level = import::read_level_text(text, shipped_vocabulary());
    if (!level) return "unread";
    const auto bound = [](std::optional<int> it) { return it ? std::to_string(*it) : ""; };
    return level->name + " " + bound(level->from) + ".." + bound(level->up_to);
}

}  // namespace

TEST_CASE("levels as people write them") {
    CHECK(written("Låg 1–5") == "Låg 1..5");
    CHECK(written("Medium 8-15") == "Medium 8..15");
    CHECK(written("Extremt hög: 16") == "Extremt hög 16..16");
    CHECK(written("Low <8") == "Low ..7");
    CHECK(written("Hög över 15") == "Hög 16..");
    CHECK(written("Hög ≥ 12") == "Hög 12..");
    CHECK(written("Låg högst 4") == "Låg ..4");
    CHECK(written("Grön") == "Grön ..");
    CHECK(written("1–5") == "unread");
    CHECK(written("Hög 12, 15 eller 16") == "unread");
}

TEST_CASE("thresholds by value, in one cell or in several, and whose they are") {
    const plan::Levels expected{{{"Låg", 1, 5}, {"Hög", 6, 16}}, {}, plan::the_plan};
    CHECK(scale_of(import_of(scale + "Risknivåer;Låg 1–5, Hög 6–16\n" + risks)).levels == expected);
    const auto imported = import_of(scale + "Risknivåer;Låg 1–5;Hög 6–16\nRisknivåer enligt;Administratören\n" + risks);
    CHECK(scale_of(imported).levels->stated_by == "Administratören");
    CHECK(scale_of(imported).levels->steps == expected.steps);
    CHECK(only_document(imported).unread.empty());
}

TEST_CASE("a preset is named as the source") {
    const plan::Scale stated = scale_of(import_of(scale + product + "Trösklar;MSB 4x4\n" + risks));
    REQUIRE(stated.levels);
    CHECK(stated.levels->stated_by == "MSB 4x4");
    CHECK(plan::level_of_cell(stated, 1, 2) == 1);
    CHECK(plan::level_of_cell(stated, 2, 3) == 2);
    CHECK(plan::level_of_cell(stated, 4, 3) == 3);
    CHECK(plan::level_of_cell(stated, 4, 4) == 4);
}

TEST_CASE("thresholds cell by cell are written as drawn, the highest likelihood on top") {
    const plan::Scale stated =
        scale_of(import_of("Skala sannolikhet;1–2\nSkala konsekvens;1–3\nRisknivåer;Låg;Hög\n"
                           "Risknivå per ruta;Låg;Hög;Hög\nRisknivå per ruta;1;1;2\n" +
                           risks));
    REQUIRE(stated.levels);
    CHECK(stated.levels->cells == std::vector<int>{1, 1, 2, 1, 2, 2});
}

TEST_CASE("thresholds that are not whole stay unread, with the reason") {
    for (const char* odd : {"Risknivåer;Låg 1–5, Hög\n", "Risknivåer;Hög 6–16, Låg 1–5\n", "Risknivåer;Låg 1–16\n",
                            "Risknivåer;Låg;Hög\n", "Risknivåer;Låg;Hög\nRisknivå per ruta;1;2\n",
                            "Risknivåer;1–5;6–16\n", "Risknivå per ruta;1;2\n"}) {
        const auto imported = import_of(scale + odd + risks);
        CAPTURE(odd);
        CHECK_FALSE(scale_of(imported).levels);
        CHECK(findings_of(imported, "bad_levels") == 1);
        CHECK_FALSE(only_document(imported).unread.empty());
    }
}

TEST_CASE("a preset for another matrix is noticed") {
    const std::string five = "Skala sannolikhet;1–5\nSkala konsekvens;1–5\n";
    CHECK(findings_of(import_of(five + product + "Trösklar;MSB 4x4\n" + risks), "level_missing") == 1);
    CHECK(findings_of(import_of(scale + product + "Trösklar;MSB 4x4\n" + risks), "level_missing") == 0);
}

TEST_CASE("the appetite line is a greatest value or a set of cells") {
    const auto imported = import_of(scale + "Beslutad gräns;9\nBeslutad gräns enligt;nämnden 2023-01-11\n" + risks);
    CHECK(scale_of(imported).appetite == plan::Appetite{9, {}, "nämnden 2023-01-11"});
    const plan::Scale cells = scale_of(import_of(
        "Skala sannolikhet;1–2\nSkala konsekvens;1–2\nÖver beslutad gräns;nej;ja\nÖver beslutad gräns;nej;nej\n" +
        risks));
    REQUIRE(cells.appetite);
    CHECK(cells.appetite->cells == std::vector<int>{0, 0, 0, 1});

    const auto vague = import_of(scale + "Beslutad gräns;från 9\n" + risks);
    CHECK_FALSE(scale_of(vague).appetite);
    CHECK(findings_of(vague, "bad_limit") == 1);
    CHECK(only_document(vague).unread.size() == 1);
}

TEST_CASE("factors before measures are kept beside those after") {
    const auto imported = import_of(scale +
                                    "\nNr;Risk;Sannolikhet före åtgärd;Konsekvens före åtgärd;Sannolikhet;Konsekvens\n"
                                    "R1;Hot;4;3;2;3\nR2;Brand;;;1;4\nR3;Fel;5;3;1;4\n");
    const auto& read = only_document(imported).risks;
    REQUIRE(read.size() == 3);
    CHECK(read[0].likelihood_before == 4);
    CHECK(read[0].consequence_before == 3);
    CHECK(read[0].likelihood == 2);
    CHECK_FALSE(read[1].likelihood_before);
    CHECK_FALSE(read[2].likelihood_before);  // not a step of the scale
    CHECK(findings_of(imported, "outside_scale") == 1);
}
