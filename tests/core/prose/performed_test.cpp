#include "core/prose/performed.hpp"

#include <doctest/doctest.h>

#include "core/plan/names.hpp"
#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

std::string state(std::string_view result, std::string_view control = "Stickprov av avtal") {
    const auto said = prose::performed_in(result, {control, 2024}, shipped_phrases());
    return said ? std::string(plan::name_of(said->state.value)) : "";
}

}  // namespace

TEST_CASE("a control that was carried out") {
    CHECK(state("Stickprov har utförts i tio akter.") == "yes");
    CHECK(state("Enheten har genomfört en granskning av loggar.") == "yes");
    CHECK(state("Förvaltningen har följt upp avtalen.") == "yes");
    CHECK(state("Under 2024 har det gjorts en egenkontroll.") == "yes");
    CHECK(state("Kontrollen genomfördes i maj och inga brister hittades.") == "yes");
    CHECK(state("Vid stickprovet visade det sig att mallen inte används.") == "yes");
    CHECK(state("The review has been carried out.") == "yes");
}

TEST_CASE("a control that was not") {
    CHECK(state("Granskningen har ännu inte genomförts.") == "no");
    CHECK(state("Det är för tidigt att följa upp rutinen.") == "no");
    CHECK(state("Ingen kontroll har utförts.") == "no");
    CHECK(state("Kontrollen genomfördes inte.") == "no");
    CHECK(state("Anledningen är att granskningen inte har genomförts än.") == "no");
}

TEST_CASE("a control that was moved or replaced") {
    CHECK(state("Uppföljningen flyttas till nästa års plan.") == "postponed");
    CHECK(state("Kontrollen har inte genomförts. Den skjuts upp till 2025.") == "postponed");
    CHECK(state("Kontrollen har ersatts av en intern granskning.") == "replaced");
    CHECK(state("Kontrollen har inte genomförts. I stället har enheten granskat loggar.") == "replaced");
    CHECK(state("Det är för tidigt att följa upp rutinen. Enheten har dock granskat loggar.") == "replaced");
}

TEST_CASE("a participle says it as well") {
    CHECK(state("Kontrollen är inte genomförd.") == "no");
    CHECK(state("Stickprov ej gjort.") == "no");
    CHECK(state("Ej genomförd.") == "no");
    CHECK(state("Kontroll genomförd, inga brister.") == "yes");
    CHECK(state("Granskningen av avtal är nu utförd och visar på brister.") == "yes");
    CHECK(state("Genomförd.") == "yes");
}

TEST_CASE("an analysis is the control only where the control is one") {
    CHECK(state("Mätningen har inte genomförts.", "Mätning av följsamhet") == "no");
    CHECK(state("Mätningen har inte genomförts.", "Kontroll av att mätarna fungerar") == "");
}

TEST_CASE("the few words that say so are kept, with their sentence") {
    const auto raw = [](std::string_view result) {
        const auto said = prose::performed_in(result, {"", 2024}, shipped_phrases());
        return said ? said->state.raw + " < " + said->sentence : "";
    };
    CHECK(raw("Mallen är ny. Efter beslut, har stickprov utförts i tio akter.") ==
          "har stickprov utförts < Efter beslut, har stickprov utförts i tio akter.");
    CHECK(raw("Granskningen har ännu inte genomförts.") ==
          "har ännu inte genomförts < Granskningen har ännu inte genomförts.");
    CHECK(raw("Kontrollen genomfördes inte.") == "genomfördes inte < Kontrollen genomfördes inte.");
    CHECK(raw("Chefen föreslår att kontrollen flyttas över till nästa års plan.") ==
          "flyttas över till nästa års plan < Chefen föreslår att kontrollen flyttas över till nästa års plan.");
}

TEST_CASE("what was done to something else, or in part, says nothing") {
    for (const char* result :
         {"Kurser har hållits men kontrollen återstår.", "Introduktion har genomförts men granskningen återstår.",
          "Granskningen har gjorts för hälften av skolorna.", "Kontroll har utförts på 4 av 9 skolor.",
          "Stickprov har utförts till 70 procent.", "Kontrollen är genomförd. Övriga granskas i mars.",
          "Granskningen genomfördes inte enligt plan utan ett halvår senare.",
          "Kontrollen genomfördes inte under våren.", "Efter kontrollen har kurser genomförts.",
          "Introduktion i den interna kontrollen är genomförd.", "Kurser har genomförts och kontroll planeras.",
          "Kontroll planeras och kurser har genomförts.", "Granskningen visar inte att kurser har genomförts.",
          "Det framgår att egenkontroll inte har genomförts.", "Upphandlingen skjuts upp till 2025.",
          "Chefen har inte följt upp avtalen.", "Genomförda kurser är kända."})
        CHECK_MESSAGE(state(result) == "", result);
    CHECK(state("Kontrollen visade att kurser inte har genomförts.") == "yes");
}

TEST_CASE("what does not say it for certain says nothing") {
    for (const char* result :
         {"", "Rutinen är känd.", "Informationsinsatser har genomförts.", "Kontroller har delvis genomförts.",
          "Alla kontroller har genomförts utom en.", "Granskningen genomfördes 2022.",
          "Förra årets granskning visade att rutin saknas.", "När kontrollen har genomförts redovisas den.",
          "Det säkerställer att kontroller har utförts.", "Granskning kommer att genomföras.",
          "En riskanalys har genomförts.", "Enheten har dock granskat loggar.",
          "Stickprov har utförts. Uppföljningen har inte genomförts."})
        CHECK_MESSAGE(state(result) == "", result);
}
