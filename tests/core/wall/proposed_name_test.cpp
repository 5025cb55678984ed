#include "core/wall/proposed_name.hpp"

#include <doctest/doctest.h>

using riskbild::wall::proposed_name;

TEST_CASE("a name that fits is left as it is written") {
    CHECK(proposed_name("Risk för hot", 32) == "Risk för hot");
}

TEST_CASE("names of risks differ where their titles do, not in 'Risk för'") {
    CHECK(proposed_name("Risk för brister i tillsynen av livsmedel och dricksvatten", 32) ==
          "Brister i tillsynen av livsmedel");
    CHECK(proposed_name("Risk för brister i tillsynen vid avlopp och cisterner", 32) ==
          "Brister i tillsynen vid avlopp");
    CHECK(proposed_name("Risk that permits are not renewed before they end", 32) == "Permits are not renewed before");
}

TEST_CASE("a cut name does not end in a word that leads on") {
    CHECK(proposed_name("Klagomål besvaras inte i tid och av rätt enhet", 32) == "Klagomål besvaras inte i tid");
    CHECK(proposed_name("Granskning av utbetalningar till de", 34) == "Granskning av utbetalningar");
}

TEST_CASE("one word that is too long is cut, and nothing stays nothing") {
    CHECK(proposed_name("Kommunikationsstrategigenomförande", 10) == "Kommunikat");
    CHECK(proposed_name("", 32).empty());
}
