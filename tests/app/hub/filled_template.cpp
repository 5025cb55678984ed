#include "tests/app/hub/filled_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

using namespace riskbild;

namespace {

// What stands in one row, by field; a field with several columns has several texts.
using Facts = std::multimap<std::string, std::string>;

template <class Number>
std::string figure(const std::optional<Number>& number) {
    return number ? fmt::format("{}", *number) : "";
}

std::string date(const std::optional<PartialDate>& when) {
    return when ? to_iso(*when) : "";
}

class Filling {
public:
    Filling(const hub::Template& form, const import::Vocabulary& vocabulary, const plan::Board& board,
            const plan::Document& document)
        : form_(form), vocabulary_(vocabulary), board_(board), document_(document) {}

    std::vector<sheet::Page> run() const {
        std::vector<sheet::Page> pages{form_.instructions};
        for (const hub::TemplateSheet& sheet : form_.sheets) pages.push_back(filled(sheet));
        return pages;
    }

private:
    sheet::Page filled(const hub::TemplateSheet& sheet) const {
        sheet::Page page = sheet.page();
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            if (!page.entries[i].headings_to_choose.empty())
                page.entries[i].heading = heading_of_controls(page.entries[i]);
        for (Facts& facts : rows_of(sheet.kind)) page.cells.push_back(cells(sheet, std::move(facts)));
        if (page.form != sheet::Form::labels) return page;
        std::vector<std::vector<std::string>> beside;
        for (std::string& answer : page.cells.at(0)) beside.push_back({std::move(answer)});
        page.cells = std::move(beside);
        return page;
    }

    static std::vector<std::string> cells(const hub::TemplateSheet& sheet, Facts facts) {
        std::vector<std::string> texts;
        for (const hub::TemplateColumn& column : sheet.columns) {
            const auto fact = facts.find(column.field);
            texts.push_back(fact == facts.end() ? "" : fact->second);
            if (fact != facts.end()) facts.erase(fact);
        }
        return texts;
    }

    std::vector<Facts> rows_of(const std::string& kind) const {
        if (kind == "facts") return {facts()};
        if (kind == "risks") return rows(document_.risks);
        if (kind == "controls") return rows(document_.controls);
        if (kind == "measurements") return rows(document_.measurements);
        if (kind == "recommendations") return rows(document_.recommendations);
        if (kind == "assignments") return rows(document_.assignments);
        return kind == "due" ? rows(document_.due) : rows(document_.contradictions);
    }
    template <class Things>
    std::vector<Facts> rows(const Things& things) const {
        std::vector<Facts> all;
        for (const auto& thing : things) all.push_back(row(thing));
        return all;
    }

    // The word that the template offers for a mapped one.
    std::string word(const std::string& concept_name, std::string_view name) const {
        for (const hub::TemplateSheet& sheet : form_.sheets)
            for (const hub::TemplateColumn& column : sheet.columns)
                if (column.concept_name == concept_name)
                    for (const std::string& offered : column.entry.words)
                        if (vocabulary_.word(concept_name, offered) == std::string(name)) return offered;
        return {};
    }
    template <class Enum>
    std::string word(const std::string& concept_name, Enum value) const {
        return word(concept_name, plan::name_of(value));
    }
    // Empty where no word says it but a sentence of the result, which stands in its own cell.
    std::string performed(const plan::Worded<plan::Performed>& word) const {
        const bool is_word = word.value == plan::Performed{} || vocabulary_.word("performed", word.raw);
        return is_word ? word.raw : "";
    }
    std::string yes_no(const std::optional<bool>& answer) const {
        return answer ? word("yes_no", *answer ? std::string_view("yes") : "no") : "";
    }
    std::string heading_of_controls(const sheet::Entry& entry) const {
        for (const std::string& offered : entry.headings_to_choose)
            if (vocabulary_.word("control_noun", offered) == plan::name_of(document_.control_noun)) return offered;
        return entry.heading;
    }

    Facts facts() const {
        const plan::Plan& plan = *plan::plan_of(board_, document_);
        Facts facts{{"board", board_.name},
                    {"key", board_.key},
                    {"organisation", board_.organisation},
                    {"plan", plan.name},
                    {"plan_year", std::to_string(plan.year)},
                    {"plan_dated", date(plan.dated)},
                    {"plan_adopted", date(plan.adopted)},
                    {"plan_adopted_paragraph", plan.adopted_paragraph},
                    {"cycle", document_.cycle.raw},
                    {"period", document_.period},
                    {"as_of", date(document_.as_of)},
                    {"document_title", document_.title},
                    {"document_date", date(document_.date)},
                    {"registration_number", document_.registration_number},
                    {"decision", document_.decision.raw},
                    {"decision_date", date(document_.decision.date)},
                    {"decision_paragraph", document_.decision.paragraph}};
        for (const plan::StatedTotal& total : document_.stated_totals)
            facts.emplace("total." + total.what, std::to_string(total.count));
        if (const auto& judgement = document_.overall_judgement)
            facts.merge(Facts{{"judgement", judgement->word}, {"judgement_author", judgement->author}});
        if (plan.scale) facts.merge(scale(*plan.scale));
        return facts;
    }

    Facts scale(const plan::Scale& scale) const {
        return {{"scale_likelihood", fmt::format("1–{}", scale.likelihood_steps)},
                {"scale_consequence", fmt::format("1–{}", scale.consequence_steps)},
                {"likelihood_labels", text::join(scale.likelihood_labels, ", ")},
                {"consequence_labels", text::join(scale.consequence_labels, ", ")},
                {"value_rule", scale.multiplication_stated ? word("value_rule", std::string_view("product")) : ""}};
    }

    Facts row(const plan::RiskStatement& risk) const {
        Facts facts{{"id", risk.risk},
                    {"part", risk.part},
                    {"area", risk.area},
                    {"process", risk.process},
                    {"title", risk.title},
                    {"description", risk.description},
                    {"short_title", risk.short_title},
                    {"consequence_text", risk.consequence_text},
                    {"value", figure(risk.value)},
                    {"likelihood", figure(risk.likelihood)},
                    {"consequence", figure(risk.consequence)},
                    {"likelihood_before", figure(risk.likelihood_before)},
                    {"consequence_before", figure(risk.consequence_before)},
                    {"assessed", date(risk.assessed)},
                    {"critical", yes_no(risk.critical)},
                    {"in_plan", risk.in_plan ? yes_no(true) : ""},
                    {"measures", risk.measures},
                    {"responsible", risk.responsible},
                    {"visibility", word("visibility", risk.visibility)}};
        if (const auto& follow_up = risk.follow_up)
            facts.merge(Facts{{"follows_plan", follow_up->follows_plan.raw},
                              {"comment", follow_up->comment},
                              {"reason", follow_up->reason}});
        for (const plan::Treatment& treatment : document_.treatments)
            if (treatment.source == risk.source)
                facts.merge(Facts{{"treatment", treatment.text}, {"treatment_kinds", kinds(treatment)}});
        return facts;
    }

    std::string kinds(const plan::Treatment& treatment) const {
        std::vector<std::string> words;
        for (const plan::TreatmentKind kind : treatment.kinds) words.push_back(word("treatment_kind", kind));
        return text::join(words, ", ");
    }

    Facts row(const plan::Control& control) const {
        return {{"id", control.id},
                {"risk", control.risk},
                {"area", control.area},
                {"text", control.text},
                {"short_text", control.short_text},
                {"responsible", control.responsible},
                {"method", control.method},
                {"frequency", control.frequency},
                {"performed", performed(control.follow_up.performed)},
                {"assessment", control.follow_up.assessment.raw},
                {"result", control.follow_up.result},
                {"new_action", control.follow_up.new_action},
                {"visibility", word("visibility", control.visibility)}};
    }

    Facts row(const plan::Measurement& measured) const {
        return {{"id", measured.id},
                {"what", measured.what},
                {"numerator", figure(measured.numerator)},
                {"denominator", figure(measured.denominator)},
                {"percent", figure(measured.percent)},
                {"value", figure(measured.value)},
                {"value_max", figure(measured.value_max)},
                {"unit", measured.unit},
                {"qualifier", measured.qualifier},
                {"period", measured.period},
                {"risk", measured.risk},
                {"control", measured.control},
                {"about_people", yes_no(measured.about_people)},
                {"visibility", word("visibility", measured.visibility)}};
    }

    Facts row(const plan::Recommendation& made) const {
        return {{"id", made.id},
                {"auditor", made.auditor},
                {"audit", made.audit},
                {"report_year", made.report_year},
                {"text", made.text},
                {"state", made.state.raw},
                {"evidence", made.evidence},
                {"risk", text::join(made.risks, ", ")},
                {"visibility", word("visibility", made.visibility)}};
    }

    Facts row(const plan::Assignment& given) const {
        return {{"text", given.text}, {"state", given.state.raw}, {"visibility", word("visibility", given.visibility)}};
    }

    Facts row(const plan::DueTime& due) const {
        return {{"text", due.text},
                {"kind", word("due_kind", due.kind)},
                {"risk", due.risk},
                {"control", due.control},
                {"recommendation", due.recommendation},
                {"about", due.about},
                {"stated_in", due.in_treatment ? word("due_stated_in", std::string_view("plan")) : ""}};
    }

    Facts row(const plan::Contradiction& contradiction) const {
        Facts facts{{"what", contradiction.what}};
        for (const std::string& value : contradiction.values) facts.emplace("value", value);
        return facts;
    }

    const hub::Template& form_;
    const import::Vocabulary& vocabulary_;
    const plan::Board& board_;
    const plan::Document& document_;
};

}  // namespace

std::vector<sheet::Page> filled(const hub::Template& form, const import::Vocabulary& vocabulary,
                                const plan::Board& board, const plan::Document& document) {
    return Filling(form, vocabulary, board, document).run();
}
