#include "core/prose/performed.hpp"

#include <doctest/doctest.h>

#include "core/plan/names.hpp"
#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

std::string state(std::string_view result) {
    const auto said = prose::performed_in(result, 2024, shipped_phrases());
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

TEST_CASE("the words that say so are kept, with their sentence") {
    const auto said =
        prose::performed_in("Mallen är ny. Efter beslut, har stickprov utförts i tio akter.", 2024, shipped_phrases());
    REQUIRE(said);
    CHECK(said->state.raw == "har stickprov utförts i tio akter");
    CHECK(said->sentence == "Efter beslut, har stickprov utförts i tio akter.");
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
