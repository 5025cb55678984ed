#include "tests/core/plan/support/random_board.hpp"

#include <algorithm>
#include <set>

#include "core/plan/fields.hpp"
#include "tests/core/plan/support/random_fields.hpp"

namespace riskbild::testing {
namespace {

// Makes what was filled field by field hang together.
class Mender {
public:
    Mender(plan::Board& board, RandomFields& random) : board_(board), random_(random) {}

    void mend() {
        if (board_.name.empty()) board_.name = "Nämnden";
        for (plan::Plan& plan : board_.plans) mend(plan);
        if (board_.plans.empty()) board_.documents.clear();
        if (board_.risks.size() < 2) board_.links.clear();
        if (board_.risks.empty()) board_.check_ins.clear();
        for (plan::Document& document : board_.documents) mend(document);
        mend_order();
        for (plan::Link& link : board_.links) {
            link.from = board_.risks.front();
            link.to = board_.risks.back();
        }
        for (plan::CheckIn& check_in : board_.check_ins) check_in.risk = any(board_.risks);
    }

private:
    const std::string& any(const std::vector<std::string>& names) {
        return names[static_cast<std::size_t>(random_.between(0, static_cast<int>(names.size()) - 1))];
    }
    void maybe(std::string& reference, const std::vector<std::string>& names) {
        if (!names.empty() && random_.chance()) reference = any(names);
    }
    static void words(std::string& it, bool withheld) {
        if (it.empty() && !withheld) it = "Text";
    }
    template <class Row>
    static std::vector<std::string> ids_of(const std::vector<Row>& rows) {
        std::vector<std::string> ids;
        for (const Row& row : rows) ids.push_back(row.id);
        return ids;
    }

    void mend(plan::Plan& plan) {
        if (!plan.scale) return;
        plan.scale->likelihood_labels.resize(static_cast<std::size_t>(plan.scale->likelihood_steps), "steg");
        plan.scale->consequence_labels.clear();
        const auto cells = static_cast<std::size_t>(plan.scale->likelihood_steps * plan.scale->consequence_steps);
        if (plan.scale->levels) mend(*plan.scale->levels, cells);
        if (!plan.scale->appetite) return;
        if (!plan.scale->appetite->greatest_value) plan.scale->appetite->cells.resize(cells);
        if (plan.scale->appetite->greatest_value) plan.scale->appetite->cells.clear();
        words(plan.scale->appetite->stated_by, false);
    }

    // By value or by cell.
    void mend(plan::Levels& levels, std::size_t cells) {
        levels.steps.resize(static_cast<std::size_t>(random_.between(2, 5)));
        const bool by_value = random_.chance();
        int value = 0;
        for (plan::Level& level : levels.steps) {
            words(level.name, false);
            level.from = by_value ? std::optional(++value) : std::nullopt;
            level.up_to = by_value ? std::optional(value += random_.between(0, 4)) : std::nullopt;
        }
        levels.cells.clear();
        if (!by_value) levels.cells.resize(cells, 2);
        words(levels.stated_by, false);
    }

    void mend(plan::Document& document) {
        document.plan =
            board_.plans[static_cast<std::size_t>(random_.between(0, static_cast<int>(board_.plans.size()) - 1))].id;
        if (document.overall_judgement) document.overall_judgement = {"fullgott", "nämnden"};
        for (plan::StatedTotal& total : document.stated_totals) words(total.what, false);
        mend_risks(document);
        mend_rows(document);
        for (plan::DueTime& due : document.due) mend(due, document);
    }

    void mend_risks(plan::Document& document) {
        if (document.risks.size() > board_.risks.size()) document.risks.resize(board_.risks.size());
        const plan::Plan* const plan = plan_of(board_, document);
        for (std::size_t i = 0; i < document.risks.size(); ++i) {
            plan::RiskStatement& risk = document.risks[i];
            risk.risk = board_.risks[i];
            words(risk.title, risk.withheld);
            if (!plan->scale) continue;
            if (risk.likelihood) risk.likelihood = std::min(*risk.likelihood, plan->scale->likelihood_steps);
            if (risk.consequence) risk.consequence = std::min(*risk.consequence, plan->scale->consequence_steps);
            if (risk.likelihood_before)
                risk.likelihood_before = std::min(*risk.likelihood_before, plan->scale->likelihood_steps);
            if (risk.consequence_before)
                risk.consequence_before = std::min(*risk.consequence_before, plan->scale->consequence_steps);
        }
    }

    void mend_rows(plan::Document& document) {
        if (board_.risks.empty()) document.treatments.clear();
        for (plan::Treatment& treatment : document.treatments) treatment.risk = any(board_.risks);
        for (plan::Control& control : document.controls) {
            words(control.text, control.withheld);
            maybe(control.risk, board_.risks);
        }
        for (plan::Measurement& measurement : document.measurements) {
            words(measurement.what, measurement.withheld);
            maybe(measurement.risk, board_.risks);
            maybe(measurement.control, ids_of(document.controls));
            if (measurement.numerator > measurement.denominator && measurement.denominator)
                std::swap(measurement.numerator, measurement.denominator);
            if (measurement.value > measurement.value_max && measurement.value_max)
                std::swap(measurement.value, measurement.value_max);
            mend_small_number(measurement);
        }
        for (plan::Recommendation& recommendation : document.recommendations) {
            words(recommendation.text, recommendation.withheld);
            recommendation.risks = board_.risks;
        }
        for (plan::Assignment& assignment : document.assignments) words(assignment.text, assignment.withheld);
    }

    static void mend_small_number(plan::Measurement& measurement) {
        using plan::SmallNumber;
        const bool bounded = measurement.small == SmallNumber::few || measurement.small == SmallNumber::all_but_few;
        measurement.fewer_than = bounded ? std::max(2, measurement.fewer_than) : 0;
        if (measurement.small == SmallNumber::none) return;
        measurement.numerator.reset();
        measurement.percent.reset();
        measurement.value.reset();
        measurement.value_max.reset();
        measurement.qualifier.clear();
        if (!bounded) measurement.denominator.reset();
    }

    void mend(plan::DueTime& due, const plan::Document& document) {
        words(due.text, false);
        if (due.earliest && due.latest && *due.latest < *due.earliest) std::swap(due.earliest, due.latest);
        maybe(due.risk, board_.risks);
        maybe(due.control, ids_of(document.controls));
        maybe(due.recommendation, ids_of(document.recommendations));
    }

    void mend_order() {
        std::multiset<PartialDate> dates;
        for (const plan::Document& document : board_.documents)
            if (document.as_of) dates.insert(*document.as_of);
        for (plan::Document& document : board_.documents)
            if (document.as_of) document.as_of = dates.extract(dates.begin()).value();
    }

    plan::Board& board_;
    RandomFields& random_;
};

}  // namespace

plan::Board random_board(std::uint64_t seed) {
    RandomFields random(seed);
    plan::Board board;
    plan::fields::board(random, board);
    Mender(board, random).mend();
    return board;
}

}  // namespace riskbild::testing
