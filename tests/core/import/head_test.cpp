// The head of a document that is running text: what no label states, and a sentence does.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/import/head_facts.hpp"
#include "tests/core/import/prose_sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

// What read_head puts into the facts: 'board', 'plan', …; empty where it reads nothing.
class Read {
public:
    explicit Read(std::vector<import::Passage> prose, std::set<std::string> struck = {})
        : struck_(std::move(struck)),
          proposals_(struck_),
          segments_(import::segment({}, shipped_vocabulary(), findings_)) {
        segments_.prose = std::move(prose);
        import::read_head(segments_, shipped_vocabulary(), proposals_);
    }
    std::string operator[](std::string_view field) const { return segments_.facts.text(field); }
    const import::Segments& segments() const { return segments_; }
    std::vector<import::Proposal> proposals() && { return std::move(proposals_).take(); }

private:
    std::set<std::string> struck_;
    import::Proposals proposals_;
    import::Findings findings_;
    import::Segments segments_;
};

}  // namespace

TEST_CASE("a title names board, plan, year and cycle") {
    const Read read(
        {heading("Helårsuppföljning av Miljönämndens Internkontrollplan 2023"), paragraph({"Allt gick bra."})});
    CHECK(read["document_title"] == "Helårsuppföljning av Miljönämndens Internkontrollplan 2023");
    CHECK(read["board"] == "Miljönämnden");
    CHECK(read["plan"] == "Internkontrollplan 2023");
    CHECK(read["cycle"] == "Helårsuppföljning");
}

TEST_CASE("an English title does so too") {
    const Read read({heading("Annual follow-up of the Social Services Board's internal control plan 2024")});
    CHECK(read["board"] == "Social Services Board");
    CHECK(read["plan"] == "Internal control plan 2024");
    CHECK(read["cycle"] == "Annual follow-up");
}

TEST_CASE("a board's name takes what belongs to it and loses its genitive") {
    const auto board = [](const char* title) { return Read({heading(title)})["board"]; };
    CHECK(board("Uppföljning för Kultur- och fritidsnämnden 2023") == "Kultur- och fritidsnämnden");
    CHECK(board("Plan-, bygg- och miljönämndens internkontrollplan 2023") == "Plan-, bygg- och miljönämnden");
    CHECK(board("Uppföljning 2023 Omsorgsnämnden Söder") == "Omsorgsnämnden Söder");
    CHECK(board("SOCIALNÄMNDEN Uppföljning 2023") == "Socialnämnden");
    CHECK(board("Kommunstyrelsens internkontrollplan 2023") == "Kommunstyrelsen");
    CHECK(board("Uppföljning i nämnden") == "");
    CHECK(board("Socialstyrelsens föreskrifter om uppföljning") == "");
}

TEST_CASE("what stands on the next line is no part of a board's name") {
    const auto board = [](const char* line) {
        return Read({paragraph({line}), paragraph({"Allt gick bra."})})["board"];
    };
    CHECK(board("Plan- och miljönämnden Exempelby kommun") == "Plan- och miljönämnden");
    CHECK(board("Plan- och miljönämnden Exempelby") == "Plan- och miljönämnden");
    CHECK(board("Omsorgsnämnden Samlad riskbild 2025") == "Omsorgsnämnden");
    CHECK(board("Omsorgsnämnden Tertialrapport 2 2025") == "Omsorgsnämnden");
    CHECK(board("Omsorgsnämnden Bokslut 2025") == "Omsorgsnämnden");
    CHECK(board("Omsorgsnämnden ON 2025/0118") == "Omsorgsnämnden");
}

TEST_CASE("a place belongs to a board's name where the two stand joined in two sentences") {
    const auto named = paragraph({"Omsorgsnämnden Exempelby har tre enheter."});
    CHECK(Read({heading("Omsorgsnämnden"), named, named})["board"] == "Omsorgsnämnden Exempelby");
    CHECK(Read({heading("Omsorgsnämnden"), named})["board"] == "Omsorgsnämnden");
}

TEST_CASE("boards of two words, committees and companies are read where they stand on a line") {
    const auto board = [](const char* line) {
        return Read({paragraph({line}), paragraph({"Allt gick bra."})})["board"];
    };
    CHECK(board("Tekniska nämnden") == "Tekniska nämnden");
    CHECK(board("Tekniska nämndens internkontrollplan 2025") == "Tekniska nämnden");
    CHECK(board("Sociala utskottet") == "Sociala utskottet");
    CHECK(board("Kulturutskottet") == "Kulturutskottet");
    CHECK(board("Nämnden för vård och skola") == "Nämnden för vård och skola");
    CHECK(board("Nämnden för kultur, fritid och idrott Uppföljning 2025") == "Nämnden för kultur, fritid och idrott");
    CHECK(board("Nämnden för personer med stora behov") == "");
    CHECK(board("Exempelby Fastigheter AB") == "Exempelby Fastigheter AB");
    CHECK(board("KPMG AB") == "");
    CHECK(board("Ansvariga nämnden") == "");
    CHECK(board("Berörda nämnden har svarat.") == "");
    CHECK(board("Vi köpte kol av Exempelby Kol AB") == "");
}

TEST_CASE("a board that merely receives the document is not its board") {
    const Read read({heading("Förslag till beslut"),
                     item("Vård- och omsorgsnämnden godkänner uppföljningen av internkontrollplanen 2023."),
                     item("Vård- och omsorgsnämnden överlämnar uppföljningen till kommunstyrelsen för kännedom."),
                     heading("Beslutet skickas till"), paragraph({"Kommunstyrelsen"})});
    CHECK(read["board"] == "Vård- och omsorgsnämnden");
    CHECK(read["decision"] == "Förslag till beslut");
    CHECK(read["plan"] == "Internkontrollplan 2023");
}

TEST_CASE("two boards named as often are left unread") {
    const Read read({heading("Uppföljning för Miljönämnden och Byggnadsnämnden")});
    CHECK(read["board"] == "");
}

TEST_CASE("the long name goes for the short one") {
    const Read read({heading("Socialnämndens uppföljning 2023"), heading("Riskbild 2023 Socialnämnden Väster")});
    CHECK(read["board"] == "Socialnämnden Väster");
}

TEST_CASE("the year is that of the plan followed up") {
    const auto plan = [](std::vector<import::Passage> prose) { return Read(std::move(prose))["plan"]; };
    CHECK(plan({heading("Uppföljning av plan för intern kontroll 2023"),
                paragraph({"Till skillnad från internkontrollplanen 2022 är den kort."})}) ==
          "Plan för intern kontroll 2023");
    CHECK(plan({heading("Uppföljning av internkontrollplan 2023 och förslag till internkontrollplan 2024")}) ==
          "Internkontrollplan 2023");
    CHECK(plan({paragraph({"Nämnden antog en internkontrollplan för 2023."})}) == "Internkontrollplan 2023");
    CHECK(plan({paragraph({"Internkontrollplanen 2022 var lång.", "Internkontrollplanen 2023 är kort."})}) == "");
    CHECK(plan({paragraph({"Internkontrollplanen antogs den 3 maj 2023."})}) == "");
    CHECK(Read({heading("Uppföljning av intern kontroll 2023")})["plan_year"] == "2023");
    CHECK(Read({heading("Bruttolista 2026 Kulturnämnden")})["plan_year"] == "2026");
    CHECK(Read({heading("Intern kontroll i Kulturnämnden: uppföljning för 2026")})["plan_year"] == "2026");
    CHECK(Read({heading("Internal control: follow-up for 2026")})["plan_year"] == "2026");
    CHECK(Read({heading("Uppföljning 2022 av internkontrollplan 2023")})["plan"] == "Internkontrollplan 2023");
    CHECK(Read({heading("Uppföljning 2026 av budgeten")})["plan_year"] == "");
    CHECK(Read({heading("Rapport"), paragraph({"Riskanalys 2026 pågår."})})["plan_year"] == "");
}

TEST_CASE("a plan's adoption is read with its paragraph, and not that of the rules behind it") {
    const Read read(
        {heading("Uppföljning av plan för intern kontroll 2023"),
         paragraph({"Planen för intern kontroll 2023, antagen av miljönämnden den 9 februari 2023 § 12, är följd.",
                    "Reglementet för intern kontroll, antaget av fullmäktige den 1 mars 2020, § 8, gäller."})});
    CHECK(read["plan_adopted"] == "9 februari 2023");
    CHECK(read["plan_adopted_paragraph"] == "§ 12");
    const Read active(
        {paragraph({"Kontroller följer den internkontrollplan som byggnadsnämnden fastställde i mars 2024.",
                    "Internkontrollplan 2024 gäller."})});
    CHECK(active["plan_adopted"] == "mars 2024");
    const Read other({heading("Uppföljning av internkontrollplan 2023"),
                      paragraph({"Internkontrollplanen 2022, antagen den 4 mars 2022, har avslutats."})});
    CHECK(other["plan_adopted"] == "");
}

TEST_CASE("the year of a report, or of its controls, where no plan is named with one") {
    const auto year = [](const char* title) { return Read({heading(title)})["plan_year"]; };
    CHECK(year("Tertialrapport 2, 2026") == "2026");
    CHECK(year("Kritiska risker, helår 2026") == "2026");
    CHECK(year("Resultat av 2026 års interna kontroll") == "2026");
    CHECK(year("Rapport om våren 2026") == "");
    CHECK(Read({paragraph({"Planen för 2026 innehåller nio kontroller."})})["plan_year"] == "2026");
    CHECK(Read({heading("Årsrapport 2026"), paragraph({"Internkontrollplanen 2025 är avslutad."})})["plan"] ==
          "Internkontrollplan 2025");
}

TEST_CASE("short words of a cycle count with a number or a year after them") {
    CHECK(Read({heading("Uppföljning, helår 2026")})["cycle"] == "helår");
    CHECK(Read({heading("Tertialrapport 2, 2026")})["cycle"] == "Tertialrapport 2");
    CHECK(Read({heading("Uppföljning delår 2")})["cycle"] == "delår 2");
    CHECK(Read({heading("Uppföljning av bokslut")})["cycle"] == "");
    CHECK(Read({heading("Uppföljning, klar hösten 2026")})["cycle"] == "");
}

TEST_CASE("who adopted the plan may stand before it") {
    const Read read({heading("Uppföljning av internkontrollplan 2026"),
                     paragraph({"Miljönämnden antog internkontrollplanen för 2026 den 3 december 2025, § 61."})});
    CHECK(read["plan_adopted"] == "3 december 2025");
    CHECK(read["plan_adopted_paragraph"] == "§ 61");
    CHECK(Read({heading("Uppföljning av internkontrollplan 2026"),
                paragraph({"Nämnden ska anta internkontrollplanen den 3 december 2025."})})["plan_adopted"] == "");
}

TEST_CASE("a line that says when the document was decided, and none that says it of something else") {
    const Read read({heading("Internkontrollplan 2026"), paragraph({"Antagen av miljönämnden 2025-11-05, § 88."})});
    CHECK(read["decision"] == "antagen");
    CHECK(read["decision_date"] == "2025-11-05");
    CHECK(read["decision_paragraph"] == "§ 88");
    const Read joined({paragraph({"Miljönämnden Beslutad av nämnden 2025-11-05, § 88"})});
    CHECK(joined["decision"] == "beslutad");
    CHECK(joined["decision_date"] == "2025-11-05");
    const Read day({paragraph({"Beslutsdatum 2025-11-05 § 88"})});
    CHECK(day["decision"] == "");
    CHECK(day["decision_date"] == "2025-11-05");
    CHECK(Read({heading("Plan"), paragraph({"Reglementet är beslutat 2019-05-06."})})["decision"] == "");
    CHECK(Read({paragraph({"Antagen 2025-11-05"}), heading("Förslag till beslut")})["decision_date"] == "");
}

TEST_CASE("a registration number behind other words of the opening lines") {
    const auto number = [](const char* line) { return Read({paragraph({line})})["registration_number"]; };
    CHECK(number("Miljönämnden Dnr MN 2026-17 1 (3)") == "MN 2026-17");
    CHECK(number("Diarienummer MN/2026:17") == "MN/2026:17");
    CHECK(Read({paragraph({"Antagen 2025-11-05.", "Diarienummer MN 2025/0933"})})["registration_number"] ==
          "MN 2025/0933");
    CHECK(number("Vi svarar på remissen, dnr KS 2020/11, med detta.") == "");
    CHECK(number("Dnr saknas") == "");
}

TEST_CASE("a label on one line and its value on the next, or after it") {
    const Read read({paragraph({"Datum"}), paragraph({"2024-03-05"}), paragraph({"Diarienummer MN/2024:17"})});
    CHECK(read["document_date"] == "2024-03-05");
    CHECK(read["registration_number"] == "MN/2024:17");
    CHECK(Read({paragraph({"Datum"}), paragraph({"Ansvarig chef"})})["document_date"] == "");
}

TEST_CASE("a date alone is the document's, below a plan's heading the plan's; two dates are unread") {
    const Read read({paragraph({"2023-12-04"}), heading("Nämndens plan för intern kontroll"), paragraph({"2023"}),
                     paragraph({"Den 8 november 2022"})});
    CHECK(read["document_date"] == "2023-12-04");
    CHECK(read["plan_dated"] == "Den 8 november 2022");
    CHECK(Read({paragraph({"2023-12-04"}), paragraph({"2023-12-05"})})["document_date"] == "");
}

TEST_CASE("when the plan is followed up tells the cycle; when a measure is does not") {
    CHECK(Read({paragraph({"Planen ska följas upp av nämnden i samband med årsbokslut."})})["cycle"] == "årsbokslut");
    CHECK(Read({paragraph({"Åtgärden följs upp i samband med årsbokslut."})})["cycle"] == "");
    CHECK(Read({heading("Vår bedömning")})["cycle"] == "");
}

TEST_CASE("a period is read where it is what is reported") {
    CHECK(Read({paragraph({"Här lämnas en återkoppling för första halvåret 2023."})})["period"] ==
          "första halvåret 2023");
    CHECK(Read({paragraph({"Under första halvåret 2023 hölls två möten om uppföljning."})})["period"] == "");
}

TEST_CASE("a decision with its paragraph is decided; with a proposal beside it neither is read") {
    const auto decided = paragraph({"Nämnden beslutade den 3 maj § 45 att godkänna uppföljningen."});
    const Read read({decided});
    CHECK(read["decision"] == "beslutade");
    CHECK(read["decision_paragraph"] == "§ 45");
    CHECK(Read({heading("Förslag till beslut"), decided})["decision"] == "");
    CHECK(Read({paragraph({"I februari beslutade nämnden § 4 om en budget."})})["decision"] == "");
}

TEST_CASE("an overall judgement is read with who judges, and never negated") {
    const auto judged = [](const char* sentence) {
        const Read read({paragraph({sentence})});
        return read["judgement"] + "/" + read["judgement_author"];
    };
    CHECK(
        judged(
            "På det hela taget bedömer förvaltningen att nämndens interna kontroll har skötts på ett fullgott sätt.") ==
        "fullgott/Förvaltningen");
    CHECK(judged("Nämnden bedömer att den interna kontrollen är tillräcklig.") == "tillräcklig/Nämnden");
    CHECK(judged("Nämnden bedömer att den interna kontrollen inte är tillräcklig.") == "/");
    CHECK(judged("Enligt KPMG är den interna kontrollen god.") == "/");
    CHECK(judged("Nämnden bedömer att den interna kontrollen kräver god planering.") == "/");
    CHECK(judged("Den interna kontrollen ska vara tillräcklig.") == "/");
    CHECK(judged("The administration considers that internal control is adequate.") == "adequate/Administration");
}

TEST_CASE("a scale is read with its steps for both axes, and multiplication where it is said") {
    const Read read(
        {paragraph({"Sannolikheten och konsekvensen bedöms på en fyrgradig skala som multipliceras till ett "
                    "riskvärde mellan 1-16."})});
    CHECK(read["scale_likelihood"] == "1–4");
    CHECK(read["scale_consequence"] == "1–4");
    CHECK(read["value_rule"] == "sannolikhet x konsekvens");
    const Read plain({paragraph({"Sannolikhet och konsekvens anges på skalan 1–5."})});
    CHECK(plain["scale_likelihood"] == "1–5");
    CHECK(plain["value_rule"] == "");
    CHECK(Read({paragraph({"Sannolikhet och konsekvens på en fyrgradig skala multipliceras till riskvärde 1-25."})})
              ["scale_likelihood"] == "");
    CHECK(Read({paragraph({"Nöjdheten mättes på en femgradig skala."})})["scale_likelihood"] == "");
    const Read steps({paragraph({"Sannolikhet och påverkan anges i fem nivåer och riskvärdet är produkten av dem."})});
    CHECK(steps["scale_likelihood"] == "1–5");
    CHECK(steps["value_rule"] == "sannolikhet x konsekvens");
    CHECK(Read({paragraph({"Sannolikhet och konsekvens diskuterades i fyra steg."})})["scale_likelihood"] == "");
}

TEST_CASE("multiplication is stated in other words and in another sentence than the scale") {
    const auto rule = [](const char* sentence) {
        return Read(
            {paragraph({"Sannolikhet och konsekvens anges på en skala från 1 till 4.", sentence})})["value_rule"];
    };
    CHECK(rule("Riskvärdet är sannolikheten multiplicerad med konsekvensen.") == "sannolikhet x konsekvens");
    CHECK(rule("Riskvärdet är sannolikhet gånger konsekvens.") == "sannolikhet x konsekvens");
    CHECK(rule("Riskvärdet är produkten av konsekvens och sannolikhet.") == "sannolikhet x konsekvens");
    CHECK(rule("Sannolikheten multipliceras inte med konsekvensen.") == "");
    CHECK(rule("Sannolikhet och konsekvens har bedömts flera gånger.") == "");
    const Read read({paragraph({"Sannolikhet (S) och konsekvens (K) anges från 1 till 5 och värdet är S gånger K."})});
    CHECK(read["scale_likelihood"] == "1–5");
    CHECK(read["value_rule"] == "sannolikhet x konsekvens");
    CHECK(Read({paragraph({"Sannolikhet och konsekvens anges från 0 till 5."})})["scale_likelihood"] == "");
}

TEST_CASE("stated totals are read in the turns of speech that mean them") {
    const Read read({heading("Uppföljning av internkontrollplan 2023"),
                     paragraph({"I nämndens bruttolista har 31 risker bedömts.",
                                "Nio av dessa risker har fått ett värde som gör att de ses som kritiska.",
                                "Internkontrollplanen för 2023 innehåller totalt fem risker.",
                                "Inom tre processer finns förbättringsområden."})});
    CHECK(read["total.assessed_risks"] == "31");
    CHECK(read["total.critical_risks"] == "9");
    CHECK(read["total.plan_risks"] == "5");
    CHECK(read["total.improvement_areas"] == "3");
}

TEST_CASE("other numbers of risks are no totals") {
    const Read read(
        {heading("Uppföljning av internkontrollplan 2023"),
         paragraph({"Under året har 20 risker hanterats.", "Internkontrollplanen för 2022 innehöll sju risker.",
                    "Internkontrollplanen för 2022 innehåller totalt sju risker.",
                    "Två av dessa risker är inte kritiska.", "Revisionen lämnade två rekommendationer."})});
    for (const char* what : {"assessed_risks", "critical_risks", "plan_risks", "recommendations"})
        CHECK_MESSAGE(read["total." + std::string(what)] == "", what);
}

TEST_CASE("two sentences that state different totals are left unread") {
    const Read read({paragraph({"I bruttolistan finns 20 risker.", "Bruttolistan innehåller 21 risker."})});
    CHECK(read["total.assessed_risks"] == "");
}

TEST_CASE("an organisation is read from a heading or before its rules, not from a neighbour in a sentence") {
    CHECK(Read({paragraph({"Exempelstads kommun"})})["organisation"] == "Exempelstads kommun");
    CHECK(Read({paragraph({"I Göteborgs Stads riktlinjer framgår det."})})["organisation"] == "Göteborgs Stad");
    CHECK(Read({paragraph({"Vi samverkar med Grannby kommun om vikarier."})})["organisation"] == "");
    CHECK(Read({heading("Vår kommun")})["organisation"] == "");
}

TEST_CASE("a label goes before a sentence, and a struck fact is not added again") {
    const std::vector<import::Passage> prose = {heading("Miljönämndens internkontrollplan 2023")};
    auto proposals = Read(prose).proposals();
    const auto board = std::ranges::find(proposals, "Miljönämnden", &import::Proposal::fact);
    REQUIRE(board != proposals.end());
    CHECK(board->sentence == "Miljönämndens internkontrollplan 2023");
    CHECK(board->kind == "board");
    const auto title = std::ranges::find(proposals, "document_title", &import::Proposal::kind);
    REQUIRE(title != proposals.end());
    CHECK(Read(prose, {title->id})["document_title"] == "");
    CHECK(Read(prose, {board->id})["board"] == "Miljönämnden");  // it says which document it is

    import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nNr;Risk\nR1;Hot\n");
    sheet.rows.push_back({import::CellText{"Miljönämndens internkontrollplan 2023", 4, false, import::Role::heading}});
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    REQUIRE(imported.boards.size() == 1);
    CHECK(imported.boards[0].name == "Provnämnden");
    CHECK(imported.boards[0].plans[0].year == 2023);
}

TEST_CASE("an assignment is proposed as done under a proposal, with its own words") {
    import::Sheet sheet = sheet_of("Nämnd;Provnämnden\nPlan;Internkontrollplan 2023\nNr;Risk\nR1;Hot\n");
    sheet.rows.push_back({import::CellText{"Förslag till beslut", 5, false, import::Role::heading}});
    sheet.rows.push_back(
        {import::CellText{"Nämnden förklarar uppdraget till direktören, att under våren redovisa "
                          "läget, fullgjort.",
                          6, false, import::Role::item}});
    const auto imported = import::import_sheets({&sheet, 1}, shipped_vocabulary());
    const auto& assignments = only_document(imported).assignments;
    REQUIRE(assignments.size() == 1);
    CHECK(assignments[0].text == "under våren redovisa läget");
    CHECK(assignments[0].state ==
          plan::Worded<plan::AssignmentState>{plan::AssignmentState::proposed_done, "fullgjort"});
}

TEST_CASE("a proposal of a figure shows the words around it, and a line said again is no news") {
    Read read({heading("Miljönämndens internkontrollplan 2023"), heading("Beslutsunderlag"),
               paragraph({"I bruttolistan finns 20 risker."}), heading("MILJÖNÄMNDENS internkontrollplan 2023"),
               paragraph({"Resten är text."})});
    CHECK(import::untaken(read.segments().prose).size() == 1);
    REQUIRE(read.segments().headings.size() == 1);
    CHECK(read.segments().headings[0].field == "references");
    const auto proposals = std::move(read).proposals();
    CHECK(proposals.back().fact == "I bruttolistan finns 20 risker");
}
