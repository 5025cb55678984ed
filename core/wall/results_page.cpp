#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/status.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Assessment;
using plan::Control;
using plan::Measurement;

// 'ca', 'nästan', 'till nästan' stand before the number; longer ones explain it and stand beside.
bool stands_before_the_number(const std::string& qualifier) {
    const bool one_meaning = qualifier.find_first_of("/,;(") == std::string::npos;
    return !qualifier.empty() && one_meaning && std::ranges::count(qualifier, ' ') <= 1;
}

// 'till nästan' → 'nästan'
std::string approximation(const std::string& qualifier) {
    const std::string lead = "till ";
    return qualifier.starts_with(lead) ? qualifier.substr(lead.size()) : qualifier;
}

// In the place of a number that is too small to be told.
std::string small_number_words(const Measurement& measured, const Words& words) {
    const bool few = measured.small == plan::SmallNumber::few;
    const std::string number =
        words(few ? "results.few" : "results.all_but_few", {{"n", say_number(measured.fewer_than, words)}});
    if (!measured.denominator) return number;
    const std::string whole = say_number(*measured.denominator, words);
    return words(few ? "results.few_of" : "results.all_but_few_of", {{"few", number}, {"of", whole}});
}

std::string number_words(const Measurement& measured, const Words& words) {
    if (measured.small == plan::SmallNumber::beside) return words("results.not_told");
    if (measured.small != plan::SmallNumber::none) return small_number_words(measured, words);
    if (measured.numerator && measured.denominator)
        return words("results.of",
                     {{"n", say_number(*measured.numerator, words)}, {"of", say_number(*measured.denominator, words)}});
    if (measured.percent) return words("number.percent", {{"n", say_number(*measured.percent, words)}});
    if (measured.value && measured.value_max)
        return say_number(*measured.value, words) + "–" + say_number(*measured.value_max, words);
    if (measured.value) return say_number(*measured.value, words);
    return measured.numerator ? say_number(*measured.numerator, words) : "";
}

// A range says 'between' by itself.
bool said_by_the_range(const Measurement& measured) {
    return measured.value && measured.value_max && text::lower(measured.qualifier).starts_with("mellan");
}

std::string figure_of(const Measurement& measured, const Words& words) {
    const std::string number = number_words(measured, words);
    if (number.empty()) return measured.qualifier;
    const bool before = stands_before_the_number(measured.qualifier) && !said_by_the_range(measured);
    return (before ? approximation(measured.qualifier) + " " : "") + number;
}

std::string qualifier_beside(const Measurement& measured, const Words& words) {
    if (measured.small == plan::SmallNumber::beside) return words("results.why_not_told");
    const bool in_figure = number_words(measured, words).empty() || stands_before_the_number(measured.qualifier);
    return in_figure || said_by_the_range(measured) ? "" : measured.qualifier;
}

std::string percent_beside(const Measurement& measured, const Words& words) {
    const bool in_figure = !measured.numerator || !measured.denominator;
    if (!measured.percent || in_figure) return {};
    return words("number.percent", {{"n", say_number(*measured.percent, words)}});
}

std::string unit_beside(const Measurement& measured) {
    const bool known = measured.unit.empty() || measured.unit == "%" ||
                       text::lower(measured.what).find(text::lower(measured.unit)) != std::string::npos;
    return known ? "" : measured.unit;
}

// Only words that judge a result; 'mindre brister' judges the control, not the figure.
std::string judgement_of(const plan::Document& document, const Measurement& measured, const Words& words) {
    const auto control = std::ranges::find(document.controls, measured.control, &Control::id);
    if (measured.control.empty() || control == document.controls.end() || control->withheld) return {};
    const Assessment found = control->follow_up.assessment.value;
    if (found != Assessment::unsatisfactory && found != Assessment::room_for_improvement) return {};
    return text::lower(standing_of(*control, true, words).as_said);
}

}  // namespace

namespace {

// This follow-up, then those of the same plan before it.
std::vector<const plan::Document*> of_the_plan(const Subject& subject) {
    std::vector<const plan::Document*> documents;
    for (const plan::Document* each = &subject.document; each != nullptr; each = plan::previous(subject.board, *each))
        documents.push_back(each);
    return documents;
}

std::string title_of(std::size_t present, std::size_t all, const Words& words) {
    if (present == all) return words.count("results.title", present);
    const std::string earlier = words.count("results.earlier", all - present);
    return present == 0 ? earlier : words.count("results.title", present) + ", " + earlier;
}

}  // namespace

Row measurement_row(const plan::Document& document, const Measurement& measured, const Words& words) {
    if (measured.withheld) return {.title = words("withheld")};
    std::vector<std::string> beside{percent_beside(measured, words), judgement_of(document, measured, words),
                                    qualifier_beside(measured, words), unit_beside(measured), measured.period};
    std::erase(beside, "");
    return {.lead = figure_of(measured, words),
            .title = text::capitalized(measured.what),
            .detail = text::join(beside, " · "),
            .risk = measured.risk};
}

std::optional<RowsPage> results_page(const Subject& subject, const Words& words) {
    RowsPage page{.figures = true};
    bool shown = false;
    for (const plan::Document* document : of_the_plan(subject)) {
        const std::vector<Measurement>& measured = document->measurements;
        shown = shown || !std::ranges::all_of(measured, &Measurement::withheld);
        for (const Measurement& each : measured) {
            page.rows.push_back(measurement_row(*document, each, words));
            if (document != &subject.document && &each == &measured.front())
                page.rows.back().heading = follow_up_name(subject.plan, *document, words);
        }
    }
    if (!shown) return std::nullopt;
    page.title = title_of(subject.document.measurements.size(), page.rows.size(), words);
    return page;
}

}  // namespace riskbild::wall
