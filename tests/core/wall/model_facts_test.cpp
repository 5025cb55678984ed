// Nothing that a demo document states is on no page: every text, number and time of it is found on some page.
// What overview pages cut is whole on a risk card, on `audit` or on `basis`.
#include <doctest/doctest.h>

#include "core/base/text.hpp"
#include "core/wall/pages.hpp"
#include "core/wall/wording.hpp"
#include "tests/core/wall/boards.hpp"
#include "tests/core/wall/demo_boards.hpp"
#include "tests/core/wall/texts_of.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using namespace riskbild::wall::test;

namespace {

// All that the wall says of a board, in lower case: where a text stands in a sentence is no matter here.
class Said {
public:
    explicit Said(const plan::Board& board) : board_(board.key) {
        for (const Page& page : pages_of(board, in_contact(), swedish()))
            for (const std::string& text : texts_of(page)) all_ += text::comparable(text) + "\n";
    }

    void text(const std::string& text) const {
        CHECK_MESSAGE(all_.find(text::comparable(text)) != std::string::npos, board_, ": ", text);
    }
    void number(const std::optional<double>& number) const {
        if (number) text(say_number(*number, swedish()));
    }
    void date(const std::optional<PartialDate>& date) const {
        if (date) text(say_as_far(*date, swedish()));
    }

private:
    std::string board_;
    std::string all_;
};

void check_risk(const Said& said, const plan::RiskStatement& risk) {
    for (const std::string& text : {risk.area, risk.process, risk.title, risk.short_title, risk.description,
                                    risk.consequence_text, risk.measures, risk.responsible})
        said.text(text);
    said.number(risk.value);
    said.number(risk.likelihood);
    said.number(risk.consequence);
    said.date(risk.assessed);
    if (!risk.follow_up) return;
    said.text(risk.follow_up->comment);
    said.text(risk.follow_up->reason);
    said.text(risk.follow_up->follows_plan.raw);
}

void check_control(const Said& said, const plan::Control& control) {
    const plan::ControlFollowUp& found = control.follow_up;
    for (const std::string& text : {control.text, control.short_text, control.responsible, control.method,
                                    control.frequency, found.result, found.new_action, found.performed.raw})
        said.text(text);
}

void check_measurement(const Said& said, const plan::Measurement& measured) {
    said.text(measured.what);
    said.number(measured.numerator);
    said.number(measured.denominator);
    said.number(measured.percent);
    said.number(measured.value);
    said.number(measured.value_max);
    said.text(measured.period);
}

void check_recommendation(const Said& said, const plan::Recommendation& asked) {
    for (const std::string& text : {asked.auditor, asked.audit, asked.report_year, asked.text, asked.evidence})
        said.text(text);
}

void check_document(const Said& said, const plan::Document& document) {
    for (const std::string& text : {document.title, document.period, document.registration_number}) said.text(text);
    said.date(document.as_of);
    said.date(document.date);
    for (const auto& it : document.risks) check_risk(said, it);
    for (const auto& it : document.treatments) said.text(it.text);
    for (const auto& it : document.controls) check_control(said, it);
    for (const auto& it : document.measurements) check_measurement(said, it);
    for (const auto& it : document.recommendations) check_recommendation(said, it);
    for (const auto& it : document.assignments) said.text(it.text);
    for (const auto& it : document.due) {
        said.text(it.text);
        said.text(it.about);
    }
    for (const auto& it : document.contradictions) {
        said.text(it.what);
        for (const std::string& value : it.values) said.text(value);
    }
    for (const auto& it : document.stated_totals) said.number(it.count);
    for (const auto& it : document.unread) said.text(brief(it.text, 90));
}

}  // namespace

TEST_CASE("facts: every fact of the demo boards is on some page") {
    for (const plan::Board& board : all_boards()) {
        const Said said(board);
        said.text(board.name);
        for (const plan::Plan& plan : board.plans) {
            said.text(plan.name);
            said.date(plan.dated);
            said.date(plan.adopted);
            said.text(plan.adopted_paragraph);
        }
        for (const plan::Document& document : board.documents) check_document(said, document);
    }
}
