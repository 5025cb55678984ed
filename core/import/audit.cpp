#include <algorithm>

#include "core/import/tables.hpp"

namespace riskbild::import {

void read_recommendation(Record& row, Reading& reading) {
    std::vector<plan::Recommendation>& recommendations = reading.document.recommendations;
    if (row.text("text").empty()) {
        reading.findings.warning("no_recommendation_in_row", row.source());
        return;
    }
    plan::Recommendation recommendation;
    recommendation.source = row.source();
    recommendation.id = take_id(row, "REK", recommendations.size());
    if (std::ranges::find(recommendations, recommendation.id, &plan::Recommendation::id) != recommendations.end()) {
        reading.findings.error("duplicate_id", row.source(), {{"id", recommendation.id}});
        return;
    }
    recommendation.auditor = row.take("auditor");
    recommendation.audit = row.take("audit");
    recommendation.report_year = row.take("report_year");
    recommendation.text = row.take("text");
    recommendation.state = take_word<plan::RecommendationState>(row, "state", "recommendation_state", reading);
    recommendation.evidence = row.take("evidence");
    recommendation.risks = take_risks(row, reading);
    recommendation.visibility = take_visibility(row, reading);
    recommendations.push_back(std::move(recommendation));
}

void read_assignment(Record& row, Reading& reading) {
    if (row.text("text").empty()) {
        reading.findings.warning("no_assignment_in_row", row.source());
        return;
    }
    plan::Assignment assignment;
    assignment.source = row.source();
    assignment.text = row.take("text");
    assignment.state = take_word<plan::AssignmentState>(row, "state", "assignment_state", reading);
    assignment.visibility = take_visibility(row, reading);
    reading.document.assignments.push_back(std::move(assignment));
}

void read_contradiction(Record& row, Reading& reading) {
    plan::Contradiction contradiction{row.take("what"), {}, row.source()};
    for (std::string value = row.take("value"); !value.empty(); value = row.take("value"))
        contradiction.values.push_back(std::move(value));
    reading.document.contradictions.push_back(std::move(contradiction));
}

}  // namespace riskbild::import
