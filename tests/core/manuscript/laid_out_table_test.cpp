#include <doctest/doctest.h>

#include "tests/core/manuscript/read.hpp"
#include "tests/core/manuscript/wrapped.hpp"

TEST_CASE("columns kept apart by spaces, cells wrapped within them") {
    CHECK(read_wrapped("Uppföljning av bygglovsnämndens plan\n\n"
                       "      Risk                      Riskvärde    Följer    Kommentar\n"
                       "                                             plan\n"
                       "      Sena beslut om bygg-          8        Ja        Ny rutin finns sedan\n"
                       "      lov i centrum                                    mars. Den används.\n"
                       "      Brist på inspektörer         12        Nej       Två tjänster är vakanta.\n\n"
                       "Beslutet skickas till kommunstyrelsen.\n") ==
          "# Uppföljning av bygglovsnämndens plan\n"
          "Risk|Riskvärde|Följer plan|Kommentar\n"
          "Sena beslut om bygglov i centrum|8|Ja|Ny rutin finns sedan mars. Den används.\n"
          "Brist på inspektörer|12|Nej|Två tjänster är vakanta.\n"
          ". Beslutet skickas till kommunstyrelsen.\n");
}

TEST_CASE("blank lines between rows let values stand anywhere beside their cells") {
    CHECK(read_wrapped("Risk                 Riskvärde   Åtgärder\n\n"
                       "Vatten som tränger\n"
                       "in i arkivet             6       Larm finns\n"
                       "vid skyfall                      i källaren\n\n"
                       "Brand                    4       Släckare finns\n") ==
          "Risk|Riskvärde|Åtgärder\n"
          "Vatten som tränger in i arkivet vid skyfall|6|Larm finns i källaren\n"
          "Brand|4|Släckare finns\n");
}

TEST_CASE("values centred beside wrapped cells, with no blank lines: nothing tells the rows, nothing is read") {
    CHECK(read_wrapped("Risk                 Riskvärde   Åtgärder\n"
                       "Brand                    4       Släckare finns\n"
                       "Vatten som tränger\n"
                       "in i arkivet             6       Larm finns\n"
                       "vid skyfall\n")
              .find('|') == std::string::npos);
}

TEST_CASE("a header that comes again, and a table of controls in English") {
    CHECK(read_wrapped("Control            Assessment         Comment\n"
                       "Keys are counted   Effective          Done in May\n\f"
                       "Control            Assessment         Comment\n"
                       "Logs are read      Not assessed       Nobody had time\n") ==
          "Control|Assessment|Comment\nKeys are counted|Effective|Done in May\nLogs are read|Not assessed|Nobody had "
          "time\n");
}

TEST_CASE("two spaces between words of running text make no table") {
    CHECK(read_wrapped("Risk  och  åtgärder följs upp.\nDet  sker  varje år.\n").find('|') == std::string::npos);
}

TEST_CASE("columns that cannot be cut stay lines, and the table is told") {
    const std::string text =
        "Planen följs upp.\n\nNr   Risk                 Vad som\n1    Gupp lagas           har hänt\n     sent         "
        "        Rond\n"
        "2    Lampor är trasiga    varje vecka\n\nNämnden är nöjd.\n";
    CHECK(read_wrapped(text) ==
          ". Planen följs upp.\nNr   Risk                 Vad som\n1    Gupp lagas           har hänt\n"
          "sent                 Rond\n2    Lampor är trasiga    varje vecka\n. Nämnden är nöjd.\n");
    CHECK(findings_of(text) == "table_cut 3");
}
