#include <doctest/doctest.h>

#include "tests/core/manuscript/wrapped.hpp"

TEST_CASE("headings, paragraphs and numbered items") {
    CHECK(read_wrapped("Förslag till beslut\n1. Kulturnämnden godkänner rappor-\n\nten om planen.\n\n2. Nämnden lägger "
                       "den till handlingarna.\n\n"
                       "Bakgrund\nNämnden ska varje år följa upp sin plan och den ska\nvara beslutad före mars.\n\n"
                       "Uppföljningen bygger på\nsamtal.\n") ==
          "# Förslag till beslut\n- Kulturnämnden godkänner rapporten om planen.\n- Nämnden lägger den till "
          "handlingarna.\n"
          "# Bakgrund\n. Nämnden ska varje år följa upp sin plan och den ska vara beslutad före mars.\n"
          ". Uppföljningen bygger på samtal.\n");
}

TEST_CASE("a sentence goes on after a page break") {
    CHECK(read_wrapped("Planen har följts under\n\fhela året.\n") == ". Planen har följts under hela året.\n");
    CHECK(read_wrapped("Planen är klar och har\nföljts under hela året utom i\n juli.\nDen ska ses över.\n") ==
          ". Planen är klar och har följts under hela året utom i juli. Den ska ses över.\n");
}

TEST_CASE("a list that lost its bullets") {
    CHECK(
        read_wrapped(
            "Dessa områden har kontrollerats under året av nämnden:\n\n Bidrag till föreningar\n Uthyrning av lokaler\n"
            "  Inköp av böcker och\ntidningar\n\nAlla kontroller är gjorda.\nInga brister har setts.\nDet är "
            "bra.\nMycket bra.\n") ==
        ". Dessa områden har kontrollerats under året av nämnden:\n- Bidrag till föreningar\n- Uthyrning av lokaler\n"
        "- Inköp av böcker och tidningar\n. Alla kontroller är gjorda. Inga brister har setts. Det är bra. Mycket "
        "bra.\n");
}

TEST_CASE("bullets, and a dash at which a sentence was wrapped") {
    CHECK(read_wrapped("Detta görs:\n- utbildning av alla\nchefer\n- nya rutiner\n") ==
          ". Detta görs:\n- utbildning av alla chefer\n- nya rutiner\n");
    CHECK(read_wrapped("Rutinen används av alla\n- som den ska - sedan mars.\n") ==
          ". Rutinen används av alla - som den ska - sedan mars.\n");
}

TEST_CASE("labels of the whole document are rows of their own") {
    CHECK(read_wrapped("Nämnd: Fritidsnämnden\nÅr: 2025\n\nPlanen: den följs.\n") ==
          "Nämnd: Fritidsnämnden\nÅr: 2025\n. Planen: den följs.\n");
}
