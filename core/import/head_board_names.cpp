#include "core/import/head_board_names.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

std::string_view without_genitive(std::string_view word) {
    for (const std::string_view ending : {"'s", "’s", "ens", "ets"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - (ending.starts_with('e') ? 1 : ending.size()));
    return word;
}

bool ends_in(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

bool is_shouted(std::string_view span) {
    return text::lower(span) != span && text::capitalized(text::lower(span)) != span &&
           span.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

std::string name_of_span(std::string_view span) {
    return text::capitalized(is_shouted(span) ? text::lower(span) : std::string(span));
}

bool ends_clean(const Word& word) {
    return word.written.ends_with(word.core);
}

// 'Plan-, bygg- och miljönämnden' begins two words before its 'och', and further where commas lead.
std::size_t start_of_compound(const std::vector<Word>& words, std::size_t at) {
    if (at < 2 || words[at - 1].plain != "och" || !words[at - 2].written.ends_with('-')) return at;
    std::size_t start = at - 2;
    while (start > 0 && words[start - 1].written.ends_with("-,")) --start;
    return start;
}

bool is_known_word(const Word& word, const Vocabulary& vocabulary) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{"document_word", "cycle", "risk_list"},
                               [&](std::string_view of) { return vocabulary.word(of, word.plain).has_value(); });
}

bool is_compass(const Word& word, const Vocabulary& vocabulary) {
    return starts_with_capital(word.core) && vocabulary.word("compass_word", word.plain);
}

// 'Exempelby' is no part of the name in 'Socialnämnden Exempelby kommun' and 'Socialnämnden SN 2025/18'.
bool is_another_thing(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    if (is_known_word(words[at], vocabulary) || is_shouted(words[at].core)) return true;
    return at + 1 < words.size() && vocabulary.word("organisation_word", words[at + 1].plain);
}

std::size_t end_of_name(const std::vector<Word>& words, std::size_t at, auto belongs) {
    std::size_t end = at;
    while (end + 1 < words.size() && ends_clean(words[end]) && belongs(end + 1)) ++end;
    return end;
}

// 'Socialnämnden Nord och Byggnadsnämnden': what belongs to what is not told.
bool goes_on(const std::vector<Word>& words, std::size_t end) {
    return end + 2 < words.size() && words[end + 1].plain == "och" && starts_with_capital(words[end + 2].core);
}

NamedBoard named(const std::vector<Word>& words, std::size_t first, std::size_t at, const Vocabulary& vocabulary) {
    const auto name_to = [&](std::size_t last) {
        return name_of_span(without_genitive(without_punctuation(span_of(words, first, last))));
    };
    NamedBoard board{name_to(at), name_to(at), first, false};
    if (without_genitive(words[at].plain) != words[at].plain) return board;
    const std::size_t all = end_of_name(words, at, [&](std::size_t next) {
        return starts_with_capital(words[next].core) && !is_another_thing(words, next, vocabulary);
    });
    if (all == at || goes_on(words, all)) return board;
    board.joined = name_to(all);
    board.name = name_to(
        end_of_name(words, at, [&](std::size_t next) { return next <= all && is_compass(words[next], vocabulary); }));
    return board;
}

std::optional<NamedBoard> compound_board(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    const std::string_view plain = without_genitive(words[at].plain);
    const bool board = ends_in(plain, "nämnden") || ends_in(plain, "styrelsen") || ends_in(plain, "utskottet");
    if (!board || vocabulary.word("not_a_board", plain)) return std::nullopt;
    return named(words, start_of_compound(words, at), at, vocabulary);
}

// 'Tekniska nämnden', 'Sociala utskottet'.
std::optional<NamedBoard> described_board(const std::vector<Word>& words, std::size_t at,
                                          const Vocabulary& vocabulary) {
    const std::string_view plain = without_genitive(words[at].plain);
    if (at == 0 || (plain != "nämnden" && plain != "utskottet")) return std::nullopt;
    const Word& kind = words[at - 1];
    if (!starts_with_capital(kind.core) || !kind.plain.ends_with('a') || !ends_clean(kind) ||
        vocabulary.word("not_a_name", kind.plain))
        return std::nullopt;
    NamedBoard board = named(words, at - 1, at, vocabulary);
    board.only_on_line = true;
    return board;
}

// 'Nämnden för kultur, fritid och idrott': one word, or several with commas and 'och' between. Where small letters
// go on after that, its end is not told.
std::optional<NamedBoard> board_for(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    if (words[at].core != "Nämnden" || at + 2 >= words.size() || words[at + 1].plain != "för") return std::nullopt;
    std::size_t last = at + 2;
    while (words[last].written.ends_with(',') && last + 1 < words.size()) ++last;
    if (last + 2 < words.size() && words[last + 1].plain == "och") last += 2;
    const bool ends = last + 1 == words.size() || !ends_clean(words[last]) ||
                      text::lower(words[last + 1].core) != words[last + 1].core ||
                      is_known_word(words[last + 1], vocabulary) || year_named(words[last + 1]);
    if (!ends || vocabulary.word("judged", words[last].plain)) return std::nullopt;
    const std::string name(without_punctuation(span_of(words, at, last)));
    return NamedBoard{name, name, at, true};
}

// 'The Social Services Board': capitals up to the word itself.
std::optional<NamedBoard> english_board(const std::vector<Word>& words, std::size_t at) {
    const std::string_view plain = without_genitive(words[at].plain);
    if ((plain != "board" && plain != "committee") || !starts_with_capital(words[at].core)) return std::nullopt;
    std::size_t first = at;
    while (first > 0 && starts_with_capital(words[first - 1].core) && words[first - 1].plain != "the") --first;
    if (first == at) return std::nullopt;
    const std::string name(without_genitive(without_punctuation(span_of(words, first, at))));
    return NamedBoard{name, name, first, false};
}

std::optional<NamedBoard> board_at(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    if (auto board = compound_board(words, at, vocabulary)) return board;
    if (auto board = described_board(words, at, vocabulary)) return board;
    if (auto board = board_for(words, at, vocabulary)) return board;
    return english_board(words, at);
}

}  // namespace

std::vector<NamedBoard> boards_named(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<NamedBoard> found;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (auto board = board_at(words, at, vocabulary)) found.push_back(*std::move(board));
    return found;
}

std::string company_named(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    constexpr std::size_t most_words = 6;
    if (words.size() < 2 || words.size() > most_words || !vocabulary.word("company_word", words.back().plain))
        return {};
    const bool is_name = std::ranges::all_of(words, [&](const Word& word) {
        return (starts_with_capital(word.core) || word.plain == "och" || word.plain == "i") && ends_clean(word) &&
               !is_known_word(word, vocabulary);
    });
    if (!is_name || TurnsOfSpeech(vocabulary, "auditor").find(words)) return {};
    return std::string(span_of(words, 0, words.size() - 1));
}

}  // namespace riskbild::import
