#include <doctest/doctest.h>

#include "core/wall/verdict.hpp"
#include "tests/core/wall/boards.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;
using plan::Assessment;
using plan::ControlNoun;
using plan::Cycle;
using plan::FollowsPlan;
using plan::Performed;

namespace {

std::string sv(const plan::Board& board) {
    return verdict_of(board.documents.back(), swedish()).in_full();
}

std::string en(const plan::Board& board) {
    return verdict_of(board.documents.back(), english()).in_full();
}

plan::Board answered(std::vector<FollowsPlan> answers, Cycle cycle = Cycle::full_year) {
    std::vector<plan::RiskStatement> risks;
    for (const FollowsPlan answer : answers) {
        risks.push_back(risk("r" + std::to_string(risks.size()), "Risk", answer));
        risks.back().critical = true;
    }
    plan::Board board = board_of(std::move(risks));
    newest(board).cycle.value = cycle;
    return board;
}

plan::Board controls(std::vector<Assessment> found, ControlNoun noun = ControlNoun::control) {
    std::vector<plan::Control> all;
    for (const Assessment each : found) {
        all.push_back(control("c" + std::to_string(all.size()), "Kontroll"));
        all.back().follow_up.assessment.value = each;
    }
    return board_of(std::move(all), noun);
}

plan::Board controls(std::vector<Performed> made) {
    std::vector<plan::Control> all;
    for (const Performed each : made) {
        all.push_back(control("c" + std::to_string(all.size()), "Kontroll"));
        all.back().follow_up.performed.value = each;
    }
    return board_of(std::move(all), ControlNoun::planned_control);
}

constexpr auto yes = FollowsPlan::yes;
constexpr auto no = FollowsPlan::no;
constexpr auto partly = FollowsPlan::partly;
constexpr auto silent = FollowsPlan::not_stated;

}  // namespace

TEST_CASE("the verdicts of the five kinds of document, word for word") {
    CHECK(sv(full_year()) == "6 av 7 kritiska risker bedöms följa planen. 1 gör det inte.");
    CHECK(sv(half_year()) ==
          "Alla 7 kritiska risker bedöms följa planen vid delåret. 1 arbete startar först hösten 2023.");
    CHECK(sv(made_controls()) ==
          "Av 4 planerade kontroller är 2 genomförda, 1 ersatt av annan och 1 föreslås flyttas till nästa plan.");
    CHECK(sv(areas()) == "Av 12 listade kontrollområden har 2 förbättringsområden. För 10 anges inget resultat.");
    CHECK(sv(assessed()) ==
          "Av 8 kontroller visar 5 mindre brister och 2 inga brister. För 1 är ingen bedömning gjord.");
}

TEST_CASE("the same in English") {
    CHECK(en(full_year()) == "6 of 7 critical risks are judged to follow the plan. 1 does not.");
    CHECK(en(half_year()) ==
          "All 7 critical risks are judged to follow the plan at the half-year. 1 piece of work does not start until "
          "hösten 2023.");
    CHECK(en(made_controls()) ==
          "Of 4 planned controls, 2 were performed, 1 was replaced by another and 1 is proposed to move to the next "
          "plan.");
    CHECK(en(areas()) == "Of 12 listed control areas, 2 have room for improvement. For 10, no result is stated.");
    CHECK(en(assessed()) ==
          "Of 8 controls, 5 show minor deficiencies and 2 show no deficiencies. For 1, no assessment was made.");
}

TEST_CASE("the key number stands apart from its denominator") {
    const Verdict six = verdict_of(full_year().documents.back(), swedish());
    CHECK(six.key == "6");
    CHECK(six.of == "av 7");
    CHECK(six.rest == "kritiska risker bedöms följa planen.");
    const Verdict all = verdict_of(half_year().documents.back(), swedish());
    CHECK(all.key == "Alla 7");
    CHECK(all.of.empty());
}

TEST_CASE("follows the plan: every mixture of answers") {
    CHECK(sv(answered({yes})) == "1 av 1 kritisk risk bedöms följa planen.");
    CHECK(sv(answered({yes, yes})) == "2 av 2 kritiska risker bedöms följa planen.");
    CHECK(sv(answered({yes, yes, yes}, Cycle::half_year)) == "Alla 3 kritiska risker bedöms följa planen vid delåret.");
    CHECK(sv(answered({no, no, no})) == "Ingen av 3 kritiska risker bedöms följa planen.");
    CHECK(sv(answered({no, no, silent})) ==
          "Ingen av 3 kritiska risker bedöms följa planen. 2 gör det inte. För 1 är det inte angivet.");
    CHECK(sv(answered({yes, no, partly, partly, silent})) ==
          "1 av 5 kritiska risker bedöms följa planen. 1 gör det inte. 2 följer planen delvis. För 1 är det inte "
          "angivet.");
    CHECK(sv(answered({partly, partly})) == "Ingen av 2 kritiska risker bedöms följa planen. 2 följer planen delvis.");
}

TEST_CASE("missing answers are never counted as following") {
    CHECK(sv(answered({silent, silent})) == "Ingen uppföljning är redovisad för 2 risker.");
    CHECK(sv(answered({silent})) == "Ingen uppföljning är redovisad för 1 risk.");
    CHECK(sv(answered({})) == "Ingen uppföljning är redovisad.");
    CHECK(en(answered({silent, silent})) == "No follow-up is reported for 2 risks.");
}

TEST_CASE("an answer that the vocabulary does not know is neither yes nor silence") {
    plan::Board board = answered({yes, yes, silent});
    newest(board).risks[2].follow_up->follows_plan.raw = "Tja";
    CHECK(sv(board) == "2 av 3 kritiska risker bedöms följa planen. För 1 har svaret inte kunnat tolkas.");
}

TEST_CASE("the noun is critical only where every risk is stated to be") {
    plan::Board board = answered({yes, yes, no});
    newest(board).risks[0].critical = std::nullopt;
    CHECK(sv(board) == "2 av 3 risker bedöms följa planen. 1 gör det inte.");
}

TEST_CASE("a risk stated in two parts is counted once") {
    plan::Board board = answered({yes, yes, no});
    newest(board).risks.push_back(newest(board).risks.front());
    CHECK(sv(board) == "2 av 3 kritiska risker bedöms följa planen. 1 gör det inte.");
}

TEST_CASE("starts that lie before the follow-up, or only in the decision, are not later starts") {
    using namespace std::chrono_literals;
    plan::Board board = answered({yes, yes, yes});
    newest(board).as_of = PartialDate{2023, 12, 6};
    newest(board).due = {due("r0", "v 43", plan::DueKind::start, 2023y / 10 / 29)};
    CHECK(later_starts(newest(board)).empty());
    newest(board).due.front().latest = 2024y / 6 / 30;
    CHECK(later_starts(newest(board)).size() == 1);
    newest(board).due.push_back(due("r1", "hösten 2024", plan::DueKind::start, 2024y / 12 / 31));
    CHECK(starts_later_sentence(newest(board), swedish()) == "2 arbeten startar först senare.");
    newest(board).due.front().in_treatment = true;
    CHECK(starts_later_sentence(newest(board), swedish()) == "1 arbete startar först hösten 2024.");
}

TEST_CASE("assessments: every mixture") {
    using enum Assessment;
    CHECK(sv(controls({none, none, none})) == "Alla 3 kontroller visar inga brister.");
    CHECK(sv(controls({severe, none, not_stated})) ==
          "Av 3 kontroller visar 1 allvarliga brister och 1 inga brister. För 1 anges ingen bedömning.");
    CHECK(sv(controls({major, unsatisfactory, room_for_improvement, cannot_tell})) ==
          "Av 4 kontroller visar 1 större brister, 1 ej tillfredsställande resultat och 1 utrymme för förbättringar. "
          "1 går inte att bedöma.");
    CHECK(sv(controls({not_assessed, not_assessed})) ==
          "Ingen av 2 kontroller har bedömts. För 2 är ingen bedömning gjord.");
    CHECK(sv(controls({minor})) == "1 kontroll: mindre brister.");
    CHECK(sv(controls({not_stated, not_stated})) == "För 2 kontroller anges inget resultat.");
}

TEST_CASE("performed: every mixture") {
    using enum Performed;
    CHECK(sv(controls({yes, yes})) == "Alla 2 planerade kontroller är genomförda.");
    CHECK(sv(controls({yes, no, not_stated})) ==
          "Av 3 planerade kontroller är 1 genomförd och 1 ej genomförd. För 1 anges inte om den är genomförd.");
    CHECK(sv(controls({ongoing, partly})) == "Av 2 planerade kontroller är 1 delvis genomförd och 1 pågående.");
    CHECK(sv(controls({postponed, yes})) == "Av 2 planerade kontroller är 1 genomförd och 1 framflyttad.");
    plan::Board proposal = controls({postponed, postponed});
    newest(proposal).decision.state = plan::DecisionState::proposal;
    CHECK(sv(proposal) == "Av 2 planerade kontroller föreslås 2 flyttas till nästa plan.");
}

TEST_CASE("control areas: every mixture") {
    using enum Assessment;
    const auto areas = [](std::vector<Assessment> found) { return sv(controls(found, ControlNoun::control_area)); };
    CHECK(areas({not_stated, not_stated}) == "För 2 kontrollområden anges inget resultat.");
    CHECK(areas({minor, none, not_stated}) ==
          "Av 3 listade kontrollområden har 1 förbättringsområde och 1 inga brister. För 1 anges inget resultat.");
    CHECK(areas({not_assessed, not_assessed}) ==
          "Inget av 2 listade kontrollområden har bedömts. För 2 är ingen bedömning gjord.");
    CHECK(areas({none, none}) == "Av 2 listade kontrollområden har 2 inga brister.");
    CHECK(areas({minor, not_assessed}) ==
          "Av 2 listade kontrollområden har 1 förbättringsområde. För 1 är ingen bedömning gjord.");
}

TEST_CASE("a result that the vocabulary does not know is neither a finding nor silence") {
    plan::Board board = controls({Assessment::minor, Assessment::not_stated, Assessment::not_stated});
    newest(board).controls[1].follow_up.assessment.raw = "sisådär";
    CHECK(sv(board) ==
          "Av 3 kontroller visar 1 mindre brister. För 1 har svaret inte kunnat tolkas. För 1 anges ingen bedömning.");
    newest(board).control_noun = ControlNoun::control_area;
    CHECK(sv(board) ==
          "Av 3 listade kontrollområden har 1 förbättringsområde. För 1 har svaret inte kunnat tolkas. För 1 anges "
          "inget resultat.");
    newest(board).controls[0].follow_up.assessment = {};
    CHECK(sv(board) == "För 3 kontrollområden har inget resultat kunnat tolkas.");
}
