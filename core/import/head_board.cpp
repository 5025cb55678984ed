#include "core/import/head_board.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/head_words.hpp"

namespace riskbild::import {
namespace {

struct Named {
    std::string name;
    std::size_t first = 0;  // word
};

struct Candidate {
    std::string name;
    int prominent = 0;
    Sentence* sentence = nullptr;  // the first, a prominent one where there is one
};

std::string_view without_genitive(std::string_view word) {
    for (const std::string_view ending : {"'s", "’s", "ens"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - (ending == "ens" ? 1 : ending.size()));
    return word;
}

bool ends_in(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

std::string name_of_span(std::string_view span) {
    const bool shouted = text::lower(span) != span && text::capitalized(text::lower(span)) != span &&
                         span.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    return text::capitalized(shouted ? text::lower(span) : std::string(span));
}

// 'Plan-, bygg- och miljönämnden' begins two words before its 'och', and further where commas lead.
std::size_t start_of_compound(const std::vector<Word>& words, std::size_t at) {
    if (at < 2 || words[at - 1].plain != "och" || !words[at - 2].written.ends_with('-')) return at;
    std::size_t start = at - 2;
    while (start > 0 && words[start - 1].written.ends_with("-,")) --start;
    return start;
}

bool is_part_of_name(const Word& word, const Vocabulary& vocabulary) {
    return starts_with_capital(word.core) && !vocabulary.word("document_word", word.plain);
}

// 'Socialnämnden Nordost': capitals directly after the name belong to it. Where 'och' and a further name follow,
// what belongs to what is not told.
std::size_t end_of_name(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    std::size_t end = at;
    while (end + 1 < words.size() && words[end].written.ends_with(words[end].core) &&
           is_part_of_name(words[end + 1], vocabulary))
        ++end;
    const bool joined =
        end + 2 < words.size() && words[end + 1].plain == "och" && starts_with_capital(words[end + 2].core);
    return joined ? at : end;
}

std::optional<Named> swedish_board(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    const std::string_view plain = without_genitive(words[at].plain);
    if (!ends_in(plain, "nämnden") && !ends_in(plain, "styrelsen")) return std::nullopt;
    if (vocabulary.word("not_a_board", plain)) return std::nullopt;
    const std::size_t first = start_of_compound(words, at);
    const bool genitive = plain.size() != words[at].plain.size();
    const std::size_t last = genitive ? at : end_of_name(words, at, vocabulary);
    std::string_view span = without_punctuation(span_of(words, first, last));
    return Named{name_of_span(genitive ? without_genitive(span) : span), first};
}

// 'The Social Services Board': capitals up to the word itself.
std::optional<Named> english_board(const std::vector<Word>& words, std::size_t at) {
    const std::string_view plain = without_genitive(words[at].plain);
    if ((plain != "board" && plain != "committee") || !starts_with_capital(words[at].core)) return std::nullopt;
    std::size_t first = at;
    while (first > 0 && starts_with_capital(words[first - 1].core) && words[first - 1].plain != "the") --first;
    if (first == at) return std::nullopt;
    return Named{std::string(without_genitive(without_punctuation(span_of(words, first, at)))), first};
}

std::vector<Named> boards_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<Named> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto named = swedish_board(words, at, vocabulary);
        if (!named) named = english_board(words, at);
        if (named) found.push_back(*std::move(named));
    }
    return found;
}

bool is_receiver(const std::vector<Word>& words, const Named& named, const Vocabulary& vocabulary) {
    return named.first > 0 && vocabulary.word("receiver", words[named.first - 1].plain);
}

void count(std::vector<Candidate>& candidates, const Named& named, bool prominent, Sentence& sentence) {
    auto known = std::ranges::find_if(candidates, [&](const Candidate& candidate) {
        return text::comparable(candidate.name) == text::comparable(named.name);
    });
    if (known == candidates.end()) known = candidates.insert(known, Candidate{named.name, 0, &sentence});
    if (prominent && known->prominent++ == 0) known->sentence = &sentence;
}

// 'Socialnämnden' is short for 'Socialnämnden Nordost', where that is the only longer name.
void fold_short_names(std::vector<Candidate>& candidates) {
    const auto longer_than = [](const Candidate& a) {
        return [&a](const Candidate& b) { return b.name.starts_with(a.name + " "); };
    };
    std::erase_if(candidates, [&](const Candidate& candidate) {
        if (std::ranges::count_if(candidates, longer_than(candidate)) != 1) return false;
        std::ranges::find_if(candidates, longer_than(candidate))->prominent += candidate.prominent;
        return true;
    });
}

const Candidate* chosen(const std::vector<Candidate>& candidates) {
    if (candidates.size() == 1) return &candidates.front();
    if (candidates.empty()) return nullptr;
    const auto most = std::ranges::max_element(candidates, {}, &Candidate::prominent);
    const auto as_often = std::ranges::count(candidates, most->prominent, &Candidate::prominent);
    return most->prominent > 0 && as_often == 1 ? &*most : nullptr;
}

}  // namespace

std::vector<std::string> board_names_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<std::string> names;
    for (Named& named : boards_in(words, vocabulary)) names.push_back(std::move(named.name));
    return names;
}

void read_board_named(Head& head) {
    if (head.knows("board")) return;
    std::vector<Candidate> candidates;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        if (head.places[passage].section == "recipients") return;
        const std::vector<Word> words = words_of(sentence.text);
        for (const Named& named : boards_in(words, head.vocabulary))
            if (!is_receiver(words, named, head.vocabulary))
                count(candidates, named, head.is_prominent(passage) || is_line(head.segments.prose[passage]), sentence);
    });
    fold_short_names(candidates);
    if (const Candidate* board = chosen(candidates)) head.state("board", board->name, *board->sentence);
}

}  // namespace riskbild::import
