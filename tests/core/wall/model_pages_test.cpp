#include <doctest/doctest.h>

#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::FollowsPlan;

namespace {

std::vector<std::string> labels(const plan::Board& board) {
    std::vector<std::string> labels;
    for (const Page& page : pages_of(board, in_contact(), swedish()))
        if (page.name != PageName::focus) labels.push_back(page.label);
    return labels;
}

std::string said(const std::vector<StatusWords>& statuses) {
    std::string all;
    for (const StatusWords& status : statuses) all += (all.empty() ? "" : " | ") + status.words;
    return all;
}

plan::Measurement measured(const std::string& what) {
    plan::Measurement measurement;
    measurement.id = "m";
    measurement.what = what;
    return measurement;
}

struct Told {
    std::string figure, what, detail;
    bool operator==(const Told&) const = default;
};

Told result(const plan::Measurement& measurement, const Words& words = swedish()) {
    plan::Board board = areas();
    newest(board).measurements = {measurement};
    const Row row = rows_page(PageName::results, board, words).rows.at(0);
    return {row.lead, row.title, row.detail};
}

}  // namespace

TEST_CASE("pages with nothing to say are left out, now and basis never") {
    using Labels = std::vector<std::string>;
    CHECK(labels(full_year()) == Labels{"Läget", "Ändrat sedan delåret", "Risker", "Kommande", "Underlag"});
    CHECK(labels(areas()) == Labels{"Läget", "Kontroller", "Underlag"});
    CHECK(labels(assessed()) == Labels{"Läget", "Riskmatris", "Högst riskvärde", "Risker", "Kontroller", "Underlag"});
    CHECK(labels(board_of(std::vector<plan::RiskStatement>{})) == Labels{"Läget", "Underlag"});
}

TEST_CASE("now: the departure by name, our own comparison, the coverage") {
    const NowPage now = body<NowPage>(full_year());
    REQUIRE(now.cards.size() == 1);
    REQUIRE(now.asides.size() == 1);
    CHECK(now.cards[0].title == "Låg kvalitet hos uppdragstagare");
    CHECK(said(now.cards[0].statuses) == "Följer plan | Följer inte plan");
    CHECK(now.cards[0].lines == std::vector<std::string>{"Försenat, framskjutet till våren 2024"});
    CHECK(now.cards[0].tone == Tone::notice);
    CHECK(now.asides[0].title == "För 2 av de 6 har tiden flyttats.");
    CHECK(now.asides[0].lines ==
          std::vector<std::string>{"Skyddad identitet: november", "Återsökning Migrationsverket: början av december"});
    CHECK(now.asides[0].source == "Riskbilds jämförelse med delåret");
    CHECK(now.notes == std::vector<std::string>{"7 av 20 bedömda risker är kritiska; 13 redovisas inte."});
}

TEST_CASE("now: one status for each thing counted, the departure last") {
    const NowPage now = body<NowPage>(full_year());
    CHECK(said(now.tally) ==
          "Följer plan | Följer plan | Följer plan | Följer plan | Följer plan | Följer plan | "
          "Följer inte plan");
    CHECK(said(body<NowPage>(assessed()).tally) ==
          "Inga brister | Inga brister | Mindre brister | Mindre brister | Mindre brister | Mindre brister | Mindre "
          "brister | Ingen bedömning gjord");
}

TEST_CASE("now: more things than a glance can take in have no tally") {
    std::vector<plan::RiskStatement> risks;
    for (int i = 0; i < 25; ++i) risks.push_back(risk("r" + std::to_string(i), "Risk", FollowsPlan::yes));
    CHECK(body<NowPage>(board_of(risks)).tally.empty());
    risks.pop_back();
    CHECK(body<NowPage>(board_of(risks)).tally.size() == 24);
}

TEST_CASE("now: a departure without a new time is red") {
    plan::Board board = full_year();
    std::erase_if(newest(board).due, [](const plan::DueTime& due) { return due.risk == "r4"; });
    CHECK(body<NowPage>(board).cards[0].tone == Tone::bad);
}

TEST_CASE("now: all departures, worst first, and where those that do not fit are found") {
    plan::Board board = full_year();
    for (const std::size_t i : {0, 2, 5, 6}) newest(board).risks[i].follow_up->follows_plan.value = FollowsPlan::no;
    newest(board).risks[6].follow_up->follows_plan.value = FollowsPlan::partly;
    const NowPage now = body<NowPage>(board);
    CHECK(now.cards[0].title == "Risk 3");
    CHECK(now.cards[1].title == "Risk 6");
    CHECK(now.cards[2].title == "Risk 1");
    CHECK(now.cards.size() == 5);
    CHECK(said(now.cards.back().statuses) == "Följer plan | Följer delvis plan");
    CHECK(now.asides[0].title == "För 2 av de 2 har tiden flyttats.");
    CHECK(now.more == "+ {n} till på sidan Risker");
}

TEST_CASE("now: work that starts only later is named") {
    const NowPage now = body<NowPage>(half_year());
    REQUIRE(now.asides.size() == 1);
    CHECK(now.asides[0].title == "Startar senare");
    CHECK(now.asides[0].lines == std::vector<std::string>{"Låg kvalitet hos uppdragstagare: hösten 2023"});
}

TEST_CASE("now: controls that want attention, with what comes next") {
    const NowPage made = body<NowPage>(made_controls());
    REQUIRE(made.cards.size() == 2);
    CHECK(made.cards[0].title == "Resor i tjänsten");
    CHECK(said(made.cards[0].statuses) == "Framflyttad");
    CHECK(made.cards[0].lines == std::vector<std::string>{"Nästa steg: Flyttas till nästa års plan"});
    CHECK(said(made.cards[1].statuses) == "Ersatt av annan kontroll");
    CHECK(made.notes == std::vector<std::string>{"4 av 17 risker ingår i planen. Riskvärde ej angivet."});

    const NowPage found = body<NowPage>(assessed());
    REQUIRE(found.cards.size() == 6);
    CHECK(said(found.cards[0].statuses) == "Ingen bedömning gjord");
    CHECK(found.cards[0].tone == Tone::missing);
    CHECK(found.more == "+ {n} till på sidan Kontroller");
    CHECK(found.notes == std::vector<std::string>{"Förvaltningens samlade bedömning: fullgott"});
}

TEST_CASE("an overall judgement without its author is not shown") {
    plan::Board board = assessed();
    newest(board).overall_judgement->author.clear();
    CHECK(body<NowPage>(board).notes.empty());
    CHECK(rows_page(PageName::controls, board).notes.empty());
}

TEST_CASE("a stated total that the list does not bear out stands beside the counted one") {
    plan::Board board = full_year();
    newest(board).stated_totals[1].count = 9;
    CHECK(body<NowPage>(board).notes[1] == "Enligt dokumentet är 9 risker kritiska; 7 redovisas.");
    newest(board).risks[0].critical.reset();
    CHECK(body<NowPage>(board).notes[0] == "7 av 20 bedömda risker redovisas; 13 redovisas inte.");
}

TEST_CASE("risks: the departure first, then moved times; last and present status") {
    const RowsPage page = rows_page(PageName::risks, full_year());
    CHECK(page.title == "7 kritiska risker: följer de planen?");
    REQUIRE(page.rows.size() == 7);
    CHECK(page.rows[0].title == "Låg kvalitet hos uppdragstagare");
    CHECK(page.rows[0].lead == "8");
    CHECK(page.rows[0].detail == "Försenat, framskjutet till våren 2024");
    CHECK(said(page.rows[0].statuses) == "Ja | Nej");  // the document's own words
    CHECK(page.rows[0].course);
    CHECK(page.rows[1].title == "Återsökning Migrationsverket");
    CHECK(said(page.rows[1].statuses) == "Ja | Ja, ny tid");
    CHECK(said(page.rows[3].statuses) == "Ja");
}

TEST_CASE("risks: what is not stated is missing, not fine") {
    plan::Board board = full_year();
    newest(board).risks[0].follow_up.reset();
    const RowsPage page = rows_page(PageName::risks, board);
    CHECK(page.rows[1].title == "Risk 1");
    CHECK(page.rows[1].statuses.back() == StatusWords{Glyph::dashed_ring, Tone::missing, "Ej angivet"});
}

TEST_CASE("risks: a register lists each risk once, those in the plan first with their controls' state") {
    const RowsPage page = rows_page(PageName::risks, made_controls());
    CHECK(page.title == "17 risker, riskvärde ej angivet");
    REQUIRE(page.rows.size() == 17);
    CHECK(page.rows[0].detail == "Ingår i planen");
    CHECK(said(page.rows[0].statuses) == "1 ersatt av annan kontroll");
    CHECK(!page.rows[0].course);
    CHECK(page.rows[4].detail.empty());
    CHECK(page.rows[4].statuses.empty());
}

TEST_CASE("risks: values that only some have") {
    plan::Board board = full_year();
    newest(board).risks[0].value.reset();
    CHECK(rows_page(PageName::risks, board).title == "7 kritiska risker, 1 utan angivet riskvärde");
}

TEST_CASE("controls: counted per risk, worst and not assessed first") {
    const RowsPage page = rows_page(PageName::controls, assessed());
    CHECK(page.title == "8 kontroller");
    REQUIRE(page.rows.size() == 4);
    CHECK(page.rows[0].title == "IT-säkerhet");
    CHECK(said(page.rows[0].statuses) == "1 med mindre brister | 1 ingen bedömning gjord");
    CHECK(page.rows[0].detail == "Nästa steg: Ny säkerhetsanalys under 2024");
    CHECK(page.rows[1].title == "Inköp och upphandling");
    CHECK(said(page.rows[1].statuses) == "2 med mindre brister");
    CHECK(said(page.rows[2].statuses) == "1 med mindre brister | 2 med inga brister");
    CHECK(page.notes == std::vector<std::string>{"Förvaltningens samlade bedömning: fullgott"});
}

TEST_CASE("controls: those made are folded into a note") {
    const RowsPage page = rows_page(PageName::controls, made_controls());
    REQUIRE(page.rows.size() == 2);
    CHECK(said(page.rows[0].statuses) == "Framflyttad");
    CHECK(said(page.rows[1].statuses) == "Ersatt av annan kontroll");
    CHECK(page.notes == std::vector<std::string>{"2 genomförda: Risk 7 och Risk 13"});
}

TEST_CASE("controls: areas without result are one counted row with their names") {
    const RowsPage page = rows_page(PageName::controls, areas());
    REQUIRE(page.rows.size() == 3);
    CHECK(page.rows[0].title == "Område 8");
    CHECK(said(page.rows[0].statuses) == "Icke tillfredsställande resultat");
    CHECK(page.rows[2].title == "10 kontrollområden");
    CHECK(page.rows[2].statuses == std::vector{StatusWords{Glyph::dashed_ring, Tone::missing, "Bedömning ej angiven"}});
    CHECK(page.rows[2].detail.starts_with("Område 1 · Område 2 · "));
    CHECK(page.rows[2].detail.ends_with(" · Område 12"));
}

TEST_CASE("controls: when all are fine they are the rows") {
    plan::Board board = made_controls();
    for (plan::Control& control : newest(board).controls)
        control.follow_up.performed = {plan::Performed::yes, "Genomförd"};
    CHECK(rows_page(PageName::controls, board).rows.size() == 4);
    CHECK(rows_page(PageName::controls, board).notes.empty());
    CHECK(rows_page(PageName::controls, board).title == "4 planerade kontroller");
}

TEST_CASE("a status word that the vocabulary does not know is shown as it stands") {
    plan::Board board = areas();
    newest(board).controls[0].follow_up.assessment = {plan::Assessment::not_stated, "med anmärkning x"};
    const RowsPage page = rows_page(PageName::controls, board, english());
    bool shown = false;
    for (const Row& row : page.rows)
        shown = shown || (row.title == "Område 1" && said(row.statuses) == "Med anmärkning x");
    CHECK(shown);
}

TEST_CASE("results: n of N, with a percentage only where it is stated") {
    plan::Measurement plans = measured("ärenden med handlingsplan");
    plans.numerator = 80;
    plans.denominator = 163;
    plans.control = "c8";
    CHECK(result(plans) == Told{"80 av 163", "Ärenden med handlingsplan", "icke tillfredsställande resultat"});
    plans.percent = 49;
    CHECK(result(plans).detail == "49\u00a0% · icke tillfredsställande resultat");
    CHECK(result(plans, english()) == Told{"80 of 163", "Ärenden med handlingsplan", "49\u00a0% · unsatisfactory"});
    plans.control.clear();
    plans.percent.reset();
    plans.qualifier = "tydligt/delvis tydligt";
    CHECK(result(plans) == Told{"80 av 163", "Ärenden med handlingsplan", "tydligt/delvis tydligt"});
}

TEST_CASE("results: a number too small to be told is words") {
    plan::Measurement few = measured("ärenden utan genomförandeplan");
    few.small = plan::SmallNumber::few;
    few.fewer_than = 5;
    CHECK(result(few).figure == "färre än 5");
    few.denominator = 21;
    CHECK(result(few) == Told{"färre än 5 av 21", "Ärenden utan genomförandeplan", ""});
    CHECK(result(few, english()).figure == "fewer than 5 of 21");
    few.small = plan::SmallNumber::all_but_few;
    CHECK(result(few).figure == "alla utom färre än 5 (av 21)");
    few.denominator.reset();
    CHECK(result(few).figure == "alla utom färre än 5");
    few.small = plan::SmallNumber::beside;
    CHECK(result(few) == Told{"visas inte", "Ärenden utan genomförandeplan", "annars kunde ett litet tal räknas ut"});
}

TEST_CASE("results: the qualifier is kept") {
    plan::Measurement used = measured("nyttjande");
    used.qualifier = "till fullo";
    CHECK(result(used).figure == "till fullo");
    used.percent = 80;
    used.qualifier = "ca";
    used.period = "2023";
    CHECK(result(used) == Told{"ca 80\u00a0%", "Nyttjande", "2023"});
    used.qualifier = "till nästan";
    used.percent = 99.5;
    CHECK(result(used).figure == "nästan 99,5\u00a0%");
}

TEST_CASE("results: values, ranges and units") {
    plan::Measurement children = measured("placerade i jourhem");
    children.value = 44;
    children.value_max = 48;
    children.unit = "barn";
    children.qualifier = "mellan";
    CHECK(result(children) == Told{"44–48", "Placerade i jourhem", "barn"});
    children.value = 1340;
    children.value_max.reset();
    children.qualifier = "cirka";
    children.what = "barn i familjehem";
    CHECK(result(children) == Told{"cirka 1\u202f340", "Barn i familjehem", ""});
}

TEST_CASE("what a room may not see is said not to be shown") {
    plan::Board board = full_year();
    for (plan::Document& document : board.documents)
        for (plan::RiskStatement& risk : document.risks) {
            risk.withheld = true;
            risk.title = risk.short_title = "";
            risk.value.reset();
            risk.follow_up->reason = "";
        }
    newest(board).measurements = {measured("")};
    newest(board).measurements[0].withheld = true;
    const NowPage now = body<NowPage>(board);
    CHECK(now.verdict.in_full() == "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.");
    CHECK(now.cards[0].title == "Visas inte här");
    CHECK(now.cards[0].lines.empty());
    CHECK(now.asides[0].lines.empty());
    const RowsPage risks = rows_page(PageName::risks, board);
    CHECK(risks.title == "7 kritiska risker: följer de planen?");
    for (const Row& row : risks.rows) CHECK(row.title == "Visas inte här");
    CHECK(labels(board) == std::vector<std::string>{"Läget", "Ändrat sedan delåret", "Risker", "Kommande", "Underlag"});
}
