#include "core/prose/moments.hpp"

#include <doctest/doctest.h>

#include "core/plan/names.hpp"
#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

// 'due: före 31/8'; '?' where no verb says what happens; several parted by ' | '.
std::string brief(std::string_view sentence) {
    std::string all;
    for (const prose::Moment& moment : prose::moments_in(sentence, shipped_phrases())) {
        all += all.empty() ? "" : " | ";
        all += moment.kind ? std::string(plan::name_of(*moment.kind)) : "?";
        all += ": " + moment.words;
    }
    return all;
}

}  // namespace

TEST_CASE("what is to be finished") {
    CHECK(brief("Rutinen ska vara klar före 30/9.") == "due: före 30/9");
    CHECK(brief("Mallen kommer att tas fram innan jul.") == "due: innan jul");
    CHECK(brief("Utbildningen färdigställs sista veckan i maj.") == "due: sista veckan i maj");
    CHECK(brief("Frågan tas upp i ledningsgruppen och redovisas i början av mars.") == "due: i början av mars");
    CHECK(brief("Under fjärde kvartalet 2025 kommer en enkät att skickas.") == "due: Under fjärde kvartalet 2025");
    CHECK(brief("Kontrollen sker v. 12.") == "due: v. 12");
    CHECK(brief("En mall tas fram före sommaren.") == "due: före sommaren");
    CHECK(brief("Lokalerna besöks på nytt i mars 2026.") == "due: i mars 2026");
    CHECK(brief("Rapporten ska lämnas senast den 31 augusti 2024.") == "due: senast den 31 augusti 2024");
    CHECK(brief("Arbetet är försenat och framskjutet till hösten 2025.") == "due: hösten 2025");
    CHECK(brief("Genomgången flyttas till mars.") == "due: mars");
    CHECK(brief("Avtalen ska ses över i slutet av nästa år.") == "due: i slutet av nästa år");
    CHECK(brief("Kontroller kommer göras vid två tillfällen under våren.") == "due: under våren");
    CHECK(brief("Den tredje har skjutits upp till våren 2025.") == "due: våren 2025");
    CHECK(brief("Kursen är framflyttad från hösten 2024 till våren 2025.") == "due: våren 2025");
    CHECK(brief("Appen ska användas senast vid vårterminens start 2025.") == "due: senast vid vårterminens start 2025");
    CHECK(brief("Kurser hålls våren 2025.") == "due: våren 2025");
    CHECK(brief("Hanteras 2025 genom utbildning.") == "due: 2025");
    CHECK(brief("Planen ska vara klar 2024-03-31.") == "due: 2024-03-31");
    CHECK(brief("The routine will be ready by June 2025.") == "due: by June 2025");
}

TEST_CASE("what begins, recurs, was done or is followed up anew") {
    CHECK(brief("Arbetet startar hösten 2024.") == "start: hösten 2024");
    CHECK(brief("Inom kort påbörjas en genomlysning.") == "start: Inom kort");
    CHECK(brief("Nya avdelningen startas upp vid årsskiftet.") == "start: vid årsskiftet");
    CHECK(brief("Logglistor ska granskas varje kvartal.") == "recurring: varje kvartal");
    CHECK(brief("Forumet möts varannan månad.") == "recurring: varannan månad");
    CHECK(brief("Utbildningen ges två gånger per år.") == "recurring: två gånger per år");
    CHECK(brief("Behörigheter kontrolleras kvartalsvis.") == "recurring: kvartalsvis");
    CHECK(brief("Rutinen trädde i kraft den första oktober.") == "done: den första oktober");
    CHECK(brief("Under våren kontrollerades alla avtal.") == "done: Under våren");
    CHECK(brief("Enheten har under hösten utbildat alla chefer.") == "done: under hösten");
    CHECK(brief("Sedan mars 2024 används digital signering.") == "done: Sedan mars 2024");
    CHECK(brief("Från och med april dokumenterar alla digitalt.") == "start: Från och med april");
    CHECK(brief("Följs upp på nytt 2025.") == "new_follow_up: 2025");
    CHECK(brief("Granskas enligt internkontrollplanen 2024.") == "plan_year: 2024");
}

TEST_CASE("each of two times has the verb nearest before it") {
    CHECK(brief("Har gjorts under våren 2024 och kommer att göras igen under hösten.") ==
          "done: under våren 2024 | due: under hösten");
    CHECK(brief("Utkast ska finnas innan semestrarna och allt vara klart före 31/8.") ==
          "due: innan semestrarna | due: före 31/8");
    CHECK(brief("Analysen har inte genomförts under 2023, men ska göras under 2024.") == "due: under 2024");
}

TEST_CASE("a time without a verb says not what happens then") {
    CHECK(brief("Skriftlig rutin vt 2024") == "?: vt 2024");
    CHECK(brief("Beslutad i fullmäktige, aug 2022.") == "?: aug 2022");
}

TEST_CASE("what is negated is no time of anything") {
    CHECK(brief("Kontrollen har inte genomförts under 2023.") == "");
    CHECK(brief("Uppföljningen kommer inte att göras i höst eller under 2024.") == "");
    CHECK(brief("Mallen har inte ännu införts under 2023.") == "");
    CHECK(brief("Under 2023 har inga kontroller gjorts.") == "");
}

TEST_CASE("words that look like times") {
    for (const char* sentence :
         {"Jämfört med 2021 års mätning är resultatet bättre.", "Akterna för åren 2017–2019 ska gallras.",
          "Inköp under 2000 kronor ska inte redovisas.", "Verksamheten är öppen 24/7.",
          "Det senaste resultatet för maj var bra.", "Nämnden ska få en återrapport för första halvåret 2023.",
          "Resultatet är bättre än hösten 2022 och ska följas.", "Arbetet ska fortgå in i nästa år.",
          "Planen innehåller 2023 poster.", "Hon arbetar v-formigt.", "Det sker varje måndag.",
          "Projektet Vision 2030 är känt.", "Nu redovisas läget i april 2025.", "Ordföranden har ordet i frågan.",
          "The staff may report it.", "Vi har 3 av 4 delar."})
        CHECK_MESSAGE(brief(sentence) == "", sentence);
}

TEST_CASE("what was done in the course of a whole year has no time") {
    CHECK(brief("Granskningen genomfördes 2022.") == "");
    CHECK(brief("Under 2023 har rutinen spridits.") == "");
    CHECK(brief("Rutinen har tagits fram under 2022 och 2023.") == "");
    CHECK(brief("Under 2023 ska rutinen spridas.") == "due: Under 2023");
}

TEST_CASE("what is due is said in the words of the clause") {
    const auto moments = prose::moments_in("Efter dialog med facket, ska rutinen vara klar före 30/9, om inget händer.",
                                           shipped_phrases());
    REQUIRE(moments.size() == 1);
    CHECK(moments[0].about == "ska rutinen vara klar före 30/9");
}
