#include "core/import/likely_names.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

std::string names_in(std::string_view text) {
    static const import::Vocabulary vocabulary = shipped_vocabulary();
    return text::join(import::likely_names(text, vocabulary), "|");
}

}  // namespace

TEST_CASE("a first name and a capitalised word after it may be a person") {
    CHECK(names_in("Rutinen skrevs av Karin Exempelsson i våras.") == "Karin Exempelsson");
    CHECK(names_in("Ing-Britt Exempelsson och Åke Prov-Provsson") == "Ing-Britt Exempelsson|Åke Prov-Provsson");
}

TEST_CASE("units, methods, streets, roles and phrases are not") {
    for (const char* text : {"Estrid låg på 90 procent", "Signs of Safety", "Tellusgatan 4", "Karin skrev rutinen",
                             "Anna, Bergs kommun", "Maria Skola", "Linnea Vårdboende", "Sven Eriksgatan 3", "Per April",
                             "KARIN EXEMPEL", "Sofia Socialnämnden", "till Karin. Enheten svarade"})
        CHECK_MESSAGE(names_in(text) == "", text);
}

TEST_CASE("a likely name is a warning with its place, and changes nothing") {
    const auto imported = import_of("Nr;Risk;Kommentar\nR1;Hot;Frågan bevakas av Karin Exempelsson\n");
    CHECK(line_of(imported, "likely_name") == 4);
    CHECK_FALSE(imported.rejected());
    CHECK(only_document(imported).risks.at(0).follow_up->comment == "Frågan bevakas av Karin Exempelsson");
}
