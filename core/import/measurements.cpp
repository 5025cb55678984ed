#include <algorithm>
#include <cmath>

#include "core/import/numbers.hpp"
#include "core/import/tables.hpp"

namespace riskbild::import {
namespace {

void read_part_of_whole(Record& row, plan::Measurement& measurement, Reading& reading) {
    const auto part = read_integer(row.text("numerator"));
    const auto whole = read_integer(row.text("denominator"));
    if (part && whole && *part > *whole) {
        reading.findings.error("more_than_all", row.source("numerator"),
                               {{"part", std::to_string(*part)}, {"whole", std::to_string(*whole)}});
        return;
    }
    measurement.numerator = take_integer(row, "numerator", reading);
    measurement.denominator = take_integer(row, "denominator", reading);
}

// Whatever way the percentage was rounded, it is within half a step of its last digit; one whole step is enough
// of a difference to be told.
void judge_percent(const plan::Measurement& measurement, const std::string& written, Findings& findings) {
    if (!measurement.numerator || !measurement.denominator || *measurement.denominator == 0 || !measurement.percent)
        return;
    const double exact = 100.0 * *measurement.numerator / *measurement.denominator;
    const bool whole = *measurement.percent == std::floor(*measurement.percent);
    if (std::abs(exact - *measurement.percent) < (whole ? 1.0 : 0.1)) return;
    findings.warning("percent_differs", measurement.source,
                     {{"part", std::to_string(*measurement.numerator)},
                      {"whole", std::to_string(*measurement.denominator)},
                      {"percent", written}});
}

// '44–48' in one cell, or its two ends in two.
void read_value(Record& row, plan::Measurement& measurement, Reading& reading) {
    if (const auto range = read_range(row.text("value"))) {
        row.take("value");
        measurement.value = range->first;
        measurement.value_max = range->second;
        return;
    }
    measurement.value = take_number(row, "value", reading);
    const auto greatest = read_number(row.text("value_max"));
    if (measurement.value && greatest && *greatest < *measurement.value) {
        reading.findings.error("bad_range", row.source("value_max"));
        return;
    }
    measurement.value_max = take_number(row, "value_max", reading);
}

bool names_people(std::string_view text, const prose::Phrases& phrases) {
    const prose::Words words = prose::words_of(text);
    for (std::size_t index = 0; index < words.size(); ++index)
        if (const auto noun = phrases.at("counted", words, index); noun && noun->name == "people") return true;
    return false;
}

// Proposed where the unit or what is measured names them; the controller decides.
bool counts_people(Record& row, const plan::Measurement& measurement, Reading& reading) {
    if (const auto stated = take_yes_no(row, "about_people", reading)) return *stated;
    return reading.vocabulary.word("unit_of_people", measurement.unit) ||
           names_people(measurement.what, reading.vocabulary.prose());
}

}  // namespace

void read_measurement(Record& row, Reading& reading) {
    std::vector<plan::Measurement>& measurements = reading.document.measurements;
    if (row.text("what").empty()) {
        reading.findings.warning("no_measurement_in_row", row.source());
        return;
    }
    plan::Measurement measurement;
    measurement.source = row.source();
    measurement.id = take_id(row, "M", measurements.size());
    if (std::ranges::find(measurements, measurement.id, &plan::Measurement::id) != measurements.end()) {
        reading.findings.error("duplicate_id", row.source(), {{"id", measurement.id}});
        return;
    }
    measurement.what = row.take("what");
    read_part_of_whole(row, measurement, reading);
    const std::string percent = row.text("percent");
    measurement.percent = take_number(row, "percent", reading);
    judge_percent(measurement, percent, reading.findings);
    read_value(row, measurement, reading);
    measurement.unit = row.take("unit");
    measurement.qualifier = row.take("qualifier");
    measurement.period = row.take("period");
    measurement.risk = take_risk(row, reading);
    measurement.control = take_control(row, reading);
    measurement.about_people = counts_people(row, measurement, reading);
    measurement.visibility = take_visibility(row, reading);
    measurements.push_back(std::move(measurement));
}

}  // namespace riskbild::import
