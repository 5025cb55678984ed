// Times without a year, and times that do not exist.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::size_t warnings_of(const import::Imported& imported) {
    return static_cast<std::size_t>(std::ranges::count_if(
        imported.diagnostics, [](const import::Diagnostic& it) { return it.severity == import::Severity::warning; }));
}

}  // namespace

TEST_CASE("years from the plan are told once, with how many they are") {
    const auto imported =
        import_of("Risk;Klart senast\nHot;31 augusti\nBrand;hösten\nStöld;2023-05-01\nFusk;inom kort\n");
    CHECK(findings_of(imported, "year_missing") == 1);
    CHECK(line_of(imported, "year_missing") == 4);
    CHECK(warnings_of(imported) == 0);
    const auto found = std::ranges::find(imported.diagnostics, "year_missing", &import::Diagnostic::code);
    REQUIRE(found != imported.diagnostics.end());
    CHECK(found->details[0] == import::Detail{"count", "2"});
    CHECK(findings_of(import_of("Risk;Klart senast\nHot;2023-05-01\n"), "year_missing") == 0);
}

TEST_CASE("without a year of the plan a time without one is a warning") {
    const import::Sheet sheet = sheet_of("Nämnd;Provnämnden\n\nRisk;Klart senast\nHot;31 augusti\nBrand;inom kort\n");
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    CHECK(findings_of(imported, "year_unknown") == 1);
    CHECK(line_of(imported, "year_unknown") == 4);
}

TEST_CASE("days and weeks that do not exist are told with their cell") {
    for (const char* time : {"30 februari", "30/2 2023", "2023-02-30", "vecka 53 2023", "v 53"}) {
        CAPTURE(time);
        const std::string cell = time;
        CHECK(line_of(import_of("Risk;Klart senast\nHot;" + cell + "\n"), "no_such_date") == 4);
        CHECK(line_of(import_of("Kontroll;Resultat;Klart senast\nRutin;Bra;" + cell + "\n"), "no_such_date") == 4);
        CHECK(line_of(import_of("Kontroll;Resultat\nRutin;Arbetet ska vara klart senast " + cell + ".\n"),
                      "no_such_date") == 4);
    }
    CHECK(line_of(import_of("Uppföljt;2023-02-30\n\nRisk;Riskvärde\nHot;4\n"), "bad_date") == 3);
    CHECK(line_of(import_of("Uppföljt;30 februari 2023\n\nRisk;Riskvärde\nHot;4\n"), "bad_date") == 3);
    CHECK(findings_of(import_of("Risk;Klart senast\nHot;vecka 53 2026\n"), "no_such_date") == 0);
}
