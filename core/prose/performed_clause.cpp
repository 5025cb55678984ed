#include "core/prose/performed_clause.hpp"

#include <algorithm>

#include "core/plan/names.hpp"

namespace riskbild::prose {

using plan::Performed;

std::optional<SaidOfControl> PerformedClause::read(const ControlTold& control) const {
    if (auto said = outright(control)) return said;
    if (names_other_year(control.plan_year) || has("relative_past")) return std::nullopt;
    if (auto said = showed()) return said;
    return done(control);
}

// 'denna uppföljning flyttas med till nästa års plan', 'för tidigt att följa upp'.
std::optional<SaidOfControl> PerformedClause::outright(const ControlTold& control) const {
    const auto index = first("performed", clause_);
    if (!index) return std::nullopt;
    const Meaning meaning = *phrases_.at("performed", words_, *index);
    const auto state = plan::from_name<Performed>(meaning.name);
    const Stretch phrase{*index, *index + meaning.length};
    const bool of_control = around_.is("of_controls_only", *index) || *index == 0 ||
                            around_.is_after("pronouns", *index) || is_done_to_control(phrase, control);
    if (!state || !of_control || (state == Performed::no && is_doubtful_no())) return std::nullopt;
    return SaidOfControl{*state, false, to_the_end(phrase)};
}

// 'Vid stickprovet visade det sig att …': what has shown something was carried out, whatever it showed.
std::optional<SaidOfControl> PerformedClause::showed() const {
    const auto index = first("showed", clause_);
    const auto review = index ? first("reviews", {clause_.first, *index}) : std::nullopt;
    if (!review || has("reservations")) return std::nullopt;
    return SaidOfControl{Performed::yes, false, {*review, *index + around_.length("showed", *index)}};
}

std::optional<SaidOfControl> PerformedClause::done(const ControlTold& control) const {
    auto verb = this->verb(control);
    if (!verb) verb = participle(control);
    if (!verb || has("reservations") || has("told_of_others") || is_partly()) return std::nullopt;
    if (const auto negation = negation_of(*verb)) {
        if (is_doubtful_no() || first("reviewed", *verb)) return std::nullopt;
        return SaidOfControl{
            Performed::no, false, {std::min(*negation, verb->first), std::max(*negation + 1, verb->last)}};
    }
    const auto instead = first("instead", clause_);
    if (!instead) return SaidOfControl{Performed::yes, false, *verb};
    const bool however = phrases_.at("instead", words_, *instead)->name == "however";
    return SaidOfControl{Performed::replaced, however, *verb};
}

// 'har … genomförts', 'genomfördes' with a control as what was done; 'har … granskat'.
std::optional<Stretch> PerformedClause::verb(const ControlTold& control) const {
    if (const auto perfect = first("perfect", clause_)) {
        const Stretch rest{*perfect, clause_.last};
        if (const auto reviewed = first("reviewed", rest))
            return Stretch{*perfect, *reviewed + around_.length("reviewed", *reviewed)};
        const auto done = first("carried_out", rest);
        if (!done) return std::nullopt;
        const Stretch verb{*perfect, *done + around_.length("carried_out", *done)};
        return is_done_to_control(verb, control) ? std::optional(verb) : std::nullopt;
    }
    const auto past = first("carried_out_past", clause_);
    if (!past) return std::nullopt;
    const Stretch verb{*past, *past + around_.length("carried_out_past", *past)};
    return is_done_to_control(verb, control) ? std::optional(verb) : std::nullopt;
}

// 'är ännu inte genomförd', 'ej gjord'; in a result 'Ej genomförd.' alone can mean nothing but its control.
std::optional<Stretch> PerformedClause::participle(const ControlTold& control) const {
    const auto done = first("done_participles", clause_);
    if (!done) return std::nullopt;
    Stretch verb{*done, *done + 1};
    while (verb.first > clause_.first &&
           (around_.is("copulas", verb.first - 1) || around_.is("adverbs", verb.first - 1) ||
            around_.is("negations", verb.first - 1)))
        --verb.first;
    const bool predicate = verb.first == clause_.first
                               ? stands_alone(verb)
                               : around_.is("copulas", verb.first) || is_control_at(verb.first - 1, control);
    const bool of_control = verb.first == clause_.first || is_done_to_control(verb, control);
    return predicate && of_control ? std::optional(verb) : std::nullopt;
}

bool PerformedClause::stands_alone(Stretch verb) const {
    return verb.last == clause_.last || around_.is("sentence_ends", verb.last);
}

// A control, a review; of a survey or an analysis only one that the control itself names.
bool PerformedClause::is_control_at(std::size_t index, const ControlTold& control) const {
    const auto meaning = phrases_.at("reviews", words_, index);
    if (!meaning) return false;
    if (meaning->name == "review") return true;
    const Words named = words_of(control.text);
    return std::ranges::any_of(named, [&](const Word& word) {
        constexpr std::size_t shortest = 5;
        const std::string& here = words_[index].text;
        return word.text.size() >= shortest && (word.text.starts_with(here) || here.starts_with(word.text));
    });
}

// 'utbildning i kontroll', 'efter den årliga granskningen': something else is spoken of.
bool PerformedClause::is_governed(std::size_t index) const {
    while (index > clause_.first && (around_.is("articles", index - 1) || around_.is("modifiers", index - 1))) --index;
    return index > clause_.first && around_.is("prepositions", index - 1);
}

// The control stands before the verb or within it, or right after it as its object, and nothing joins another clause
// between them: 'Kontrollen av avtal har …', 'har stickprov utförts', 'har genomfört en granskning'.
bool PerformedClause::is_done_to_control(Stretch verb, const ControlTold& control) const {
    for (std::size_t index = verb.last; index > clause_.first; --index) {
        if (around_.is("joining", index - 1)) break;
        if (is_control_at(index - 1, control) && !is_governed(index - 1)) return true;
    }
    std::size_t object = verb.last;
    while (object < clause_.last && (around_.is("articles", object) || around_.is("modifiers", object)) &&
           !around_.is("reviews", object))
        ++object;
    return object < clause_.last && is_control_at(object, control);
}

std::optional<std::size_t> PerformedClause::first(std::string_view section, Stretch place) const {
    for (std::size_t index = place.first; index < place.last; ++index)
        if (around_.is(section, index)) return index;
    return std::nullopt;
}

// 'inte enligt plan utan senare', 'inte under våren': done otherwise, perhaps.
bool PerformedClause::is_doubtful_no() const {
    return has("other_than") || has("months") || has("seasons") || has("quarter_words") || has("quarters");
}

// 'av 3 av 8 enheter', 'för hälften', 'till 80 %'.
bool PerformedClause::is_partly() const {
    if (has("percent") || has("proportions")) return true;
    for (std::size_t index = clause_.first; index < clause_.last; ++index) {
        const std::size_t of = around_.length("of", index);
        if (of > 0 && index > clause_.first && around_.count_at(index + of, false)) return true;
    }
    return false;
}

bool PerformedClause::names_other_year(int plan_year) const {
    for (std::size_t index = clause_.first; index < clause_.last; ++index)
        if (around_.is_year(index) && words_[index].number != plan_year) return true;
    return false;
}

// 'har inte genomförts', 'inte har genomförts', 'genomfördes inte', 'ingen granskning har genomförts'.
std::optional<std::size_t> PerformedClause::negation_of(Stretch verb) const {
    const std::size_t begin = std::max(clause_.first, verb.first - std::min<std::size_t>(verb.first, 1));
    const std::size_t end = std::min(clause_.last, verb.last + 1);
    if (const auto negation = first("negations", {begin, end})) return negation;
    const auto none = first("none_of", clause_);
    return none && *none + 1 < clause_.last && around_.is("reviews", *none + 1) ? none : std::nullopt;
}

// 'flyttas med till' goes on with what it is moved to, a few words at most.
Stretch PerformedClause::to_the_end(Stretch phrase) const {
    constexpr std::size_t most_more = 5;
    const std::size_t end = std::min(clause_.last, phrase.last + most_more);
    while (phrase.last < end && !around_.is("joining", phrase.last) && !around_.is("sentence_ends", phrase.last))
        ++phrase.last;
    return phrase;
}

}  // namespace riskbild::prose
