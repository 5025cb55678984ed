#include "core/plan/invariants.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/limits.hpp"
#include "core/plan/fields.hpp"
#include "core/plan/limit_check.hpp"
#include "core/plan/path.hpp"
#include "core/plan/quoted.hpp"
#include "core/plan/scale_check.hpp"

namespace riskbild::plan {
namespace {

using Names = std::set<std::string_view>;

template <class Row>
Names names_of(const std::vector<Row>& rows, std::string Row::*id) {
    Names names;
    for (const Row& row : rows) names.insert(row.*id);
    return names;
}

// What no bound on a single field can tell: references, uniqueness, order.
class CoherenceCheck {
public:
    CoherenceCheck(const Board& board, std::vector<Violation>& violations)
        : board_(board),
          violations_(violations),
          risks_(board.risks.begin(), board.risks.end()),
          plans_(names_of(board.plans, &Plan::id)) {}

    void whole_board();

private:
    void add(std::string_view key, std::string message) { violations_.push_back({path_.at(key), std::move(message)}); }
    void expect(bool holds, std::string_view key, const char* message) {
        if (!holds) add(key, message);
    }
    void known(std::string_view key, const std::string& name, const Names& names, const char* what) {
        if (!name.empty() && !names.contains(name)) add(key, quoted(name) + " is no " + what);
    }
    void known_risk(std::string_view key, const std::string& id) { known(key, id, risks_, "risk of this board"); }
    void words_unless_withheld(std::string_view key, const std::string& words, bool withheld) {
        expect(withheld || !words.empty(), key, "is missing: a row needs its words unless they are withheld");
    }

    // Calls check(row) for each, with the path standing on it.
    template <class Row>
    void each(std::string_view key, const std::vector<Row>& rows, auto check) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto step = path_.into(key, i);
            check(rows[i]);
        }
    }
    template <class Row>
    void unique(std::string_view key, const std::vector<Row>& rows, auto id) {
        std::set<decltype(id(rows.front()))> seen;
        each(key, rows, [&](const Row& row) { expect(seen.insert(id(row)).second, "id", "occurs twice"); });
    }

    void key();
    void plan(const Plan& plan);
    void order_of_documents();
    void document(const Document& document);
    void risk(const RiskStatement& risk, const Plan* plan);
    void measurement(const Measurement& measurement, const Names& controls);
    void small_number(const Measurement& measurement);
    void due_time(const DueTime& due, const Names& controls, const Names& recommendations);
    void rows(const Document& document);
    void link(const Link& link);

    const Board& board_;
    std::vector<Violation>& violations_;
    Names risks_;
    Names plans_;
    Path path_;
};

void CoherenceCheck::whole_board() {
    key();
    expect(!board_.name.empty(), "name", "is missing");
    expect(risks_.size() == board_.risks.size(), "risks", "holds an id twice");
    unique("plans", board_.plans, [](const Plan& it) -> std::string_view { return it.id; });
    unique("documents", board_.documents, [](const Document& it) -> std::string_view { return it.id; });
    each("plans", board_.plans, [this](const Plan& it) { plan(it); });
    each("documents", board_.documents, [this](const Document& it) { document(it); });
    order_of_documents();
    each("links", board_.links, [this](const Link& it) { link(it); });
    each("check_ins", board_.check_ins, [this](const CheckIn& it) { known_risk("risk", it.risk); });
}

void CoherenceCheck::key() {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    expect(std::ranges::all_of(board_.key, allowed), "key", "may hold only the letters a to z, digits and hyphens");
}

void CoherenceCheck::plan(const Plan& plan) {
    if (!plan.scale) return;
    for (Violation& violation : check_scale(*plan.scale)) add("scale." + violation.path, std::move(violation.message));
}

void CoherenceCheck::order_of_documents() {
    const PartialDate* before = nullptr;
    each("documents", board_.documents, [&](const Document& it) {
        if (!it.as_of) return;
        expect(!before || first_day(*before) <= last_day(*it.as_of), "as_of", "is earlier than the document before it");
        before = &*it.as_of;
    });
}

void CoherenceCheck::document(const Document& document) {
    known("plan", document.plan, plans_, "plan of this board");
    if (document.overall_judgement) {
        expect(!document.overall_judgement->word.empty(), "overall_judgement.word", "is missing");
        expect(!document.overall_judgement->author.empty(), "overall_judgement.author",
               "is missing: a judgement is shown only with who made it");
    }
    unique("controls", document.controls, [](const Control& it) -> std::string_view { return it.id; });
    unique("measurements", document.measurements, [](const Measurement& it) -> std::string_view { return it.id; });
    unique("recommendations", document.recommendations,
           [](const Recommendation& it) -> std::string_view { return it.id; });
    rows(document);
}

void CoherenceCheck::rows(const Document& document) {
    const Plan* const of = plan_of(board_, document);
    const Names controls = names_of(document.controls, &Control::id);
    const Names recommendations = names_of(document.recommendations, &Recommendation::id);
    std::set<std::pair<std::string_view, std::string_view>> stated;

    each("stated_totals", document.stated_totals,
         [this](const StatedTotal& it) { expect(!it.what.empty(), "what", "is missing"); });
    each("risks", document.risks, [&](const RiskStatement& it) {
        risk(it, of);
        expect(stated.emplace(it.risk, it.part).second, "risk", "is stated twice in the same part of the document");
    });
    each("treatments", document.treatments, [this](const Treatment& it) { known_risk("risk", it.risk); });
    each("controls", document.controls, [this](const Control& it) {
        words_unless_withheld("text", it.text, it.withheld);
        known_risk("risk", it.risk);
    });
    each("measurements", document.measurements, [&](const Measurement& it) { measurement(it, controls); });
    each("recommendations", document.recommendations, [this](const Recommendation& it) {
        words_unless_withheld("text", it.text, it.withheld);
        for (const std::string& id : it.risks) known_risk("risks", id);
    });
    each("assignments", document.assignments,
         [this](const Assignment& it) { words_unless_withheld("text", it.text, it.withheld); });
    each("due", document.due, [&](const DueTime& it) { due_time(it, controls, recommendations); });
}

void CoherenceCheck::risk(const RiskStatement& risk, const Plan* plan) {
    known_risk("risk", risk.risk);
    words_unless_withheld("title", risk.title, risk.withheld);
    if (!plan || !plan->scale) return;
    const auto within = [this](const std::optional<int>& factor, int steps, std::string_view key) {
        expect(!factor || *factor <= steps, key, "is beyond the scale of the plan");
    };
    within(risk.likelihood, plan->scale->likelihood_steps, "likelihood");
    within(risk.consequence, plan->scale->consequence_steps, "consequence");
    within(risk.likelihood_before, plan->scale->likelihood_steps, "likelihood_before");
    within(risk.consequence_before, plan->scale->consequence_steps, "consequence_before");
}

void CoherenceCheck::measurement(const Measurement& measurement, const Names& controls) {
    words_unless_withheld("what", measurement.what, measurement.withheld);
    known_risk("risk", measurement.risk);
    known("control", measurement.control, controls, "control of this document");
    const bool both = measurement.numerator && measurement.denominator;
    expect(!both || *measurement.numerator <= *measurement.denominator, "numerator", "is more than the denominator");
    const bool range = measurement.value && measurement.value_max;
    expect(!range || *measurement.value <= *measurement.value_max, "value_max", "is less than the value");
    small_number(measurement);
}

void CoherenceCheck::small_number(const Measurement& it) {
    const bool bounded = it.small == SmallNumber::few || it.small == SmallNumber::all_but_few;
    expect(bounded == (it.fewer_than >= 2), "fewer_than", "must be 2 or more where few are told of, and only there");
    if (it.small == SmallNumber::none) return;
    const bool silent = !it.numerator && !it.percent && !it.value && !it.value_max && it.qualifier.empty();
    expect(silent, "small_number", "stands beside the number that it is to hide");
    expect(bounded || !it.denominator, "denominator", "stands where no number may be told");
}

void CoherenceCheck::due_time(const DueTime& due, const Names& controls, const Names& recommendations) {
    expect(!due.text.empty(), "text", "is missing: a due time keeps its words");
    expect(!due.earliest || !due.latest || *due.earliest <= *due.latest, "latest", "is before the earliest date");
    known_risk("risk", due.risk);
    known("control", due.control, controls, "control of this document");
    known("recommendation", due.recommendation, recommendations, "recommendation of this document");
}

void CoherenceCheck::link(const Link& link) {
    known_risk("from", link.from);
    known_risk("to", link.to);
    expect(link.from != link.to, "to", "links a risk to itself");
}

}  // namespace

std::vector<Violation> check(const Board& board) {
    std::vector<Violation> violations;
    LimitCheck limits(violations);
    fields::board(limits, board);
    if (violations.empty()) CoherenceCheck(board, violations).whole_board();
    return violations;
}

}  // namespace riskbild::plan
