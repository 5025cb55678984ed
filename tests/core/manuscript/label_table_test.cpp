#include <doctest/doctest.h>

#include "tests/core/manuscript/wrapped.hpp"

TEST_CASE("label blocks, a title above each and areas above several") {
    CHECK(read_wrapped("Riskanalys för utbildningsnämnden\n\n"
                       "Ekonomi\n\n"
                       "Prognoser som brister\n\n"
                       "Riskbeskrivning\nProgoserna lämnas för sent\nunder våren.\n\n"
                       "Åtgärder\nNy mall från mars.\n\n"
                       "Uppföljning\nMallen används.\n\n"
                       "Otillåten delegation\n\n"
                       "Riskbeskrivning\nBeslut fattas av fel person.\n\n"
                       "Åtgärder\nOrdningen ses över.\n\n"
                       "Uppföljning\nKlart i juni.\n\n"
                       "Elevernas trygghet\n\n"
                       "Kränkningar anmäls inte\n\n"
                       "Riskbeskrivning\nRutinen är okänd.\n\n"
                       "Åtgärder\nUtbildning hålls.\n\n"
                       "Uppföljning\nHälften har gått den.\n") ==
          "# Riskanalys för utbildningsnämnden\n"
          "Riskområde|Risk|Riskbeskrivning|Åtgärder|Uppföljning\n"
          "Ekonomi|Prognoser som brister|Progoserna lämnas för sent under våren.|Ny mall från mars.|Mallen används.\n"
          "^Ekonomi|Otillåten delegation|Beslut fattas av fel person.|Ordningen ses över.|Klart i juni.\n"
          "Elevernas trygghet|Kränkningar anmäls inte|Rutinen är okänd.|Utbildning hålls.|Hälften har gått den.\n");
}

TEST_CASE("labels with their text beside, a blank line between the risks") {
    CHECK(read_wrapped("Nämnd: Miljönämnden\nÅr: 2024\n\n"
                       "Risk: Tillsynen hinns inte med\n"
                       "Riskvärde: 6 (Sannolikhet: 3, Konsekvens: 2)\n"
                       "Åtgärder: Planen ses över och\nfler inspektörer anställs.\n\n"
                       "Risk: Prover förväxlas\n"
                       "Riskvärde: 4 (Sannolikhet: 1, Konsekvens: 4)\n"
                       "Åtgärder: Märkning införs.\n\n"
                       "Beslut\n\nNämnden tar upp planen i mars.\n") ==
          "Nämnd: Miljönämnden\nÅr: 2024\n"
          "Risk|Riskvärde|Åtgärder\n"
          "Tillsynen hinns inte med|6 (Sannolikhet: 3, Konsekvens: 2)|Planen ses över och fler inspektörer anställs.\n"
          "Prover förväxlas|4 (Sannolikhet: 1, Konsekvens: 4)|Märkning införs.\n"
          "# Beslut\n. Nämnden tar upp planen i mars.\n");
}

TEST_CASE("English label blocks") {
    CHECK(read_wrapped(
              "Late payments\n\nRisk description\nInvoices wait.\n\nImpact\n4\n\nMeasures\nA new system.\n\n"
              "Lost keys\n\nRisk description\nKeys are not signed for.\n\nImpact\n2\n\nMeasures\nA key cabinet.\n") ==
          "Risk|Risk description|Impact|Measures\n"
          "Late payments|Invoices wait.|4|A new system.\n"
          "Lost keys|Keys are not signed for.|2|A key cabinet.\n");
}

namespace {

// Columns of a table printed over two pages; its header comes again on the second.
constexpr const char* header = "Område Risk Beskrivning Åtgärd/Kommentar\n\n- Vilken åtgärd behöver vi?\n\n";

}  // namespace

TEST_CASE("columns cut by a page break go on in their order, and the header that comes again is gone") {
    const std::string text = std::string(header) +
                             "Vatten\n\n  Dricksvatten\nsom förorenas\n \n\n"
                             "Riskbeskrivning\nEn gammal ledning kan\nbrista vid kyla.\n \n"
                             "Konsekvensbeskrivning\nHushåll kan bli utan\nvatten och behöva\n\n"
                             "Åtgärder\n\nLedningarna mellan verket och staden byts ut under tre år.\n\n"
                             "Uppföljning\n\nArbetet har börjat i den norra delen av staden och väntas\n\n\n\n" +
                             header +
                             "hämta vatten i tankar\nsom ställs ut.\n\n"
                             "bli klart under hösten om vintern blir mild.\n\n"
                             "En upphandling av rör för hela sträckan pågår sedan i maj.\n\n"
                             "  Slam som hamnar\ni sjön\n \n\n"
                             "Riskbeskrivning\nReningen kan stanna\nvid ett strömavbrott.\n \n"
                             "Konsekvensbeskrivning\nFisken kan dö.\n\n"
                             "Åtgärder\n\nEtt reservverk köps in och provas två gånger om året.\n\n"
                             "Uppföljning\n\nVerket är på plats sedan i mars och har provats en gång.\n";
    CHECK(read_wrapped(text) ==
          "Område|Risk|Beskrivning|Riskbeskrivning|Konsekvensbeskrivning|Åtgärder|Uppföljning|"
          "Åtgärd/Kommentar - Vilken åtgärd behöver vi?\n"
          "Vatten|Dricksvatten som förorenas||En gammal ledning kan brista vid kyla.|"
          "Hushåll kan bli utan vatten och behöva hämta vatten i tankar som ställs ut.|"
          "Ledningarna mellan verket och staden byts ut under tre år.|"
          "Arbetet har börjat i den norra delen av staden och väntas bli klart under hösten om vintern blir mild./"
          "En upphandling av rör för hela sträckan pågår sedan i maj.|\n"
          "^Vatten|Slam som hamnar i sjön||Reningen kan stanna vid ett strömavbrott.|Fisken kan dö.|"
          "Ett reservverk köps in och provas två gånger om året.|"
          "Verket är på plats sedan i mars och har provats en gång.|\n");
}

TEST_CASE("text too wide for the column of its label stood in the next one") {
    const std::string text = std::string(header) +
                             "Vägar\n\n  Halka på\nbroarna\n \n\n"
                             "Riskbeskrivning\nBroarna fryser före\nvägarna.\n\n"
                             "Broarna saltas innan det fryser på, efter prognosen som kommer varje kväll.\n\n"
                             "Uppföljning\n\nProgonsen har funnits sedan i november och har använts varje kväll.\n\n"
                             "  Hål i vägen\n \n\n"
                             "Riskbeskrivning\nTjälen spränger\nvägen.\n\n"
                             "Åtgärder\n\nVägarna besiktigas i april och lagas sedan före midsommar varje år.\n\n"
                             "Uppföljning\n\nDe flesta hål var lagade i juni, utom på de två vägar som byggs om.\n";
    const std::string read = read_wrapped(text);
    CHECK(read.find("Vägar|Halka på broarna||Broarna fryser före vägarna.||") != std::string::npos);
    CHECK(read.find("|Broarna saltas innan det fryser på, efter prognosen som kommer varje kväll.\n") !=
          std::string::npos);
}

TEST_CASE("a column without a label, a heading and its text in each risk: risk and control in one row") {
    const auto block = [](const std::string& title, const std::string& control) {
        return " " + title +
               "\n \nRiskbeskrivning\nDet kan gå fel.\n \nKonsekvensbeskrivning\nFolk blir utan.\n\n \n\nKontroll av " +
               control + "\n \nNämnden kommer att granska " + control +
               ".\n\n \n\nUppföljning\n\nGranskat och klart.\n\n";
    };
    CHECK(read_wrapped(
              "Uppföljning av planen för kulturnämnden\nPlanen har två risker.\n\nRiskområden Risker Aktivitet\n\n" +
              block("Risk för sena bidrag", "bidrag") + block("Risk för tomma lokaler", "lokaler"))
              .find("Konsekvensbeskrivning|Aktivitet|Uppföljning\n") != std::string::npos);
    const std::string read = read_wrapped("Riskområden Risker Aktivitet\n\n" + block("Risk för sena bidrag", "bidrag") +
                                          block("Risk för tomma lokaler", "lokaler"));
    CHECK(read ==
          "Riskområden|Risker|Riskbeskrivning|Konsekvensbeskrivning|Aktivitet|Uppföljning\n"
          "|Risk för sena bidrag|Det kan gå fel.|Folk blir utan.|"
          "Kontroll av bidrag/Nämnden kommer att granska bidrag.|Granskat och klart.\n"
          "|Risk för tomma lokaler|Det kan gå fel.|Folk blir utan.|"
          "Kontroll av lokaler/Nämnden kommer att granska lokaler.|Granskat och klart.\n");
}

TEST_CASE("a memo with headings that are labels elsewhere is no table") {
    const std::string read = read_wrapped(
        "Åtgärder\n\nFörvaltningen har ordnat kurser.\n\nUppföljning\n\nAlla har gått.\n\n"
        "Granskning\n\nRevisionen var nöjd.\n");
    CHECK(read ==
          "# Åtgärder\n. Förvaltningen har ordnat kurser.\n# Uppföljning\n. Alla har gått.\n"
          "# Granskning\n. Revisionen var nöjd.\n");
}

TEST_CASE("a sentence is not taken for a title, nor one heading for an area") {
    const std::string read = read_wrapped(
        "Riskbeskrivning\nA kan hända.\n\nÅtgärder\nRutin finns.\n\nDen följs varje år.\n\n"
        "Riskbeskrivning\nB kan hända.\n\nÅtgärder\nInga.\n\nBeslut\n\nNämnden godkänner planen.\n");
    CHECK(read ==
          "Riskbeskrivning|Åtgärder\nA kan hända.|Rutin finns./Den följs varje år.\nB kan hända.|Inga.\n"
          "# Beslut\n. Nämnden godkänner planen.\n");
}

TEST_CASE("blocks one below the other: after a page break the last text goes on") {
    CHECK(read_wrapped(
              "Risk\nVattnet i badet är kallt\n\nÅtgärder\nPumpen byts ut\n\nUppföljning\nPumpen är beställd och\n\f"
              "kommer i maj.\n\nRisk\nBadet stängs\n\nÅtgärder\nInga\n\nUppföljning\nBadet var öppet.\n") ==
          "Risk|Åtgärder|Uppföljning\nVattnet i badet är kallt|Pumpen byts ut|Pumpen är beställd och kommer i maj.\n"
          "Badet stängs|Inga|Badet var öppet.\n");
}

TEST_CASE("a numbered title ends the text above it and gives the number") {
    const std::string text =
        "Nämnden sköter gator och parker.\n\nOmråde: Gator\n\nRisk 1\nGupp lagas sent\n\nRiskbeskrivning\nGupp blir "
        "kvar över vintern.\n\nAnsvarig: "
        "Gatuchef\n\nRisk 2: Lampor är trasiga\n\nRiskbeskrivning\nLampor lagas inte i tid.\n\nAnsvarig: "
        "Driftchef\n\nOmråde: Parker\n\nRisk 3\n\nGräset klipps för sällan\n\nRiskbeskrivning\nGräset växer "
        "fort.\n\nAnsvarig: Parkchef\n";
    CHECK(read_wrapped(text) ==
          ". Nämnden sköter gator och parker.\nNr|Risk|Område|Riskbeskrivning|Ansvarig\n"
          "1|Gupp lagas sent|Gator|Gupp blir kvar över vintern.|Gatuchef\n"
          "2|Lampor är trasiga||Lampor lagas inte i tid.|Driftchef\n"
          "3|Gräset klipps för sällan|Parker|Gräset växer fort.|Parkchef\n");
}

TEST_CASE("a numbered title above the first label, and one below the last label that has no labels") {
    CHECK(read_wrapped("Planen har två risker.\n\nRisk 1. Gupp lagas sent\n\nRiskbeskrivning\nGupp blir kvar.\n\n"
                       "Åtgärder\nRond varje vecka.\n\nRisk 2. Lampor är trasiga\n\nRiskbeskrivning\nLampor lagas "
                       "inte.\n\nÅtgärder\nByte varje år.\n\nRisk 3. Ingen text\n") ==
          ". Planen har två risker.\nNr|Risk|Riskbeskrivning|Åtgärder\n"
          "1|Gupp lagas sent|Gupp blir kvar.|Rond varje vecka.\n2|Lampor är trasiga|Lampor lagas inte.|Byte varje "
          "år.\n# Risk 3. Ingen text\n");
}
