#include "core/prose/clause.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::prose {
namespace {

constexpr std::size_t fewest_words = 4;  // fewer say too little on their own: 'gav 28 svar'
constexpr std::size_t most_letters = 120;

// A dash between numbers joins them; one that stands free parts the sentence.
bool parts_clauses(const Words& words, std::size_t index) {
    const std::string& sign = words[index].text;
    if (words[index].kind != WordKind::sign) return false;
    if (sign == "," || sign == ";" || sign == ":") return true;
    if (sign != "–" && sign != "-" && sign != "—") return false;
    const bool free = index > 0 && !stands_close(words[index - 1], words[index]);
    return free && index + 1 < words.size() && !stands_close(words[index], words[index + 1]);
}

std::size_t begin_of_clause(const Words& words, std::size_t index) {
    while (index > 0 && !parts_clauses(words, index - 1)) --index;
    return index;
}

bool is_end_mark(const Word& word) {
    return word.kind == WordKind::sign && std::string_view(".!?…").find(word.text) != std::string_view::npos;
}

std::string as_written(std::string_view sentence, const Words& words, Stretch stretch) {
    while (stretch.last > stretch.first + 1 && is_end_mark(words[stretch.last - 1])) --stretch.last;
    const std::size_t begin = words[stretch.first].begin;
    return text::collapse_spaces(sentence.substr(begin, words[stretch.last - 1].end - begin));
}

std::size_t skip_joining_words(const Words& words, Stretch clause, Stretch fact, const Phrases& phrases) {
    while (clause.first < fact.first && phrases.any("joining", words, clause.first, clause.first + 1)) ++clause.first;
    return clause.first;
}

// Where the part of a long clause that holds the fact begins.
std::size_t nearest_joining_word(const Words& words, Stretch clause, Stretch fact, const Phrases& phrases) {
    for (std::size_t index = fact.first; index > clause.first; --index)
        if (phrases.any("joining", words, index - 1, index)) return index;
    return clause.first;
}

}  // namespace

Stretch clause_around(const Words& words, Stretch fact) {
    Stretch clause{begin_of_clause(words, fact.first), fact.last};
    while (clause.last < words.size() && !parts_clauses(words, clause.last)) ++clause.last;
    while (clause.last - clause.first < fewest_words && clause.first > 0)
        clause.first = begin_of_clause(words, clause.first - 1);
    return clause;
}

std::string words_around(std::string_view sentence, const Words& words, Stretch clause, Stretch fact,
                         const Phrases& phrases) {
    clause.first = skip_joining_words(words, clause, fact, phrases);
    std::string whole = as_written(sentence, words, clause);
    if (text::letter_count(whole) <= most_letters) return whole;
    clause.first = nearest_joining_word(words, clause, fact, phrases);
    return text::cut_at_word(as_written(sentence, words, clause), most_letters);
}

}  // namespace riskbild::prose
