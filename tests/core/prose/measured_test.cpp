#include "core/prose/measured.hpp"

#include <doctest/doctest.h>

#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

std::vector<prose::Measured> measured(std::string_view sentence) {
    return prose::measured_in(sentence, shipped_phrases());
}

// '12/40 30% ca akter', '44..48 mellan barn': what was read, in short; several parted by ' | '.
std::string brief(std::string_view sentence) {
    const auto plain = [](double number) {
        std::string text = std::to_string(number);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text;
    };
    std::string all;
    for (const prose::Measured& result : measured(sentence)) {
        const plan::Measurement& it = result.measurement;
        std::string one;
        if (it.numerator) one += std::to_string(*it.numerator) + "/" + std::to_string(it.denominator.value_or(0)) + " ";
        if (it.percent) one += plain(*it.percent) + "% ";
        if (it.value) one += plain(*it.value) + (it.value_max ? ".." + plain(*it.value_max) : "") + " ";
        if (!it.qualifier.empty()) one += it.qualifier + " ";
        if (it.unit != "%") one += it.unit;
        while (one.ends_with(' ')) one.pop_back();
        all += (all.empty() ? "" : " | ") + one;
    }
    return all;
}

}  // namespace

TEST_CASE("so many of so many") {
    CHECK(brief("12 av 40 granskade akter saknar samtycke.") == "12/40 akter");
    CHECK(brief("I 19 av de 25 granskade akterna fanns samtycke.") == "19/25 akterna");
    CHECK(brief("Sju av tolv avtal var undertecknade.") == "7/12 avtal");
    CHECK(brief("Tjugotre av trettio var utan anmärkning.") == "23/30");
    CHECK(brief("En av 14 fakturor betalades för sent.") == "1/14 fakturor");
    CHECK(brief("0 av 12 ärenden saknade beslut.") == "0/12 ärenden");
    CHECK(brief("18 ärenden av totalt 20 hade en plan.") == "18/20 ärenden");
    CHECK(brief("18/20 granskade ärenden hade en plan.") == "18/20 ärenden");
    CHECK(brief("Av 40 granskade akter var 36 kompletta.") == "36/40 akter");
    CHECK(brief("Endast 3 av 9 enheter svarade.") == "3/9 endast enheter");
    CHECK(brief("Nine of the 12 sampled contracts were signed.") == "9/12 contracts");
    CHECK(brief("9 out of 12 units answered.") == "9/12 units");
    CHECK(brief("1 250 av 2 000 ärenden avslutades i tid.") == "1250/2000 ärenden");
}

TEST_CASE("a percentage beside the count is kept where it is stated, and only there") {
    CHECK(brief("30 av 60 (50 %) ärenden hade en plan.") == "30/60 50% ärenden");
    CHECK(brief("30 av 60 ärenden (50%) hade en plan.") == "30/60 50% ärenden");
    CHECK(brief("30 av 61 ärenden, motsvarande ca 49 procent, hade en plan.") == "30/61 49% ca ärenden");
    CHECK(brief("49,2 % (30 av 61) av ärendena hade en plan.") == "30/61 49.2%");
    CHECK_FALSE(measured("30 av 60 ärenden hade en plan.")[0].measurement.percent);
}

TEST_CASE("a rest that makes the sum full is of the same whole") {
    CHECK(brief("Sex av tio var klara medan fyra återstod.") == "6/10 | 4/10");
    CHECK(brief("Sex av tio var klara medan tre återstod.") == "6/10");
    CHECK(brief("Sex av tio akter var klara och fyra dagar återstod.") == "6/10 akter");
}

TEST_CASE("percentages, with their qualifier") {
    CHECK(brief("Följsamheten var 87 %.") == "87%");
    CHECK(brief("Följsamheten var 87,5 procent på Ekbacken.") == "87.5%");
    CHECK(brief("Nästan 100 % använder mallen.") == "100% nästan");
    CHECK(brief("Ca. 80 procent har gått utbildningen.") == "80% ca.");
    CHECK(brief("Drygt 60 procent svarade på enkäten.") == "60% drygt");
    CHECK(brief("About 75 percent answered.") == "75% about");
    CHECK(brief("Ekbacken nådde 100 % och Granliden 92 %.") == "100% | 92%");
    CHECK(brief("Mellan 70 och 80 procent följer rutinen.") == "70..80 mellan");
}

TEST_CASE("each of two results in a sentence has its own side of it") {
    const auto both = measured("Vid mätningen i mars låg Ekbacken på 100 % och Granliden på 92 %.");
    REQUIRE(both.size() == 2);
    CHECK(both[0].measurement.what == "Vid mätningen i mars låg Ekbacken på 100 %");
    CHECK(both[1].measurement.what == "Granliden på 92 %");
    CHECK(both[1].words == "92 %");
}

TEST_CASE("ranges and counts of what is known to be counted") {
    CHECK(brief("Mellan 30–35 barn har varit placerade.") == "30..35 mellan barn");
    CHECK(brief("Det rör sig om 30 till 35 barn.") == "30..35 barn");
    CHECK(brief("Cirka 210 barn och unga är placerade.") == "210 cirka barn och unga");
    CHECK(brief("Enkäten gav 41 svar.") == "41 svar");
    CHECK(brief("Tre konsulter saknade intyg.") == "3 konsulter");
    CHECK(brief("Under året inkom 14 klagomål.") == "14 klagomål");
    CHECK(brief("Under våren granskades 60 anställningsavtal.") == "60 anställningsavtal");
    CHECK(measured("Enkäten gav 41 svar.")[0].measurement.about_people);
    CHECK_FALSE(measured("Under året inkom 14 klagomål.")[0].measurement.about_people);
}

TEST_CASE("words alone") {
    CHECK(brief("Medlen har nyttjats till fullo.") == "till fullo");
    CHECK(brief("Drygt hälften av cheferna har utbildats.") == "drygt hälften");
    CHECK(brief("Två tredjedelar av enheterna svarade.") == "två tredjedelar");
    CHECK(measured("Drygt hälften av cheferna har utbildats.")[0].measurement.numerator == std::nullopt);
}

TEST_CASE("what is measured is said in the words of the sentence") {
    CHECK(measured("Efter påminnelse har 12 av 40 akter kompletterats, vilket är bra.")[0].measurement.what ==
          "Efter påminnelse har 12 av 40 akter kompletterats");
    const std::string long_sentence =
        "Kontrollen gjordes tillsammans med enhetscheferna och visade efter flera månaders arbete med nya mallar och "
        "introduktion av vikarier att 12 av 40 akter saknar samtycke.";
    CHECK(measured(long_sentence)[0].measurement.what == "12 av 40 akter saknar samtycke");
}

TEST_CASE("numbers that are no results") {
    for (const char* sentence : {"Samtliga ärenden är granskade.",
                                 "Rutinen gäller från 2023.",
                                 "Enligt 6 kap. 6 § ansvarar nämnden.",
                                 "Inköp över 50 000 kronor dokumenteras.",
                                 "Utbildningen hölls den 3 maj 2023.",
                                 "Ring 010-123 45 67.",
                                 "Lifecare version 12 är infört.",
                                 "Arbetet tog sex månader.",
                                 "Två av tre månader återstår.",
                                 "Se sida 3 av 12.",
                                 "Steg 2 av 4 är klart.",
                                 "Vecka 43 av 52.",
                                 "Half is paid afterwards.",
                                 "Målet är 95 procent.",
                                 "Minst 90 procent ska ha en plan.",
                                 "Andelen ska vara 100 %.",
                                 "Andelen ökade med 5 procent.",
                                 "Andelen har ökat med 5 procentenheter.",
                                 "En handläggare på 80 procent av heltid.",
                                 "En tjänst på 50 % tjänstgöring.",
                                 "Sju av tio risker följer planen.",
                                 "Fem av åtta kontroller är gjorda.",
                                 "Planen innehåller fyra risker.",
                                 "Tre rekommendationer lämnades.",
                                 "Det finns två enhetschefer till.",
                                 "Behov av ytterligare två familjehem finns.",
                                 "Förvaltningen kommer granska 20 ärenden.",
                                 "Stickprov ska göras i 30 akter.",
                                 "Protokoll § 12 ärenden som har avslutats.",
                                 "Andra hälften av året är lugn.",
                                 "Beslut 2021/22 av nämnden.",
                                 "Mötet är kl 13 och har 4 punkter.",
                                 "De två avtalsparterna är överens.",
                                 "Under 2023 ärenden som har avslutats granskas.",
                                 "En 50 %-ig nedsättning har gjorts."})
        CHECK_MESSAGE(brief(sentence) == "", sentence);
}

TEST_CASE("one result told in two ways is one") {
    CHECK(brief("I 45 av 60 besök fanns underlag, vilket är 75 %.") == "45/60 75%");
    CHECK(brief("80 % av mätarna var märkta utan anmärkning enligt mätningen (40 av 50).") == "40/50 80%");
    CHECK(brief("I 45 av 60 akter fanns plan, och 90 % av cheferna svarade.") == "45/60 akter | 90%");
}

TEST_CASE("the year that a result is of is kept") {
    CHECK(measured("År 2021 var följsamheten 91 %.")[0].measurement.period == "2021");
    CHECK(measured("Följsamheten var 91 %.")[0].measurement.period.empty());
    CHECK(measured("Mellan 60 och 70 procent följer rutinen.")[0].measurement.unit == "%");
}

TEST_CASE("what a control did not find is no result") {
    for (const char* sentence :
         {"Av budgeten är 80 procent personalkostnader.", "Andelen personalkostnader är 80 procent.",
          "Leverantören ger 12 % rabatt.", "Kommunen rankas 20 av 290.", "Kontroll 2 av 6: Loggar",
          "Index steg till 2,4 %.", "Föregående år var följsamheten 77 %.", "Stickprovet omfattade 10 % av akterna.",
          "Ingen av de 30 kontrollerade akterna saknade beslut.", "Inga fel hittades i de 50 ärenden som granskades.",
          "Skatten höjs till 3 %.", "Förbrukningen är 66,1 % av årsbudgeten.", "Tre av sju följer planen.",
          "Sjukfrånvaron var 5 procent, en ökning med 0,4 procentenheter."})
        CHECK_MESSAGE(brief(sentence) == "", sentence);
    CHECK(brief("Andelen i tid är 71 procent, att jämföra med 84 procent.") == "71%");
}

TEST_CASE("of a change only what it led to is a result, of a target nothing") {
    CHECK(brief("Andelen sjönk från 92 procent till 85 procent.") == "85%");
    CHECK(brief("Målet på 95 % nåddes inte, utfallet blev 88 %.") == "88%");
    CHECK(brief("I 9 av 12 akter hade 1–3 personer behörighet.") == "9/12 akter");
}
