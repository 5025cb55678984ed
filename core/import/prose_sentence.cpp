#include "core/import/prose_sentence.hpp"

#include <algorithm>
#include <set>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/due_time.hpp"
#include "core/prose/measured.hpp"
#include "core/prose/moments.hpp"
#include "core/prose/words.hpp"

namespace riskbild::import {
namespace {

bool same_figures(const plan::Measurement& a, const plan::Measurement& b) {
    return a.numerator == b.numerator && a.denominator == b.denominator && a.percent == b.percent &&
           a.value == b.value && a.value_max == b.value_max;
}

std::set<std::string> distinct_words(std::string_view text) {
    std::set<std::string> distinct;
    for (const prose::Word& word : prose::words_of(text))
        if (word.kind == prose::WordKind::word) distinct.insert(word.text);
    return distinct;
}

// Most words of the shorter one stand in the other.
bool nearly_same(std::string_view a, std::string_view b) {
    constexpr double most = 0.7;
    const std::set<std::string> left = distinct_words(a);
    const std::set<std::string> right = distinct_words(b);
    const auto shared = std::ranges::count_if(left, [&](const std::string& word) { return right.contains(word); });
    return static_cast<double>(shared) >= most * static_cast<double>(std::min(left.size(), right.size()));
}

// The same result told twice, in the covering letter and in the table.
bool is_known(const plan::Measurement& measurement, const plan::Document& document) {
    return std::ranges::any_of(document.measurements, [&](const plan::Measurement& known) {
        return same_figures(known, measurement) && nearly_same(known.what, measurement.what);
    });
}

std::string free_id(const std::vector<plan::Measurement>& measurements) {
    std::size_t number = measurements.size() + 1;
    const auto is_taken = [&] {
        return std::ranges::find(measurements, "M" + std::to_string(number), &plan::Measurement::id) !=
               measurements.end();
    };
    while (is_taken()) ++number;
    return "M" + std::to_string(number);
}

bool is_of_no_row(const plan::DueTime& due) {
    return due.risk.empty() && due.control.empty() && due.recommendation.empty();
}

bool is_known(const plan::DueTime& due, const plan::Document& document) {
    return std::ranges::any_of(document.due, [&](const plan::DueTime& known) {
        const bool same_row = known.risk == due.risk && known.control == due.control;
        return (same_row || is_of_no_row(due)) && text::comparable(known.text) == text::comparable(due.text) &&
               (known.about.empty() || nearly_same(known.about, due.about));
    });
}

// Of running text that names no row only what is to come is a due time: the law's 'årligen' is none.
bool is_to_come(plan::DueKind kind) {
    return kind == plan::DueKind::due || kind == plan::DueKind::start || kind == plan::DueKind::new_follow_up;
}

// What is to come cannot have passed when the document was written: then the plan's year was not the one meant.
void open_if_passed(DueSpan& span, plan::DueKind kind, const plan::Document& document) {
    const auto& written = document.date ? document.date : document.as_of;
    if (!span.year_derived || !span.latest || !written || !is_to_come(kind)) return;
    if (*span.latest < first_day(*written)) span = {};
}

// 'ny kontroll görs i mars', due 'i mars': the time stands beside what is due, and not twice.
std::string without_time_at_end(const std::string& about, const std::string& time) {
    if (!about.ends_with(time) || about.size() == time.size()) return about;
    return std::string(text::trim(std::string_view(about).substr(0, about.size() - time.size())));
}

plan::DueTime due_of(const prose::Moment& moment, plan::DueKind kind, const ProsePlace& place, Reading& reading) {
    DueSpan span = read_due_time(moment.words, reading.plan.year);
    open_if_passed(span, kind, reading.document);
    if (span.no_such_date) reading.findings.warning("no_such_date", place.source, {{"text", moment.words}});
    plan::DueTime due;
    due.text = moment.words;
    due.kind = kind;
    due.earliest = span.earliest;
    due.latest = span.latest;
    due.year_derived = span.year_derived;
    due.in_treatment = place.in_treatment;
    due.risk = place.risk;
    due.control = place.control;
    due.recommendation = place.recommendation;
    due.about = without_time_at_end(moment.about, moment.words);
    due.source = place.source;
    return due;
}

std::optional<plan::DueKind> kind_of(const prose::Moment& moment, const ProsePlace& place) {
    if (moment.kind == plan::DueKind::plan_year && !place.in_treatment) return std::nullopt;
    if (!moment.kind && place.is_planned) return plan::DueKind::due;
    return moment.kind;
}

// The result of another year than the plan's is not what the follow-up found.
bool is_of_other_year(const plan::Measurement& measurement, const Reading& reading) {
    return reading.plan.year != 0 && !measurement.period.empty() &&
           measurement.period != std::to_string(reading.plan.year);
}

}  // namespace

bool add_measurements(std::string_view sentence, const ProsePlace& place, Reading& reading) {
    std::vector<plan::Measurement>& measurements = reading.document.measurements;
    bool added = false;
    for (prose::Measured& measured : prose::measured_in(sentence, reading.vocabulary.prose())) {
        plan::Measurement& measurement = measured.measurement;
        if (is_of_other_year(measurement, reading)) continue;
        if (measurements.size() >= limits::rows_per_kind || is_known(measurement, reading.document)) continue;
        if (!reading.proposals.offer("measurement", measured.words, sentence, place.source)) continue;
        measurement.id = free_id(measurements);
        measurement.risk = place.risk;
        measurement.control = place.control;
        measurement.source = place.source;
        measurements.push_back(std::move(measurement));
        added = true;
    }
    return added;
}

bool add_due_times(std::string_view sentence, const ProsePlace& place, Reading& reading) {
    bool added = false;
    for (const prose::Moment& moment : prose::moments_in(sentence, reading.vocabulary.prose())) {
        const auto kind = kind_of(moment, place);
        if (!kind || reading.document.due.size() >= limits::rows_per_kind) continue;
        plan::DueTime due = due_of(moment, *kind, place, reading);
        if (is_known(due, reading.document) || (is_of_no_row(due) && !is_to_come(*kind))) continue;
        if (!reading.proposals.offer("due", moment.words, sentence, place.source)) continue;
        reading.document.due.push_back(std::move(due));
        added = true;
    }
    return added;
}

}  // namespace riskbild::import
