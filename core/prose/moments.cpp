#include "core/prose/moments.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"
#include "core/prose/clause.hpp"
#include "core/prose/time_words.hpp"

namespace riskbild::prose {
namespace {

struct Tense {
    plan::DueKind kind{};
    Stretch place;
};

std::optional<Tense> tense_at(const Words& words, std::size_t index, const Phrases& phrases) {
    const auto meaning = phrases.at("tense", words, index);
    const auto kind = meaning ? plan::from_name<plan::DueKind>(meaning->name) : std::nullopt;
    return kind ? std::optional(Tense{*kind, {index, index + meaning->length}}) : std::nullopt;
}

// 'Under 2023 har …': the time stands first, or right after a word like 'redan'.
bool begins_clause(const Words& words, const TimeWords& time) {
    return time.place.first - clause_around(words, time.place).first <= 1;
}

// The nearest before the time; where the time stands first, the one that soon follows.
std::optional<Tense> tense_of(const Words& words, const TimeWords& time, const Phrases& phrases) {
    constexpr std::size_t soon = 6;
    for (std::size_t index = time.place.first; index > 0; --index)
        if (auto tense = tense_at(words, index - 1, phrases)) return tense;
    if (!begins_clause(words, time)) return std::nullopt;
    const std::size_t end = std::min(words.size(), time.place.last + soon);
    for (std::size_t index = time.place.last; index < end; ++index)
        if (auto tense = tense_at(words, index, phrases)) return tense;
    return std::nullopt;
}

bool is_negated(const Words& words, const TimeWords& time, const Tense& tense, const Phrases& phrases) {
    if (phrases.before("negations", words, tense.place.first)) return true;
    if (tense.place.first < time.place.first)
        return phrases.any("negations", words, tense.place.first, time.place.first);
    const Stretch clause = clause_around(words, tense.place);
    return phrases.any("negations", words, tense.place.first, clause.last);
}

// A year alone needs a verb right before it ('genomfördes 2022', 'följs upp på nytt 2024'), or the word plan.
std::optional<plan::DueKind> kind_of_year(const Words& words, const TimeWords& time, const Phrases& phrases) {
    if (phrases.before("plan_words", words, time.place.first)) return plan::DueKind::plan_year;
    const auto tense = phrases.before("tense", words, time.place.first);
    return tense ? plan::from_name<plan::DueKind>(tense->name) : std::nullopt;
}

// First in a clause, 'sedan oktober' has begun, and 'från maj' begins then unless a verb says more.
std::optional<plan::DueKind> kind_of_opening(const Words& words, const TimeWords& time, const Phrases& phrases) {
    const auto meaning = phrases.at("opening_kinds", words, time.opening.first);
    if (!meaning || time.opening.first == time.opening.last || !begins_clause(words, time)) return std::nullopt;
    return plan::from_name<plan::DueKind>(meaning->name);
}

std::optional<Moment> moment_of(std::string_view sentence, const Words& words, const TimeWords& time,
                                const Phrases& phrases) {
    Moment moment;
    const std::size_t begin = words[time.place.first].begin;
    moment.words = text::collapse_spaces(sentence.substr(begin, words[time.place.last - 1].end - begin));
    moment.about = words_around(sentence, words, clause_around(words, time.place), time.place, phrases);
    if (time.recurring) {
        moment.kind = plan::DueKind::recurring;
        return moment;
    }
    if (time.bare_year) {
        moment.kind = kind_of_year(words, time, phrases);
        return moment.kind && moment.kind != plan::DueKind::done ? std::optional(moment) : std::nullopt;
    }
    const auto tense = tense_of(words, time, phrases);
    if (tense && is_negated(words, time, *tense, phrases)) return std::nullopt;
    moment.kind = kind_of_opening(words, time, phrases);
    if (tense && moment.kind != plan::DueKind::done) moment.kind = tense->kind;
    if (time.whole_year && moment.kind == plan::DueKind::done) return std::nullopt;
    return moment;
}

}  // namespace

std::vector<Moment> moments_in(std::string_view sentence, const Phrases& phrases) {
    const Words words = words_of(sentence);
    std::vector<Moment> moments;
    for (const TimeWords& time : time_words_in(words, phrases))
        if (auto moment = moment_of(sentence, words, time, phrases)) moments.push_back(*std::move(moment));
    return moments;
}

}  // namespace riskbild::prose
