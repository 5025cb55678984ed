#include "core/import/head_figures.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/head_board.hpp"
#include "core/import/head_plan.hpp"
#include "core/import/numbers.hpp"
#include "core/import/turns_of_speech.hpp"
#include "core/prose/numerals.hpp"
#include "core/prose/totals.hpp"

namespace riskbild::import {
namespace {

bool speaks_of_another_year(const std::vector<Word>& words, std::optional<int> plan_year) {
    return plan_year && std::ranges::any_of(words, [&](const Word& word) {
               const auto year = year_named(word);
               return year && year != plan_year;
           });
}

// Or of another board than the document's own.
bool speaks_of_another(const Sentence& sentence, std::optional<int> plan_year, const Head& head) {
    const std::vector<Word> words = words_of(sentence.text);
    const std::string own = head.segments.facts.text("board");
    const auto is_another = [&](const std::string& board) {
        return !own.empty() && !text::comparable(own).starts_with(text::comparable(board));
    };
    return speaks_of_another_year(words, plan_year) ||
           std::ranges::any_of(board_names_in(words, head.vocabulary), is_another);
}

// '1-5', '1–25', as one word.
std::optional<int> top_of_range(std::string_view word) {
    const auto range = read_range(word);
    return range && range->first == 1 ? std::optional(static_cast<int>(range->second)) : std::nullopt;
}

// 'från 1 till 5', at its middle word.
std::optional<int> top_of_range_at(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    if (at == 0 || at + 1 >= words.size() || !vocabulary.word("range_word", words[at].plain)) return std::nullopt;
    const auto low = count_named(words[at - 1]);
    return low == 1 ? count_named(words[at + 1]) : std::nullopt;
}

struct Steps {
    std::optional<int> steps;
    std::optional<int> greatest;  // value
};

// 'bedöms i fyra steg': where nothing is rated the steps may be those of the work.
std::optional<int> steps_counted(const std::vector<Word>& words, const Word& step, const Vocabulary& vocabulary) {
    const auto is_rating = [&](const Word& word) { return vocabulary.word("rating_verb", word.plain).has_value(); };
    if (&step == &words.front() || std::ranges::none_of(words, is_rating)) return std::nullopt;
    const prose::Words before = prose::words_of((&step)[-1].core);
    const auto count = prose::numeral_at(before, 0, vocabulary.prose(), false);
    return count && *count <= limits::scale_steps ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

// 'femgradig', 'skala 1–4' are of the steps; a range after 'riskvärde' is of the value.
Steps steps_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    Steps found;
    bool of_value = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const Word& word = words[at];
        const auto about = vocabulary.word("scale_word", word.plain);
        if (about == "step" && !found.steps) found.steps = steps_counted(words, word, vocabulary);
        if (about == "value" || about == "steps") of_value = about == "value";
        const auto named = vocabulary.word("scale_steps", word.plain);
        if (named) found.steps = read_integer(*named);
        auto top = top_of_range(word.core);
        if (!top) top = top_of_range_at(words, at, vocabulary);
        if (top && of_value) found.greatest = top;
        if (top && !of_value && !named) found.steps = top;
    }
    return found;
}

struct Axes {
    std::string likelihood;  // as the sentence calls it, or empty
    std::string consequence;
};

Axes axes_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    Axes axes;
    for (const Word& word : words) {
        const auto axis = vocabulary.word("axis", word.plain);
        if (axis == "likelihood") axes.likelihood = word.plain;
        if (axis == "consequence") axes.consequence = word.plain;
    }
    return axes;
}

bool follows(const Steps& steps, bool multiplied) {
    return !multiplied || !steps.greatest || *steps.greatest == *steps.steps * *steps.steps;
}

}  // namespace

void read_totals_named(Head& head) {
    const prose::Phrases& phrases = head.vocabulary.prose();
    const auto plan_year = plan_year_of(head.segments.facts);
    std::map<std::string, Agreed> found;
    for (Passage& passage : head.segments.prose) {
        prose::Totals totals(phrases);
        for (Sentence& sentence : passage.sentences) {
            const prose::Words words = prose::words_of(sentence.text);
            for (const prose::Total& total : totals.in(words)) {
                if (speaks_of_another(sentence, plan_year, head)) continue;
                const std::string count = std::to_string(total.count);
                const prose::Stretch clause = {prose::clause_around(words, total.place).first, total.place.last};
                found["total." + std::string(total.name)].add(
                    count, count, sentence, prose::words_around(sentence.text, words, clause, total.place, phrases));
            }
        }
    }
    for (const auto& [field, count] : found) head.state(field, count);
}

void read_scale_named(Head& head) {
    const TurnsOfSpeech multiplications(head.vocabulary, "multiplication");
    const TurnsOfSpeech negations(head.vocabulary, "negation");
    Agreed likelihood;
    Agreed consequence;
    Agreed rule;
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const Axes axes = axes_in(words, head.vocabulary);
        if (axes.likelihood.empty() || axes.consequence.empty()) return;
        const Steps steps = steps_in(words, head.vocabulary);
        const bool multiplied = multiplications.find(words) && !negations.find(words);
        if (multiplied) rule.add("product", "sannolikhet x konsekvens", sentence);
        if (!steps.steps || *steps.steps < 2 || *steps.steps > limits::scale_steps) return;
        if (!follows(steps, multiplied)) return;
        const std::string written = "1–" + std::to_string(*steps.steps);
        likelihood.add(written, written, sentence, axes.likelihood + " " + written);
        consequence.add(written, written, sentence, axes.consequence + " " + written);
    });
    if (!head.knows("scale_likelihood") && !head.knows("scale_consequence")) {
        head.state("scale_likelihood", likelihood);
        head.state("scale_consequence", consequence);
    }
    if (head.knows("scale_consequence") && !head.knows("value_rule")) head.state("value_rule", rule);
}

}  // namespace riskbild::import
