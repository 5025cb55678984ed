#include <doctest/doctest.h>

#include "tests/core/manuscript/read.hpp"
#include "tests/core/manuscript/wrapped.hpp"

namespace {

const std::string header = "Process\n\nRisk\n\nRisk-\nvärde\n\nBefintliga åtgärder Följer \nplan\n\nKommentar\n\n";
const std::string header_row = "Process|Risk|Riskvärde|Befintliga åtgärder|Följer plan|Kommentar\n";

const std::string first =
    "Antagning till\nskolor\n\nRisk att elever får\nplats för sent\n\n6 Listan granskas av två\npersoner i april.\n\n"
    "Ja Listan var klar i tid i år\nför alla skolor.\n\n";
const std::string first_row =
    "Antagning till skolor|Risk att elever får plats för sent|6|Listan granskas av två personer i april.|Ja|"
    "Listan var klar i tid i år för alla skolor.\n";

const std::string second =
    "Skolskjuts\n\nRisk att bussar blir\nsena på vintern\n\n12\n\nAvtalet följs upp varje\nmånad med bolaget.\n\n"
    "Nej\n\nUppföljningen flyttas till\nvåren.\n\n";
const std::string second_row =
    "Skolskjuts|Risk att bussar blir sena på vintern|12|Avtalet följs upp varje månad med bolaget.|Nej|"
    "Uppföljningen flyttas till våren.\n";

}  // namespace

TEST_CASE("cells one after the other, alone or glued to the next") {
    CHECK(read_wrapped("Uppföljning för skolnämnden\n\n" + header + first + second +
                       "\n\nNämnden har godkänt uppföljningen.\n") == "# Uppföljning för skolnämnden\n" + header_row +
                                                                          first_row + second_row +
                                                                          ". Nämnden har godkänt uppföljningen.\n");
}

TEST_CASE("a first column merged with the row above is told by the widths") {
    const std::string merged =
        "Risk att platser blir\nlediga hela året\n\n4 Kön gås igenom varje\nmånad.\n\nJa Kön var kort i mars.\n\n";
    CHECK(read_wrapped(header + first + second + merged) ==
          header_row + first_row + second_row +
              "^Skolskjuts|Risk att platser blir lediga hela året|4|Kön gås igenom varje månad.|Ja|Kön var kort i "
              "mars.\n");
}

TEST_CASE("a row whose cells do not fit the columns is not guessed") {
    const std::string torn =
        "Skolmat\n\nRisk att maten tar slut\n\n3 Beställning görs dagen innan.\n\nEn lista finns.\n\nJa Maten "
        "räckte.\n\n";
    const std::string read = read_wrapped(header + first + torn + second);
    CHECK(read == header_row + first_row + second_row +
                      "# Skolmat\n# Risk att maten tar slut\n. 3 Beställning görs dagen innan.\n. En lista finns.\n"
                      ". Ja Maten räckte.\n");
}

TEST_CASE("where it cannot be told which of two cells is empty, neither row is guessed") {
    const std::string read =
        read_wrapped(header + "A\n\nB\n\n6 Rutin finns.\n\nJa\n\nC\n\nD\n\n8 Rutin saknas.\n\nNej Klart.\n");
    CHECK(read.find("Ja|C") == std::string::npos);
    CHECK(read.find('^') == std::string::npos);
}

TEST_CASE("a header that comes again on the next page, and a cell that the page break cut") {
    const std::string cut = "Skolmat\n\nRisk att maten tar\nslut\n\n3 Beställning görs dagen\ninnan och\n\n\n\n";
    const std::string rest = "på måndagar.\n\nDelvis Maten räckte inte den\nförsta veckan.\n\n";
    CHECK(read_wrapped(header + first + cut + header + rest + second) ==
          header_row + first_row +
              "Skolmat|Risk att maten tar slut|3|Beställning görs dagen innan och på måndagar.|Delvis|"
              "Maten räckte inte den första veckan.\n" +
              second_row);
}

TEST_CASE("two factors and their value glued in a line, and no column behind") {
    CHECK(read_wrapped("Risk\n\nSannolikhet Konsekvens Riskvärde\n\nBrand i arkivet\n\n2 4 8\n\nStöld av "
                       "nycklar\n\n1\n\n3\n\n3\n\n"
                       "Planen gäller från mars.\n") ==
          "Risk|Sannolikhet|Konsekvens|Riskvärde\nBrand i arkivet|2|4|8\nStöld av nycklar|1|3|3\n"
          ". Planen gäller från mars.\n");
}

TEST_CASE("numbers that begin a text are no values, nor are years") {
    CHECK(read_wrapped("Risk\n\nRiskvärde\n\nÅtgärder\n\n3 av 5 lokaler saknar larm\n\n8\n\n2024 års plan\nföljs.\n\n"
                       "2 lås är trasiga\n\n4\n\nDe byts i\nmaj.\n\n") ==
          "Risk|Riskvärde|Åtgärder\n3 av 5 lokaler saknar larm|8|2024 års plan följs.\n"
          "2 lås är trasiga|4|De byts i maj.\n");
}

TEST_CASE("headings below each other in running text are no table without values or status") {
    CHECK(read_wrapped("Risk\n\nÅtgärder\n\nAnsvarig\n\nEn text om planen.\n").find('|') == std::string::npos);
}

TEST_CASE("status before the risk, first columns merged, a page number above the header that comes again") {
    const std::string columns =
        "Process\n\nFöljer\nplan\n\nOönskad händelse\n\nRisk-\ntal\n\nNuvarande hantering\n\nKommentar\n\n";
    const auto row = [](const std::string& process, const std::string& risk) {
        return process + "Ja\n\n" + risk +
               "\n\n6\n\nListan granskas av två som\nturas om varje vecka.\n\n"
               "Den har granskats i tid alla\nveckor utom en.\n\n";
    };
    const std::string cells =
        "|6|Listan granskas av två som turas om varje vecka.|Den har granskats i tid alla veckor utom en.\n";
    CHECK(read_wrapped(columns + row("Avfalls-\nhämtning\n\n", "Kärl glöms") + row("", "Bilar går sönder") + "2\n\n" +
                       columns + row("Park-\nskötsel\n\n", "Träd faller") +
                       row("Lekplatser\n\n", "Gungor går sönder")) ==
          "Process|Följer plan|Oönskad händelse|Risktal|Nuvarande hantering|Kommentar\n"
          "Avfallshämtning|Ja|Kärl glöms" +
              cells + "^Avfallshämtning|Ja|Bilar går sönder" + cells + "Parkskötsel|Ja|Träd faller" + cells +
              "Lekplatser|Ja|Gungor går sönder" + cells + ". 2\n");
}

TEST_CASE("a status that is no known word is told, and the rows around it are read") {
    const std::string odd =
        "Skolmat\n\nRisk att maten tar\nslut\n\n3 Beställning görs dagen\ninnan.\n\nVilar Maten räckte hela\nåret.\n\n";
    CHECK(read_wrapped(header + first + odd + second) ==
          header_row + first_row + second_row +
              "# Skolmat\n# Risk att maten tar slut\n. 3 Beställning görs dagen innan.\n"
              ". Vilar Maten räckte hela året.\n");
    CHECK(findings_of(header + first + odd + second) == "table_cut 25");
    CHECK(findings_of(header + first + second + odd) == "table_cut 40");
    CHECK(findings_of(header + first + second) == "");
}

TEST_CASE("a short text in a cell of its own stands in the column that the count tells") {
    const std::string alone =
        "Skolmat\n\nRisk att maten tar\nslut\n\n3 Beställning görs dagen\ninnan.\n\nVilar\n\nMaten räckte "
        "hela\nåret.\n\n";
    CHECK(read_wrapped(header + first + alone + second) ==
          header_row + first_row +
              "Skolmat|Risk att maten tar slut|3|Beställning görs dagen innan.|Vilar|Maten räckte hela året.\n" +
              second_row);
}

TEST_CASE("a value that is a word is no number: its row is told, the one above is whole") {
    const std::string odd =
        "Skolmat\n\nRisk att maten tar\nslut\n\nHög Beställning görs dagen\ninnan.\n\nNej\n\nKlart i "
        "maj, sent på\nåret.\n\n";
    CHECK(read_wrapped(header + first + second + odd).find("Skolmat|") == std::string::npos);
    CHECK(findings_of(header + first + second + odd).starts_with("table_cut"));
}

TEST_CASE("a comment that begins as a status or a number shifts no cell, and '-' is a cell") {
    const std::string row = "Skolmat\n\nRisk att maten tar\nslut\n\n3 -\n\nJa 9 skolor har fått mat i\ntid.\n\n";
    const std::string next =
        "Skolgård\n\nRisk att någon ramlar\nomkull\n\n4 Grus läggs ut varje\nvinter.\n\nNej\n\nJa, det var halt "
        "i\nmars.\n\n";
    CHECK(read_wrapped(header + first + row + next + second) ==
          header_row + first_row + "Skolmat|Risk att maten tar slut|3|-|Ja|9 skolor har fått mat i tid.\n" +
              "Skolgård|Risk att någon ramlar omkull|4|Grus läggs ut varje vinter.|Nej|Ja, det var halt i mars.\n" +
              second_row);
}

TEST_CASE("where the first row does not begin right below the header, no row is read") {
    const std::string text = header + "Vad som hände sedan sist\n\n" + first + second;
    CHECK(read_wrapped(text).find('|') == std::string::npos);
    CHECK(findings_of(text) == "table_cut 1");
}

TEST_CASE("headings that stand again in other blocks are the header, others are another table's") {
    const std::string again = "Process Risk\n\nRisk-\nvärde\n\nBefintliga åtgärder\n\nFöljer \nplan Kommentar\n\n";
    CHECK(read_wrapped(header + first + again + second) == header_row + first_row + second_row);
    CHECK(read_wrapped(header + first + "Kontroll Ansvarig Resultat\n\n" + second).find("|Kontroll") ==
          std::string::npos);
}

TEST_CASE("unknown words below the headings of every page are headings, and no data") {
    const std::string unknown = "Vad det kan leda till\n\n";
    const std::string row = "Risk att maten tar slut\n\n3 Beställning görs.\n\nJa Maten räckte.\n\n";
    const std::string text = header + unknown + row + header + unknown + row;
    CHECK(read_wrapped(text).find('|') == std::string::npos);
    CHECK(findings_of(text).starts_with("table_cut"));
}
