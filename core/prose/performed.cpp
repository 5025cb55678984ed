#include "core/prose/performed.hpp"

#include <algorithm>
#include <vector>

#include "core/plan/names.hpp"
#include "core/prose/clause.hpp"
#include "core/prose/sentences.hpp"

namespace riskbild::prose {
namespace {

using plan::Performed;

struct Said {
    Performed state{};
    bool however = false;  // 'dock har …': says something only after a 'no'
};

// The clauses of a sentence, one after the other.
std::vector<Stretch> clauses_of(const Words& words) {
    std::vector<Stretch> clauses;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = clause_around(words, {at, at + 1}).last;
        clauses.push_back({at, end});
        at = end + 1;
    }
    return clauses;
}

class ClauseReader {
public:
    ClauseReader(const Words& words, Stretch clause, const Phrases& phrases)
        : words_(words), clause_(clause), phrases_(phrases) {}

    std::optional<Said> read(int plan_year) const {
        if (const auto outright = first("performed"))
            if (const auto state = plan::from_name<Performed>(phrases_.at("performed", words_, *outright)->name))
                return Said{*state, false};
        const auto done = verb();
        if (!done || has("reservations") || has("relative_past") || names_other_year(plan_year)) return std::nullopt;
        if (is_negated(*done)) return Said{Performed::no, false};
        const auto instead = first("instead");
        if (!instead) return Said{Performed::yes, false};
        return Said{Performed::replaced, phrases_.at("instead", words_, *instead)->name == "however"};
    }

private:
    std::optional<std::size_t> first(std::string_view section) const { return first(section, clause_.first); }
    std::optional<std::size_t> first(std::string_view section, std::size_t index) const {
        for (; index < clause_.last; ++index)
            if (phrases_.at(section, words_, index)) return index;
        return std::nullopt;
    }
    bool has(std::string_view section) const { return first(section).has_value(); }

    bool names_other_year(int plan_year) const {
        for (std::size_t index = clause_.first; index < clause_.last; ++index)
            if (looks_like_year(words_[index]) && words_[index].number != plan_year) return true;
        return false;
    }

    // 'har … genomförts', 'genomfördes' with a control as what was done; 'har … granskat'.
    std::optional<Stretch> verb() const {
        if (const auto perfect = first("perfect")) {
            if (const auto reviewed = first("reviewed", *perfect)) return Stretch{*perfect, *reviewed};
            const auto done = first("carried_out", *perfect);
            if (done && has("reviews")) return Stretch{*perfect, *done};
        }
        const auto past = first("carried_out_past");
        return past && has("reviews") ? std::optional(Stretch{*past, *past + 1}) : std::nullopt;
    }

    // 'har inte genomförts', 'inte har genomförts', 'genomfördes inte', 'ingen granskning har genomförts'.
    bool is_negated(Stretch verb) const {
        const std::size_t begin = std::max(clause_.first, verb.first - std::min<std::size_t>(verb.first, 1));
        const std::size_t end = std::min(clause_.last, verb.last + 1);
        if (phrases_.any("negations", words_, begin, end)) return true;
        const auto none = first("none_of");
        return none && *none + 1 < clause_.last && phrases_.at("reviews", words_, *none + 1).has_value();
    }

    const Words& words_;
    Stretch clause_;
    const Phrases& phrases_;
};

struct Statement {
    Said said;
    CarriedOut carried_out;
};

std::vector<Statement> statements_in(std::string_view text, int plan_year, const Phrases& phrases) {
    std::vector<Statement> statements;
    for (const std::string_view sentence : sentences_of(text)) {
        const Words words = words_of(sentence);
        for (const Stretch clause : clauses_of(words)) {
            const auto said = ClauseReader(words, clause, phrases).read(plan_year);
            if (!said) continue;
            CarriedOut carried_out{{}, std::string(sentence)};
            carried_out.state.value = said->state;
            carried_out.state.raw = words_around(sentence, words, clause, clause, phrases);
            statements.push_back({*said, std::move(carried_out)});
        }
    }
    return statements;
}

// What all of them amount to; empty where they disagree.
std::optional<Performed> verdict(const std::vector<Statement>& statements) {
    const auto says = [&](Performed state) {
        return std::ranges::any_of(statements, [&](const Statement& it) { return it.said.state == state; });
    };
    const bool yes = says(Performed::yes);
    const bool no = says(Performed::no);
    const bool postponed = says(Performed::postponed);
    if (says(Performed::replaced)) {
        const bool clear = std::ranges::any_of(
            statements, [](const Statement& it) { return it.said.state == Performed::replaced && !it.said.however; });
        return (no || clear) && !yes && !postponed ? std::optional(Performed::replaced) : std::nullopt;
    }
    if (yes) return no || postponed ? std::nullopt : std::optional(Performed::yes);
    if (postponed) return Performed::postponed;
    return no ? std::optional(Performed::no) : std::nullopt;
}

}  // namespace

std::optional<CarriedOut> performed_in(std::string_view text, int plan_year, const Phrases& phrases) {
    const std::vector<Statement> statements = statements_in(text, plan_year, phrases);
    const auto state = verdict(statements);
    if (!state) return std::nullopt;
    const auto saying = std::ranges::find_if(statements, [&](const Statement& it) { return it.said.state == *state; });
    return saying->carried_out;
}

}  // namespace riskbild::prose
