#include "core/plan/withhold.hpp"

namespace riskbild::plan {
namespace {

template <class Enum>
Worded<Enum> status_alone(const Worded<Enum>& worded) {
    return {worded.value, ""};
}

}  // namespace

RiskStatement withheld(const RiskStatement& risk) {
    RiskStatement kept;
    kept.risk = risk.risk;
    kept.part = risk.part;
    kept.assessed = risk.assessed;
    kept.critical = risk.critical;
    kept.in_plan = risk.in_plan;
    kept.visibility = risk.visibility;
    kept.withheld = true;
    if (risk.follow_up) kept.follow_up = RiskFollowUp{status_alone(risk.follow_up->follows_plan), "", ""};
    return kept;
}

Treatment withheld(const Treatment& treatment) {
    Treatment kept;
    kept.risk = treatment.risk;
    kept.kinds = treatment.kinds;
    return kept;
}

Control withheld(const Control& control) {
    Control kept;
    kept.id = control.id;
    kept.risk = control.risk;
    kept.follow_up.performed = status_alone(control.follow_up.performed);
    kept.follow_up.assessment = status_alone(control.follow_up.assessment);
    kept.visibility = control.visibility;
    kept.withheld = true;
    return kept;
}

Measurement withheld(const Measurement& measurement) {
    Measurement kept;
    kept.id = measurement.id;
    kept.risk = measurement.risk;
    kept.control = measurement.control;
    kept.about_people = measurement.about_people;
    kept.visibility = measurement.visibility;
    kept.withheld = true;
    return kept;
}

Recommendation withheld(const Recommendation& recommendation) {
    Recommendation kept;
    kept.id = recommendation.id;
    kept.state = status_alone(recommendation.state);
    kept.risks = recommendation.risks;
    kept.visibility = recommendation.visibility;
    kept.withheld = true;
    return kept;
}

Assignment withheld(const Assignment& assignment) {
    Assignment kept;
    kept.state = status_alone(assignment.state);
    kept.visibility = assignment.visibility;
    kept.withheld = true;
    return kept;
}

DueTime withheld(const DueTime& due) {
    DueTime kept = due;
    kept.about.clear();
    kept.source = {};
    return kept;
}

CheckIn withheld(const CheckIn& check_in) {
    return {check_in.risk, check_in.date, status_alone(check_in.status), ""};
}

}  // namespace riskbild::plan
