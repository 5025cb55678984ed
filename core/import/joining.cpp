#include "core/import/joining.hpp"

#include <set>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

bool same(const std::string& a, const std::string& b) {
    return text::comparable(a) == text::comparable(b);
}

bool same_or_unsaid(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || same(a, b);
}

const std::string& comment_of(const plan::RiskStatement& risk) {
    static const std::string none;
    return risk.follow_up ? risk.follow_up->comment : none;
}

bool agree_at_length(const plan::RiskStatement& a, const plan::RiskStatement& b) {
    return same_or_unsaid(a.measures, b.measures) && same_or_unsaid(a.consequence_text, b.consequence_text) &&
           same_or_unsaid(comment_of(a), comment_of(b)) && (!a.critical || !b.critical || *a.critical == *b.critical);
}

bool named_by_area(const plan::RiskStatement& risk, const plan::RiskStatement& by) {
    return !by.area.empty() && risk.area.empty() && same(risk.title, by.area);
}

bool is_same(const plan::RiskStatement& a, const plan::RiskStatement& b) {
    if (!same(a.part, b.part)) return false;
    if (!b.risk.empty() && a.risk == b.risk) return true;
    const bool numbered_otherwise = !b.risk.empty();
    const bool same_words = same(a.title, b.title) || named_by_area(a, b) || named_by_area(b, a);
    return !numbered_otherwise && same_words && same_or_unsaid(a.process, b.process) &&
           (same_or_unsaid(a.area, b.area) || named_by_area(b, a)) && agree_at_length(a, b);
}

// All that is_same can be true of.
std::set<std::size_t> perhaps_same(const plan::RiskStatement& risk, const DocumentNames& names) {
    std::set<std::size_t> rows = names.areas.called(risk.title);
    for (const std::string& name : {risk.risk, risk.title, risk.area}) {
        const std::set<std::size_t>& called = names.risks.called(name);
        rows.insert(called.begin(), called.end());
    }
    return rows;
}

// 'Hot' with a description is the area 'Hot' with a risk that the description words.
void speak_of_area(plan::RiskStatement& risk, const plan::RiskStatement& by) {
    if (!named_by_area(risk, by) || same(risk.title, by.title)) return;
    risk.area = risk.title;
    risk.title = risk.description.empty() ? by.title : risk.description;
    risk.description.clear();
}

std::string shown(int number) {
    return std::to_string(number);
}
std::string shown(const PartialDate& date) {
    return to_iso(date);
}

class Joiner {
public:
    Joiner(plan::RiskStatement& known, const Record& row, Reading& reading)
        : name_(known.area.empty() ? known.title : known.area), row_(row), reading_(reading) {}

    void text(std::string& known, const std::string& more, std::string_view field) {
        if (known.empty())
            known = more;
        else if (!same_or_unsaid(known, more))
            contradict(field, known, more);
    }
    template <class Figure>
    void figure(std::optional<Figure>& known, const std::optional<Figure>& more, std::string_view field) {
        if (!known)
            known = more;
        else if (more && *known != *more)
            contradict(field, shown(*known), shown(*more));
    }
    void follow_up(std::optional<plan::RiskFollowUp>& known, const std::optional<plan::RiskFollowUp>& more) {
        if (!known || !more) {
            if (!known) known = more;
            return;
        }
        if (known->follows_plan.raw.empty())
            known->follows_plan = more->follows_plan;
        else if (!same_or_unsaid(known->follows_plan.raw, more->follows_plan.raw))
            contradict("follows_plan", known->follows_plan.raw, more->follows_plan.raw);
        text(known->comment, more->comment, "comment");
        text(known->reason, more->reason, "reason");
    }

private:
    void contradict(std::string_view field, const std::string& first, const std::string& second) {
        const std::string heading = row_.heading(field);
        reading_.document.contradictions.push_back({heading + ": " + name_, {first, second}, row_.source()});
        reading_.findings.warning("two_values", row_.source(),
                                  {{"column", heading}, {"risk", name_}, {"first", first}, {"second", second}});
    }

    std::string name_;
    const Record& row_;
    Reading& reading_;
};

}  // namespace

plan::RiskStatement* same_risk(const plan::RiskStatement& risk, std::size_t searched, Reading& reading) {
    reading.names.catch_up(reading.document);
    plan::RiskStatement* found = nullptr;
    for (const std::size_t row : perhaps_same(risk, reading.names)) {
        if (row >= searched || !is_same(reading.document.risks[row], risk)) continue;
        if (found) return nullptr;
        found = &reading.document.risks[row];
    }
    return found;
}

void join(plan::RiskStatement& known, plan::RiskStatement more, const Record& row, Reading& reading) {
    Joiner joiner(known, row, reading);
    speak_of_area(known, more);
    speak_of_area(more, known);
    joiner.text(known.area, more.area, "area");
    joiner.text(known.process, more.process, "process");
    joiner.text(known.title, more.title, "title");
    joiner.text(known.short_title, more.short_title, "short_title");
    joiner.text(known.description, more.description, "description");
    joiner.text(known.consequence_text, more.consequence_text, "consequence_text");
    joiner.figure(known.value, more.value, "value");
    joiner.figure(known.likelihood, more.likelihood, "likelihood");
    joiner.figure(known.consequence, more.consequence, "consequence");
    joiner.figure(known.likelihood_before, more.likelihood_before, "likelihood_before");
    joiner.figure(known.consequence_before, more.consequence_before, "consequence_before");
    joiner.figure(known.assessed, more.assessed, "assessed");
    joiner.text(known.measures, more.measures, "measures");
    joiner.text(known.responsible, more.responsible, "responsible");
    joiner.follow_up(known.follow_up, more.follow_up);
    known.in_plan = known.in_plan || more.in_plan;
    if (!known.critical) known.critical = more.critical;
    if (more.visibility == plan::Visibility::none) known.visibility = more.visibility;
    reading.names.add_risk(reading.document, static_cast<std::size_t>(&known - reading.document.risks.data()));
}

}  // namespace riskbild::import
