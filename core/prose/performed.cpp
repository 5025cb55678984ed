#include "core/prose/performed.hpp"

#include <algorithm>
#include <vector>

#include "core/base/text.hpp"
#include "core/prose/clause.hpp"
#include "core/prose/sentences.hpp"

namespace riskbild::prose {
namespace {

using plan::Performed;

// Between commas and words like 'men', one after the other.
std::vector<Stretch> clauses_of(const Words& words, const Phrases& phrases) {
    std::vector<Stretch> clauses;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t end = at;
        const std::size_t last = clause_around(words, {at, at + 1}).last;
        while (end < last && (end == at || !phrases.any("contrasts", words, end, end + 1))) ++end;
        clauses.push_back({at, end});
        at = end < last ? end : end + 1;
    }
    return clauses;
}

struct Statement {
    SaidOfControl said;
    CarriedOut carried_out;
};

std::string as_written(std::string_view sentence, const Words& words, Stretch stretch) {
    const std::size_t begin = words[stretch.first].begin;
    return text::collapse_spaces(sentence.substr(begin, words[stretch.last - 1].end - begin));
}

std::vector<Statement> statements_in(std::string_view text, const ControlTold& control, const Phrases& phrases) {
    std::vector<Statement> statements;
    for (const std::string_view sentence : sentences_of(text)) {
        const Words words = words_of(sentence);
        for (const Stretch clause : clauses_of(words, phrases)) {
            const auto said = PerformedClause(words, clause, phrases).read(control);
            if (!said) continue;
            CarriedOut carried_out{{}, std::string(sentence)};
            carried_out.state.value = said->state;
            carried_out.state.raw = as_written(sentence, words, said->words);
            statements.push_back({*said, std::move(carried_out)});
        }
    }
    return statements;
}

// 'Övriga granskas i maj': then not all of it has been carried out.
bool leaves_some_to_do(std::string_view text, const Phrases& phrases) {
    const Words words = words_of(text);
    return phrases.any("left_to_do", words, 0, words.size());
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

std::optional<CarriedOut> performed_in(std::string_view text, const ControlTold& control, const Phrases& phrases) {
    const std::vector<Statement> statements = statements_in(text, control, phrases);
    const auto state = verdict(statements);
    if (!state || (state == Performed::yes && leaves_some_to_do(text, phrases))) return std::nullopt;
    const auto saying = std::ranges::find_if(statements, [&](const Statement& it) { return it.said.state == *state; });
    return saying->carried_out;
}

}  // namespace riskbild::prose
