#include "core/prose/sentences.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace riskbild;

namespace {

using Sentences = std::vector<std::string_view>;

std::string letters_of(std::string_view text) {
    std::string letters(text);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
    return letters;
}

}  // namespace

TEST_CASE("no words are no sentences") {
    CHECK(prose::sentences_of("").empty());
    CHECK(prose::sentences_of(" \n ").empty());
    CHECK(prose::sentences_of("Rutin finns.") == Sentences{"Rutin finns."});
}

TEST_CASE("sentences end at full stops, questions and exclamations before a capital letter or a number") {
    CHECK(prose::sentences_of("Rutin saknas. Den tas fram i höst! Vem gör det? Enheten.") ==
          Sentences{"Rutin saknas.", "Den tas fram i höst!", "Vem gör det?", "Enheten."});
    CHECK(prose::sentences_of("Stickprov är gjort i ärenden. 33 av 58 var kompletta.") ==
          Sentences{"Stickprov är gjort i ärenden.", "33 av 58 var kompletta."});
    CHECK(prose::sentences_of("Åtgärden är klar. Återstår gör utbildning.").size() == 2);
    CHECK(prose::sentences_of("Andelen var 70 %. Året före var den 64 %. Mallen är ny.").size() == 3);
    CHECK(prose::sentences_of("De flesta är klara (28 av 40). Resten återstår.").size() == 2);
    CHECK(prose::sentences_of("Stöd ges enligt 12 §. Nämnden beslutar.").size() == 2);
    CHECK(prose::sentences_of("Resultatet var 8. Målet nåddes.").size() == 2);
    CHECK(prose::sentences_of("The sample is done. It found nothing.").size() == 2);
}

TEST_CASE("a full stop after an abbreviation ends nothing") {
    for (const char* whole :
         {"Gäller bl.a. Boendestöd och hemtjänst.", "System, t.ex. Lifecare, saknar logg.", "Se 6 kap. 6 § i lagen.",
          "Det är ca. 40 ärenden.", "Enligt beslut nr. 12 gäller detta.", "Chefer resp. Handläggare utbildas.",
          "Systems, e.g. Lifecare, lack a log.", "Löper fr.o.m. Maj till hösten.", "D.v.s. Nämnden ansvarar.",
          "Arkiv, t. ex. Regionarkivet, tar emot akter."})
        CHECK(prose::sentences_of(whole) == Sentences{whole});
    CHECK(prose::sentences_of("Rutiner, mallar m.m. Dessutom utbildning.").size() == 2);
    CHECK(prose::sentences_of("The answer is no. It is done.").size() == 2);
    CHECK(prose::sentences_of("See no. 3 below.").size() == 1);
}

TEST_CASE("numbers, dates and lists hold together") {
    CHECK(prose::sentences_of("Klart den 31.8. enligt planen.").size() == 1);
    CHECK(prose::sentences_of("Klart senast 31.8. Därefter följs det upp.").size() == 2);
    CHECK(prose::sentences_of("Andelen var 49.5 procent den 3. maj.").size() == 1);
    CHECK(prose::sentences_of("1. Nämnden godkänner rapporten.\n2. Nämnden delger fullmäktige.") ==
          Sentences{"1. Nämnden godkänner rapporten.", "2. Nämnden delger fullmäktige."});
    CHECK(prose::sentences_of("Det gäller år 2023. Sedan upphör medlen.").size() == 2);
}

TEST_CASE("quotes, parentheses and ellipses") {
    CHECK(prose::sentences_of("Chefen svarade ”rutinen är okänd.” Därför utbildas alla.").size() == 2);
    CHECK(prose::sentences_of("Mallen används (se bilaga 2. Den är ny) av alla.").size() == 1);
    CHECK(prose::sentences_of("Frågan är öppen … men utreds.").size() == 1);
    CHECK(prose::sentences_of("Frågan är öppen... Den utreds.").size() == 2);
    CHECK(prose::sentences_of("En parentes (som aldrig stängs. Här går det vidare.").size() == 2);
}

TEST_CASE("a wrapped line goes on, a new item does not") {
    CHECK(prose::sentences_of("Rutinen gäller för\nalla enheter.").size() == 1);
    CHECK(prose::sentences_of("Kontrollen omfattade\n40 ärenden.").size() == 1);
    CHECK(prose::sentences_of("Egenkontroll\nStickprov").size() == 2);
    CHECK(prose::sentences_of("rutin\n\nmall").size() == 2);
}

TEST_CASE("every word of a text is in one of its sentences, in order") {
    const std::string pieces[] = {"Rutin", "bl.a.", "3.",   " ",    "\n", "…",   "”", "(",  ")",    ". ", "Åtgärd ",
                                  "49 % ", "? ",    "maj ", "\n\n", "t.", "1:a", ",", "– ", "av. ", "Ö",  "é. "};
    unsigned state = 7;
    for (int text_number = 0; text_number < 2000; ++text_number) {
        std::string text;
        for (int piece = 0; piece < 20; ++piece) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % std::size(pieces)];
        }
        std::string together;
        for (const std::string_view sentence : prose::sentences_of(text)) {
            CHECK_FALSE(sentence.empty());
            together += sentence;
        }
        REQUIRE(letters_of(together) == letters_of(text));
    }
}
