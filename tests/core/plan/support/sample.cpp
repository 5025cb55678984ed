#include "tests/core/plan/support/sample.hpp"

namespace riskbild::plan {
namespace {

const Source somewhere{"plan.csv", "", "", 4};

RiskStatement sample_risk(const std::string& id, Visibility visibility) {
    RiskStatement risk;
    risk.risk = id;
    risk.title = "Risk " + id;
    risk.short_title = id;
    risk.description = "Rutinen är ny";
    risk.area = "Stöd";
    risk.value = 12;
    risk.critical = true;
    risk.visibility = visibility;
    risk.follow_up = RiskFollowUp{{FollowsPlan::yes, "Ja"}, "Går som tänkt", "Klart"};
    risk.source = somewhere;
    return risk;
}

DueTime sample_due(const std::string& risk) {
    DueTime due;
    due.text = "våren 2024";
    due.risk = risk;
    due.about = "rutinen";
    due.source = somewhere;
    return due;
}

Measurement sample_measurement(const std::string& id, const std::string& control) {
    Measurement measurement;
    measurement.id = id;
    measurement.what = "Andel i tid";
    measurement.numerator = 80;
    measurement.denominator = 163;
    measurement.control = control;
    return measurement;
}

Recommendation sample_recommendation() {
    Recommendation recommendation;
    recommendation.id = "a1";
    recommendation.text = "Stärk rutinen";
    recommendation.risks = {"r1", "r3"};
    return recommendation;
}

Assignment sample_assignment() {
    Assignment assignment;
    assignment.text = "Se över";
    assignment.state = {AssignmentState::done, "klart"};
    return assignment;
}

Plan sample_plan() {
    Plan plan;
    plan.id = "2023";
    plan.year = 2023;
    plan.scale = Scale{5, 5, {}, {}, true, "planen"};
    plan.scale->levels = Levels{{{"Låg", 1, 9}, {"Hög", 10, 25}}, {}, "planen"};
    plan.scale->appetite = Appetite{12, {}, "nämnden"};
    return plan;
}

}  // namespace

Control sample_control(const std::string& id, const std::string& risk, Visibility visibility) {
    Control control;
    control.id = id;
    control.text = "Stickprov";
    control.risk = risk;
    control.follow_up.assessment = {Assessment::minor, "Mindre brister"};
    control.visibility = visibility;
    return control;
}

Document sample_document(const std::string& id) {
    Document document;
    document.id = id;
    document.plan = "2023";
    return document;
}

Board sample_board() {
    Board board;
    board.key = "exempel-a";
    board.name = "Nämnden";
    board.risks = {"r1", "r2", "r3"};
    board.plans = {sample_plan()};
    board.links = {{LinkKind::see_also, "r1", "r2", true}, {LinkKind::see_also, "r1", "r3", true}};

    Document document = sample_document("helar");
    document.as_of = PartialDate{2023, 12, 6};
    document.risks = {sample_risk("r1", Visibility::all_screens), sample_risk("r2", Visibility::closed_rooms),
                      sample_risk("r3", Visibility::none)};
    for (const std::string& risk : board.risks) {
        document.treatments.push_back({risk, "Ny rutin", {TreatmentKind::activity}, somewhere});
        document.due.push_back(sample_due(risk));
        board.check_ins.push_back({risk, *parse_date("2024-06-26"), {}, "Pågår"});
    }
    document.controls = {sample_control("c1", "r1", Visibility::all_screens),
                         sample_control("c2", "r3", Visibility::closed_rooms)};
    document.measurements = {sample_measurement("m1", "c1"), sample_measurement("m2", "c2")};
    document.recommendations = {sample_recommendation()};
    document.assignments = {sample_assignment()};
    document.contradictions = {{"datum", {"1 maj", "2 maj"}, somewhere}};
    document.unread = {{"Övrigt", somewhere}};
    board.documents = {document};
    return board;
}

}  // namespace riskbild::plan
