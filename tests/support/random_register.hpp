// Registers of risks on random scales, as documents may state them: factors, values alone, values that no
// product gives, assessments before measures, an earlier follow-up, thresholds and limits. Repeatable.
#pragma once

#include <algorithm>
#include <random>
#include <string>

#include "core/plan/plan.hpp"

namespace riskbild::test {

class RandomRegister {
public:
    explicit RandomRegister(std::uint64_t seed) : random_(seed) {}

    plan::Board board(int most_steps = 10, int most_risks = 40) {
        plan::Board board;
        board.key = "prov";
        board.name = "Provnämnden";
        plan::Plan plan;
        plan.id = "plan";
        plan.year = 2023;
        plan.scale = scale(most_steps);
        board.plans = {plan};
        const int risks = between(1, most_risks);
        for (int i = 0; i < risks; ++i) board.risks.push_back("r" + std::to_string(i));
        board.documents = {document(board, "delar", 6), document(board, "helar", 12)};
        return board;
    }

    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool one_in(int n) { return between(1, n) == 1; }

private:
    static std::vector<std::string> labels(int steps) {
        std::vector<std::string> labels;
        for (int i = 1; i <= steps; ++i)
            labels.push_back((i % 2 == 0 ? "Mindre sannolik " : "Katastrofal ") + std::to_string(i));
        return labels;
    }

    plan::Scale scale(int most_steps) {
        plan::Scale scale{between(1, most_steps), between(1, most_steps), {}, {}, !one_in(3), plan::the_plan};
        if (one_in(3)) scale.likelihood_labels = labels(scale.likelihood_steps);
        if (one_in(3)) scale.consequence_labels = labels(scale.consequence_steps);
        const int greatest = scale.likelihood_steps * scale.consequence_steps;
        if (one_in(2))
            scale.levels = plan::Levels{{{"Låg", 1, greatest / 2}, {"Hög", greatest / 2 + 1, {}}}, {}, "MSB"};
        if (scale.levels && one_in(2))
            for (int i = 0; i < greatest; ++i) scale.levels->cells.push_back(between(1, 2));
        if (one_in(3)) scale.appetite = plan::Appetite{between(1, greatest), {}, "nämnden"};
        return scale;
    }

    plan::Document document(const plan::Board& board, const std::string& id, unsigned month) {
        plan::Document document;
        document.id = id;
        document.plan = "plan";
        document.as_of = PartialDate{2023, month, 0};
        for (const std::string& risk : board.risks)
            if (!one_in(10)) document.risks.push_back(statement(*board.plans.front().scale, risk, month));
        if (document.risks.empty()) document.risks.push_back(statement(*board.plans.front().scale, "r0", month));
        return document;
    }

    plan::RiskStatement statement(const plan::Scale& scale, const std::string& id, unsigned month) {
        plan::RiskStatement risk;
        risk.risk = id;
        risk.title = "Risk med namn " + id;
        risk.withheld = one_in(30);
        if (risk.withheld) return risk;
        if (!one_in(3)) risk.likelihood = between(1, scale.likelihood_steps);
        if (!one_in(3)) risk.consequence = between(1, scale.consequence_steps);
        if (one_in(2)) risk.value = between(0, scale.likelihood_steps * scale.consequence_steps + 1);
        if (risk.likelihood && risk.consequence && !one_in(4)) risk.value = *risk.likelihood * *risk.consequence;
        if (one_in(4)) risk.likelihood_before = between(1, scale.likelihood_steps);
        if (one_in(4)) risk.consequence_before = between(1, scale.consequence_steps);
        if (one_in(2)) risk.assessed = PartialDate{2023, one_in(2) ? 3 : month, 0};
        return risk;
    }

    std::mt19937_64 random_;
};

}  // namespace riskbild::test
