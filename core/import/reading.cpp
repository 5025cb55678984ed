#include "core/import/reading.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/import/dates.hpp"
#include "core/import/numbers.hpp"

namespace riskbild::import {
namespace {

bool same_text(std::string_view a, std::string_view b) {
    return text::comparable(a) == text::comparable(b);
}

const DocumentNames& names_in(Reading& reading) {
    reading.names.catch_up(reading.document);
    return reading.names;
}

std::optional<std::string> find_risk(Reading& reading, const std::string& named) {
    for (const std::size_t row : names_in(reading).risks.called(named)) {
        const plan::RiskStatement& risk = reading.document.risks[row];
        if (risk.risk == named || same_text(risk.title, named) || same_text(risk.short_title, named)) return risk.risk;
    }
    return std::nullopt;
}

std::optional<std::string> find_control(Reading& reading, const std::string& named) {
    for (const std::size_t row : names_in(reading).controls.called(named)) {
        const plan::Control& control = reading.document.controls[row];
        if (control.id == named || same_text(control.text, named)) return control.id;
    }
    return std::nullopt;
}

std::optional<std::string> find_recommendation(Reading& reading, const std::string& named) {
    for (const std::size_t row : names_in(reading).recommendations.called(named)) {
        const plan::Recommendation& recommendation = reading.document.recommendations[row];
        if (recommendation.id == named || same_text(recommendation.text, named)) return recommendation.id;
    }
    return std::nullopt;
}

using Find = std::optional<std::string> (*)(Reading&, const std::string&);

void warn_unknown(const Record& record, std::string_view field, const std::string& named, Reading& reading) {
    reading.findings.warning("unknown_" + std::string(field), record.source(field), {{"text", named}});
}

std::string take_reference(Record& record, std::string_view field, Find find, Reading& reading) {
    const std::string named = record.text(field);
    if (named.empty()) return {};
    auto id = find(reading, named);
    if (id)
        record.take(field);
    else
        warn_unknown(record, field, named, reading);
    return id.value_or("");
}

// 'Ej angivet' in a cell for a figure, a date or a yes says that there is none.
bool take_not_stated(Record& record, std::string_view field, const Reading& reading) {
    const std::string written = record.text(field);
    const bool not_stated = written.empty() || reading.vocabulary.word("not_stated", written);
    if (not_stated) record.take(field);
    return not_stated;
}

// A word for how something is doing changes what the wall says.
bool is_state(std::string_view concept_name) {
    constexpr auto states = std::to_array<std::string_view>(
        {"follows_plan", "performed", "assessment", "recommendation_state", "assignment_state"});
    return std::ranges::find(states, concept_name) != states.end();
}

// That a state is not understood is more than a note.
void tell_unknown(std::string_view concept_name, const std::string& raw, const plan::Source& source, Reading& reading) {
    const std::vector<Detail> details = {{"text", raw}, {"concept", std::string(concept_name)}};
    if (is_state(concept_name))
        reading.findings.warning("unknown_status", source, details);
    else
        reading.findings.note("unknown_word", source, details);
}

bool is_bare_number(std::string_view text) {
    return text.find_first_not_of("0123456789., %") == std::string_view::npos;
}

bool has_word(std::string_view concept_name, const std::vector<std::string_view>& words, const Vocabulary& vocabulary) {
    return std::ranges::any_of(words,
                               [&](std::string_view word) { return vocabulary.word(concept_name, word).has_value(); });
}

// 'Ja?', 'Ja (troligen)' and 'Genomförd (ej dokumenterad)': what is added takes back what the word says.
bool is_in_doubt(std::string_view concept_name, const std::string& raw, const Vocabulary& vocabulary) {
    const std::string text = text::comparable(raw);
    if (text.find('?') != std::string::npos || has_word("doubt", text::split(text, ' '), vocabulary)) return true;
    const std::size_t detail = text.find_first_of("(:");
    if (detail == std::string::npos) return false;
    const auto added = text::split(std::string_view(text).substr(detail + 1), ' ');
    const auto said = vocabulary.word(concept_name, text);
    return has_word("negation", added, vocabulary) || has_word("reservation", added, vocabulary) ||
           std::ranges::any_of(added, [&](std::string_view word) {
               const auto other = vocabulary.word(concept_name, word);
               return other && other != said;
           });
}

// What somebody has answered of all of it is no doubt any more.
std::optional<std::string> meaning_of(std::string_view concept_name, const std::string& raw,
                                      const Vocabulary& vocabulary) {
    if (is_state(concept_name) && !vocabulary.has_whole_word(concept_name, raw) &&
        is_in_doubt(concept_name, raw, vocabulary))
        return std::nullopt;
    if (vocabulary.leaves_out_word(concept_name, raw)) return std::string(left_out);
    return vocabulary.word(concept_name, raw);
}

bool has_letter(std::string_view utf8) {
    return std::ranges::any_of(text::decode(text::lower(utf8)), [](char32_t letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 0xDF && letter < 0x2000);
    });
}

// '16 (hög)' is read as 16, and the rest of it is told.
template <class Number>
std::optional<Number> take_figure(Record& record, std::string_view field,
                                  std::optional<Number> (*read)(std::string_view), Reading& reading) {
    if (take_not_stated(record, field, reading)) return std::nullopt;
    const std::string written = record.text(field);
    const plan::Source source = record.source(field);
    const auto number = read(written);
    if (!number) {
        reading.findings.warning("not_a_number", source, {{"text", written}});
        return std::nullopt;
    }
    if (!is_bare_number(written)) reading.findings.note("number_in_text", source, {{"text", written}});
    record.take(field);
    return number;
}

}  // namespace

std::optional<int> take_integer(Record& record, std::string_view field, Reading& reading) {
    return take_figure(record, field, read_integer, reading);
}

std::optional<double> take_number(Record& record, std::string_view field, Reading& reading) {
    return take_figure(record, field, read_number, reading);
}

std::optional<PartialDate> take_date(Record& record, std::string_view field, Reading& reading) {
    if (take_not_stated(record, field, reading)) return std::nullopt;
    const std::string written = record.text(field);
    const auto date = read_date(written);
    if (date)
        record.take(field);
    else
        reading.findings.error("bad_date", record.source(field), {{"text", written}});
    return date;
}

std::optional<bool> take_yes_no(Record& record, std::string_view field, Reading& reading) {
    if (take_not_stated(record, field, reading)) return std::nullopt;
    const std::string written = record.text(field);
    const auto name = known_word("yes_no", written, record.source(field), reading);
    if (!name) return std::nullopt;
    record.take(field);
    return name == left_out ? std::nullopt : std::optional(*name == "yes");
}

plan::Visibility take_visibility(Record& record, Reading& reading) {
    return take_name<plan::Visibility>(record, "visibility", "visibility", reading)
        .value_or(plan::Visibility::closed_rooms);
}

std::string take_wall_text(Record& record, std::string_view field, std::size_t letters, Reading& reading) {
    const std::string written = record.text(field);
    if (text::letter_count(written) <= letters) return record.take(field);
    reading.findings.warning("too_long_for_wall", record.source(field),
                             {{"text", written}, {"letters", std::to_string(letters)}});
    return {};
}

std::string take_risk(Record& record, Reading& reading) {
    return take_reference(record, "risk", find_risk, reading);
}

std::string take_control(Record& record, Reading& reading) {
    return take_reference(record, "control", find_control, reading);
}

std::string take_recommendation(Record& record, Reading& reading) {
    return take_reference(record, "recommendation", find_recommendation, reading);
}

std::vector<std::string> take_risks(Record& record, Reading& reading) {
    std::vector<std::string> ids;
    for (const std::string& named : listed(record.text("risk"))) {
        auto id = find_risk(reading, named);
        if (!id) {
            warn_unknown(record, "risk", named, reading);
            return {};
        }
        ids.push_back(*std::move(id));
    }
    record.take("risk");
    return ids;
}

bool is_no_subject(std::string_view text, const Vocabulary& vocabulary) {
    constexpr auto concepts =
        std::to_array<std::string_view>({"yes_no", "not_stated", "follows_plan", "performed", "assessment"});
    if (!has_letter(text)) return true;
    return text.find_first_of("(:") == std::string_view::npos &&
           std::ranges::any_of(concepts,
                               [&](std::string_view each) { return vocabulary.word(each, text).has_value(); });
}

std::string take_id(Record& record, std::string_view prefix, std::size_t rows_before) {
    const std::string written = record.take("id");
    return written.empty() ? std::string(prefix) + std::to_string(rows_before + 1) : written;
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> items;
    for (const std::string_view item : text::split(text, ','))
        if (!text::trim(item).empty()) items.emplace_back(text::trim(item));
    return items;
}

std::optional<std::string> known_word(std::string_view concept_name, const std::string& raw, const plan::Source& source,
                                      Reading& reading) {
    auto name = meaning_of(concept_name, raw, reading.vocabulary);
    if (name)
        reading.words.add(concept_name, raw, *name, source);
    else
        tell_unknown(concept_name, raw, source, reading);
    return name;
}

}  // namespace riskbild::import
