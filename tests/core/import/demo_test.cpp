// The totals that the five documents are known by, out of the demo sheets.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "tests/core/import/demo.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;
using plan::Assessment;
using plan::FollowsPlan;
using plan::Performed;

namespace {

std::size_t count(const plan::Document& document, FollowsPlan status) {
    return static_cast<std::size_t>(std::ranges::count_if(document.risks, [&](const plan::RiskStatement& risk) {
        return risk.follow_up && risk.follow_up->follows_plan.value == status;
    }));
}

std::size_t count(const plan::Document& document, Assessment assessment) {
    return static_cast<std::size_t>(std::ranges::count_if(
        document.controls, [&](const plan::Control& it) { return it.follow_up.assessment.value == assessment; }));
}

std::size_t count(const plan::Document& document, Performed performed) {
    return static_cast<std::size_t>(std::ranges::count_if(
        document.controls, [&](const plan::Control& it) { return it.follow_up.performed.value == performed; }));
}

std::multiset<int> values(const plan::Document& document) {
    std::multiset<int> all;
    for (const plan::RiskStatement& risk : document.risks)
        if (risk.value) all.insert(*risk.value);
    return all;
}

// The latest day that the follow-up itself (not the plan) promises for a risk.
std::optional<Date> promised(const plan::Document& document, const std::string& risk) {
    std::optional<Date> latest;
    for (const plan::DueTime& due : document.due)
        if (due.risk == risk && due.kind == plan::DueKind::due && !due.in_treatment && due.latest)
            latest = latest ? std::max(*latest, *due.latest) : *due.latest;
    return latest;
}

}  // namespace

TEST_CASE("the demo reads without an unread part, and with no finding but that many of its times name no year") {
    CHECK(findings_of(imported_demo(), "year_missing") == 4);
    for (const import::Diagnostic& it : imported_demo().diagnostics)
        if (it.code != "year_missing")
            FAIL_CHECK(it.source.file << ":" << it.source.line << ": " << it.code << ": " << words_of(it));
    for (const plan::Board& board : imported_demo().boards)
        for (const plan::Document& document : board.documents)
            for (const plan::UnreadPart& part : document.unread)
                FAIL_CHECK(part.source.file << ":" << part.source.line << ": " << part.text);
    CHECK(imported_demo().boards.size() == 4);
}

TEST_CASE("000 and 001: 7 critical risks of 20, values 8 x 3 and 9 x 4") {
    for (const char* seed : {"000", "001"}) {
        const plan::Document& document = demo_document(seed);
        CHECK(values(document) == std::multiset{8, 8, 8, 9, 9, 9, 9});
        CHECK(std::ranges::all_of(document.risks, [](const auto& risk) { return risk.critical == true; }));
        CHECK_FALSE(demo_board(seed).plans[0].scale);
    }
    CHECK(count(demo_document("001"), FollowsPlan::yes) == 7);
    CHECK(count(demo_document("000"), FollowsPlan::yes) == 6);
    CHECK(count(demo_document("000"), FollowsPlan::no) == 1);
    CHECK(demo_board("000").risks.size() == 7);
}

TEST_CASE("of those still following the plan, exactly R2 and R5 have a later time than at the half-year") {
    std::set<std::string> moved;
    for (const std::string& risk : demo_board("000").risks) {
        const auto before = promised(demo_document("001"), risk);
        const auto now = promised(demo_document("000"), risk);
        if (before && now && *now > *before) moved.insert(risk);
    }
    CHECK(moved == std::set<std::string>{"R2", "R5"});
}

TEST_CASE("002: 17 risks by area 8/4/4/1, 4 of them in the plan, no value, 4 controls, 5 recommendations") {
    const plan::Document& document = demo_document("002");
    std::map<std::string, int> areas;
    std::set<std::string> in_plan;
    for (const plan::RiskStatement& risk : document.risks) {
        if (risk.part == "samlad riskbild") ++areas[risk.area];
        if (risk.in_plan) in_plan.insert(risk.risk);
    }
    CHECK(areas == std::map<std::string, int>{
                       {"Grunduppdraget", 8}, {"Lag och styrdokument", 4}, {"Processer", 4}, {"Oegentligheter", 1}});
    CHECK(in_plan == std::set<std::string>{"R9", "R11", "R12", "R15"});
    CHECK(demo_board("002").risks.size() == 17);
    CHECK(document.risks.size() == 21);
    CHECK(values(document).empty());
    CHECK(document.control_noun == plan::ControlNoun::planned_control);
    CHECK(count(document, Performed::yes) == 2);
    CHECK(count(document, Performed::replaced) == 1);
    CHECK(count(document, Performed::postponed) == 1);
    CHECK(document.recommendations.size() == 5);
    CHECK(document.contradictions.size() == 2);
}

TEST_CASE("003: 12 control areas, 2 flagged, 10 without a stated result, no risks") {
    const plan::Document& document = demo_document("003");
    CHECK(document.control_noun == plan::ControlNoun::control_area);
    CHECK(document.controls.size() == 12);
    CHECK(count(document, Assessment::unsatisfactory) == 1);
    CHECK(count(document, Assessment::room_for_improvement) == 1);
    CHECK(count(document, Assessment::not_stated) == 10);
    CHECK(demo_board("003").risks.empty());
    CHECK(document.as_of == PartialDate{2022, 5, 0});
}

TEST_CASE("004: values on a stated scale that multiplies, and 8 controls with their assessments") {
    const plan::Document& document = demo_document("004");
    const plan::Plan& plan = demo_board("004").plans.at(0);
    CHECK(values(document) == std::multiset{12, 12, 15, 16});
    REQUIRE(plan.scale);
    CHECK(plan.scale->likelihood_steps == 5);
    CHECK(plan.scale->consequence_steps == 5);
    CHECK(plan.scale->multiplication_stated);
    CHECK(document.control_noun == plan::ControlNoun::control);
    CHECK(count(document, Assessment::minor) == 5);
    CHECK(count(document, Assessment::none) == 2);
    CHECK(count(document, Assessment::not_assessed) == 1);
    for (const plan::RiskStatement& risk : document.risks) CHECK(risk.assessed == PartialDate{2022, 12, 0});
    CHECK(plan.adopted == PartialDate{2023, 1, 11});
    CHECK(plan.adopted_paragraph == "§ 19");
    CHECK(document.as_of == PartialDate{2024, 2, 27});
    CHECK(document.overall_judgement == plan::OverallJudgement{"fullgott", "Förvaltningen"});
}

TEST_CASE("every risk has its words for the wall") {
    for (const plan::Board& board : imported_demo().boards)
        for (const plan::Document& document : board.documents)
            for (const plan::RiskStatement& risk : document.risks) CHECK_FALSE(risk.short_title.empty());
}

TEST_CASE("the demo's files are of different kinds, so that they prove the reader") {
    CHECK(read_file("assets/demo/exempel-a-2023-delar.csv").starts_with("\xEF\xBB\xBFN"));
    CHECK(read_file("assets/demo/nordost-2023.csv").starts_with("Nämnd,"));
    CHECK(read_file("assets/demo/exempel-d-2023.csv").starts_with("Nämnd\t"));
    CHECK_FALSE(text::is_valid_utf8(read_file("assets/demo/exempel-c-2022.csv")));
}
