#include <doctest/doctest.h>

#include "tests/core/manuscript/wrapped.hpp"

TEST_CASE("a running head is gone where it comes again, a page number stands for itself") {
    CHECK(read_wrapped("Uppföljning Fritidsnämnden\n\nPlanen har följts under\n\n2 (3)\nUppföljning "
                       "Fritidsnämnden\n\nhela året.\n\n"
                       "3 (3)\nUppföljning Fritidsnämnden\n\nInget saknas.\n") ==
          "# Uppföljning Fritidsnämnden\n. Planen har följts under hela året.\n. Inget saknas.\n. 2 (3)\n. 3 (3)\n");
}

TEST_CASE("bare numbers beside form feeds are page numbers when they count on") {
    CHECK(read_wrapped("Planen följs upp här nedan.\n2\n\fDen är beslutad i mars.\n3\n\fDen gäller.\n") ==
          ". Planen följs upp här nedan.\n. Den är beslutad i mars.\n. Den gäller.\n. 2\n. 3\n");
    CHECK(read_wrapped("Antalet är i år så här många.\n8\n\fDe var fler i fjol.\n8\n\fDet är bra.\n")
              .find(". 8\n. 8\n") == std::string::npos);
}

TEST_CASE("what comes again without a page break beside it stays") {
    CHECK(read_wrapped("Inga brister sågs.\n\nAllt är bra.\n\nInga brister sågs.\n") ==
          ". Inga brister sågs.\n. Allt är bra.\n. Inga brister sågs.\n");
}

TEST_CASE("a label at the top of a page is no running head, and its text goes on over the page") {
    CHECK(read_wrapped(
              "Risk\nBusschaufförer saknas\n\nÅtgärder\nNya utbildas hela\n\n2 (3)\nUppföljning\nTio är klara.\n\n"
              "Risk\nBussar går sönder\n\nÅtgärder\nDe lagas i tid\n\n3 (3)\nUppföljning\nInga står stilla.\n") ==
          "Risk|Åtgärder|Uppföljning\nBusschaufförer saknas|Nya utbildas hela|Tio är klara.\n"
          "Bussar går sönder|De lagas i tid|Inga står stilla.\n. 2 (3)\n. 3 (3)\n");
}

TEST_CASE("a running head with the page number behind it is no text, but two headings that count on are") {
    const std::string pages =
        "Nämnden har tre\n\nParknämnden · Plan 2025 2\n\nparker att sköta.\n\nParknämnden · Plan 2025 3\n\nDe är "
        "gröna.\n\n";
    CHECK(read_wrapped(pages + "Parknämnden · Plan 2025 4\n\nDe är stora.\n")
              .starts_with(". Nämnden har tre parker att "
                           "sköta.\n. De är gröna.\n"));
    CHECK(read_wrapped(pages).find("Plan 2025 2") < read_wrapped(pages).find("gröna"));
}
