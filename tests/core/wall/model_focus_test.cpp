#include <doctest/doctest.h>

#include <algorithm>

#include "core/plan/visibility.hpp"
#include "core/wall/pages.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::FollowsPlan;
using namespace std::chrono_literals;

namespace {

using Lines = std::vector<std::string>;

FocusPage card(const plan::Board& board, const std::string& risk) {
    for (const Page& page : pages_of(board, in_contact(), swedish()))
        if (page.name == PageName::focus && page.risk == risk) return std::get<FocusPage>(page.body);
    return {};
}

FocusPage card_titled(const plan::Board& board, const std::string& title) {
    for (const Page& page : pages_of(board, in_contact(), swedish()))
        if (const auto* body = std::get_if<FocusPage>(&page.body); body != nullptr && body->title == title)
            return *body;
    return {};
}

std::string said(const std::vector<StatusWords>& statuses) {
    std::string all;
    for (const StatusWords& status : statuses) all += (all.empty() ? "" : " | ") + status.words;
    return all;
}

// 'Område: Hantera personuppgifter', with detail and status where there are any.
Lines under(const FocusPage& page, const std::string& label) {
    Lines lines;
    for (const FocusSection& section : page.sections) {
        if (section.label != label) continue;
        for (const Row& row : section.rows)
            lines.push_back((row.lead.empty() ? "" : row.lead + ": ") + row.title +
                            (row.detail.empty() ? "" : " | " + row.detail) +
                            (row.statuses.empty() ? "" : " | " + said(row.statuses)));
    }
    return lines;
}

Lines labels(const FocusPage& page) {
    Lines labels;
    for (const FocusSection& section : page.sections) labels.push_back(section.label);
    return labels;
}

}  // namespace

TEST_CASE("focus: all that both follow-ups of the demo say of the risk that left its plan") {
    const FocusPage page = card_titled(board_a(), "Låg kvalitet hos uppdragstagare");
    CHECK(page.full_title == "Uppdragstagare håller låg kvalitet så att någon far illa");
    CHECK(page.value == "8");
    CHECK(page.value_words == "Sannolikhet och konsekvens ej angivna");
    CHECK(said(page.statuses) == "Ja | Nej");
    CHECK(page.course);
    CHECK(page.fresh == "Ändrad 6 december");
    CHECK(labels(page) == Lines{"Följer planen?", "Uppföljning", "Om risken", "Befintliga åtgärder", "Hantering",
                                "Tider", "Delår, avser första halvåret 2023", "Källa"});
    CHECK(under(page, "Följer planen?") ==
          Lines{"Delår, avser första halvåret 2023 | Ja", "Helår, uppföljt 2023-12-06 | Nej"});
    CHECK(under(page, "Uppföljning") == Lines{"Arbetet är försenat och framskjutet till våren 2024 | Försenat, "
                                              "framskjutet till våren 2024"});
    CHECK(under(page, "Hantering") == Lines{"Genomlysning av rekrytering och godkännande 2023, ny uppföljning 2024 | "
                                            "annan planering"});
    CHECK(under(page, "Tider") == Lines{"2023: Genomlysning | Försenad enligt uppföljningen",
                                        "2024: Följs upp på nytt | Tiden har inte gått ut",
                                        "våren 2024: Framskjutet arbete | Försenad enligt uppföljningen"});
    // What the half-year says otherwise, and nothing that it says alike.
    CHECK(under(page, "Delår, avser första halvåret 2023") ==
          Lines{"Startar under hösten 2023 | Arbetet startar under hösten 2023",
                "Risk: Uppdragstagare håller låg kvalitet så att någon får illa", "2023: Genomlysning",
                "2024: Följs upp på nytt", "under hösten 2023: Arbetet startar"});
    CHECK(under(page, "Källa").size() == 2);
    CHECK(under(page, "Källa").front().starts_with("Delår, avser första halvåret 2023 | rad "));
}

TEST_CASE("focus: measurements of an earlier follow-up stand under its name") {
    const FocusPage page = card_titled(board_a(), "Följsamhet basal hygien");
    const Lines earlier = under(page, "Delår, avser första halvåret 2023");
    CHECK(std::ranges::count(earlier, "100\u00a0%: Följsamhet basal hygien, hemtjänsten | maj") == 1);
    CHECK(std::ranges::count(earlier, "90\u00a0%: Följsamhet basal hygien, Estrid | maj") == 1);
}

TEST_CASE("focus: controls with results and next steps, measurements and times of the controls") {
    const FocusPage page = card_titled(board_d(), "IT-säkerhet");
    CHECK(page.value_words == "Sannolikhet och konsekvens ej angivna · värderad december 2022");
    CHECK(said(page.statuses) == "1 med mindre brister | 1 ingen bedömning gjord");
    const Lines controls = under(page, "Kontroller");
    REQUIRE(controls.size() == 2);
    CHECK(controls[1] ==
          "Andra säkerhetsanalys som verifierar förbättringarna | Inte genomförd ännu; åtgärderna behöver först få "
          "effekt · Nästa steg: Genomför en andra säkerhetsanalys | Ingen bedömning gjord");
    CHECK(under(page, "Tider") == Lines{"under 2024: Andra säkerhetsanalysen | Tiden har inte gått ut"});
    CHECK(under(card_titled(board_d(), "Kompetensförsörjning"), "Resultat i siffror").size() == 4);
}

TEST_CASE("focus: recommendations, both parts of a register, and a value that nobody stated") {
    const FocusPage page = card_titled(nordost(), "Resor i tjänsten");
    CHECK(page.value.empty());
    CHECK(page.value_words == "Riskvärde ej angivet");
    CHECK(said(page.statuses) == "1 framflyttad");
    CHECK(under(page, "Revisionens rekommendationer").size() == 2);
    CHECK(under(page, "Tider").size() == 3);  // of the risk, its control and a recommendation
    CHECK(under(page, "Källa").size() == 2);
    CHECK(std::ranges::count(under(page, "Om risken"), "I planen: Ja") == 1);
}

TEST_CASE("focus: one card a risk, closed ones too") {
    plan::Board board = full_year();
    board.documents.front().risks.push_back(risk("r9", "En gammal risk", FollowsPlan::yes));
    std::vector<std::string> risks;
    for (const Page& page : pages_of(board, in_contact(), swedish()))
        if (page.name == PageName::focus) risks.push_back(page.risk);
    CHECK(risks == Lines{"r1", "r2", "r3", "r4", "r5", "r6", "r7", "r9"});
    CHECK(said(card(board, "r9").statuses) == "Utgått");
    board.links = {{plan::LinkKind::same_as, "r9", "r1", true}};
    CHECK(card(board, "r9").title.empty());
}

TEST_CASE("focus: factors, before and after measures, and whether they were set anew") {
    plan::Board board = full_year();
    plan::RiskStatement& is = newest(board).risks[0];
    is.likelihood = 2;
    is.consequence = 4;
    is.likelihood_before = 3;
    is.consequence_before = 5;
    is.assessed = PartialDate{2023, 11, 0};
    CHECK(card(board, "r1").value_words == "Sannolikhet 2, konsekvens 4 · före åtgärd 3, 5 · värderad november 2023");
    plan::RiskStatement& was = board.documents.front().risks[0];
    was.likelihood = 2;
    was.consequence = 4;
    was.assessed = PartialDate{2023, 1, 0};
    CHECK(card(board, "r1").value_words.ends_with(" · Omprövad, oförändrad"));
}

TEST_CASE("focus: a check-in says that it was not reported to the board, and is no part of the verdict") {
    plan::Board board = full_year();
    board.check_ins = {{"r4", 2023y / 12 / 3, {FollowsPlan::yes, "Ja"}, "Arbetet har startat"},
                       {"r4", 2022y / 3 / 3, {FollowsPlan::not_stated, ""}, ""}};
    CHECK(under(card(board, "r4"), "Avstämningar") ==
          Lines{"Avstämning 3 december, inte redovisad för nämnden | Arbetet har startat | Ja",
                "Avstämning 3 mars 2022, inte redovisad för nämnden | Ej angivet"});
    CHECK(said(card(board, "r4").statuses) == "Ja | Nej");
    CHECK(body<NowPage>(board).verdict == body<NowPage>(full_year()).verdict);
}

TEST_CASE("focus: what the room may not see stays withheld") {
    plan::Board board = plan::for_room(board_a(), plan::Room::open);
    const FocusPage page = card(board, newest(board).risks[3].risk);
    CHECK(page.title == "Visas inte här");
    CHECK(page.full_title.empty());
    CHECK(page.value_words.empty());
    for (const FocusSection& section : page.sections)
        for (const Row& row : section.rows) {
            CHECK(row.detail.empty());
            CHECK(row.title.find("uppdragstagare") == std::string::npos);
        }
}
