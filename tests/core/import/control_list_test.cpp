// Controls listed in running text, and what it says they showed.
#include "core/import/control_list.hpp"

#include <doctest/doctest.h>

#include "tests/core/import/prose_sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using plan::Assessment;

namespace {

plan::Document read(std::vector<import::Passage> prose, plan::Document document = {}) {
    const import::Vocabulary vocabulary = shipped_vocabulary();
    import::Findings findings;
    const std::set<std::string> struck;
    import::Proposals proposals(struck);
    import::Reading reading{vocabulary, findings, proposals, {}, std::move(document), {}};
    reading.plan.year = 2024;
    import::read_listed_controls(prose, reading);
    return std::move(reading.document);
}

// 'Area/Text' of each, in order.
std::string listed_in(const plan::Document& document) {
    std::string all;
    for (const plan::Control& control : document.controls)
        all += (all.empty() ? "" : " | ") + control.area + "/" + control.text;
    return all;
}

const import::Passage lead = paragraph({"Nämnden har en plan.", "Följande kontrollområden ingår:"});

}  // namespace

TEST_CASE("items below a sentence that speaks of controls are controls, with their area before a dash") {
    CHECK(listed_in(read({lead, item("Livsmedel – Tillsyn"), item("Livsmedel - Klagomål"), item("Köldmedier")})) ==
          "Livsmedel/Tillsyn | Livsmedel/Klagomål | /Köldmedier");
    CHECK(listed_in(read({heading("The following controls are part of the plan"), item("Payroll – Changes")})) ==
          "Payroll/Changes");
    CHECK(
        listed_in(read({paragraph({"Kontroller har i huvudsak genomförts i enlighet med nämndens internkontrollplan."}),
                        item("Attest"), item("Inköp")})) == "/Attest | /Inköp");
}

TEST_CASE("a list of other things is no list of controls") {
    CHECK(read({paragraph({"Den interna kontrollen ska säkra att verksamheten"}), item("följer lagar"),
                item("är effektiv")})
              .controls.empty());
    CHECK(read({lead, paragraph({"Nu till något annat."}), item("Attest")}).controls.empty());
    CHECK(read({paragraph({"Följande kontroller föreslås för 2025:"}), item("Attest")}).controls.empty());
}

TEST_CASE("an item that may lead a group of others stays unread") {
    std::vector<import::Passage> prose = {lead, item("Stöd och service"), item("Barn – Utredningar"),
                                          item("Äldre – Avvikelser"), item("Arkiv")};
    CHECK(listed_in(read(prose)) == "Barn/Utredningar | Äldre/Avvikelser | /Arkiv");
    CHECK(listed_in(read({heading("Arkiv"), lead, item("Arkiv"), item("Attest")})) == "/Attest");
}

TEST_CASE("a sentence that assesses belongs to the one control whose words it has") {
    const plan::Document document = read(
        {lead, item("Bygglov – Handläggningstid"), item("Arkiv"),
         paragraph({"Kontrollområdet Handläggningstider för enkla lov visar på ett icke tillfredsställande resultat.",
                    "I 14 av 40 ärenden tog det för lång tid."})});
    REQUIRE(document.controls.size() == 2);
    const plan::ControlFollowUp& follow_up = document.controls[0].follow_up;
    CHECK(follow_up.assessment ==
          plan::Worded<Assessment>{Assessment::unsatisfactory, "icke tillfredsställande resultat"});
    CHECK(follow_up.result ==
          "Kontrollområdet Handläggningstider för enkla lov visar på ett icke tillfredsställande resultat. "
          "I 14 av 40 ärenden tog det för lång tid.");
    CHECK(document.control_noun == plan::ControlNoun::control_area);
}

TEST_CASE("silence assesses nothing") {
    const plan::Document document = read({lead, item("Attest"), item("Arkiv")});
    CHECK(document.controls.at(0).follow_up == plan::ControlFollowUp{});
}

TEST_CASE("a control that no item is called is one of its own; two that could be meant are not guessed between") {
    const auto assessed = [](const char* name) {
        return paragraph({std::string("Kontrollområdet ") + name + " visar på utrymme för förbättringar."});
    };
    const plan::Document own = read({lead, item("Attest"), assessed("Bisysslor")});
    CHECK(listed_in(own) == "/Attest | /Bisysslor");
    CHECK(own.controls.at(1).follow_up.assessment.raw == "visar på utrymme för förbättringar");
    const plan::Document two = read({lead, item("Attest av löner"), item("Attest av fakturor"), assessed("Attest")});
    CHECK(two.controls.size() == 2);
    for (const plan::Control& control : two.controls) CHECK(control.follow_up == plan::ControlFollowUp{});
}

TEST_CASE("a negated or distant assessment is none") {
    for (const char* sentence : {"Kontrollen av arkivet visar inte några avvikelser.",
                                 "Kontrollområdet Arkivet visar att ordningen är god, och mindre brister är rättade.",
                                 "Nämnden visar på utrymme för förbättringar."}) {
        const plan::Document document = read({lead, item("Arkivet"), paragraph({sentence})});
        CHECK_MESSAGE(document.controls.at(0).follow_up == plan::ControlFollowUp{}, sentence);
    }
}

TEST_CASE("a table of controls keeps what it states, and gets no further controls from sentences") {
    plan::Document table;
    table.controls.push_back(import::new_control("Arkivets ordning", {}, table));
    table.controls[0].follow_up.assessment = {Assessment::minor, "Mindre brister"};
    const plan::Document document =
        read({paragraph({"Kontrollområdet Arkivets ordning visar på utrymme för förbättringar."}),
              paragraph({"Kontrollområdet Bisysslor visar på utrymme för förbättringar."})},
             table);
    REQUIRE(document.controls.size() == 1);
    CHECK(document.controls[0].follow_up.assessment.raw == "Mindre brister");
}
