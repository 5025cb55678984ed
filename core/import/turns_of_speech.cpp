#include "core/import/turns_of_speech.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t longest_gap = 40;  // words
constexpr auto placeholders = std::to_array<std::string_view>({"n", "å", "x"});

using Parts = std::vector<std::string>;

bool match_word(const std::string& part, const Word& word, std::size_t at, Turn& turn) {
    if (part == "n") {
        const auto count = count_named(word);
        if (count) turn.counts.push_back(*count);
        return count.has_value();
    }
    if (part == "å") {
        const auto year = year_named(word);
        if (year) turn.years.push_back(*year);
        return year.has_value();
    }
    if (part == "x") turn.words.push_back(at);
    return part == "x" || part == word.plain;
}

bool match(const Parts& parts, std::size_t part, const std::vector<Word>& words, std::size_t at, Turn& turn);

bool match_after_gap(const Parts& parts, std::size_t part, const std::vector<Word>& words, std::size_t at, Turn& turn) {
    for (std::size_t next = at; next < words.size() && next <= at + longest_gap; ++next) {
        Turn trial = turn;
        if (!match(parts, part, words, next, trial)) continue;
        turn = std::move(trial);
        return true;
    }
    return false;
}

bool match(const Parts& parts, std::size_t part, const std::vector<Word>& words, std::size_t at, Turn& turn) {
    for (; part < parts.size(); ++part, ++at) {
        if (parts[part] == "…") return match_after_gap(parts, part + 1, words, at, turn);
        if (at == words.size() || !match_word(parts[part], words[at], at, turn)) return false;
        turn.last = at;
    }
    return true;
}

}  // namespace

TurnsOfSpeech::TurnsOfSpeech(const Vocabulary& vocabulary, std::string_view concept_name) {
    for (const auto& [phrase, name] : vocabulary.phrases(concept_name)) {
        if (name == left_out) continue;
        Pattern pattern{name, {}};
        for (const std::string_view word : text::split(phrase, ' ')) pattern.words.emplace_back(word);
        const std::string& first = pattern.words.front();
        const bool any = std::ranges::find(placeholders, first) != placeholders.end();
        (any ? with_any_first_word_ : by_first_word_[first]).push_back(std::move(pattern));
    }
}

void TurnsOfSpeech::find_longest(const Patterns& patterns, const std::vector<Word>& words, std::size_t at,
                                 std::optional<Turn>& longest) {
    for (const Pattern& pattern : patterns) {
        Turn turn;
        turn.first = at;
        if (!match(pattern.words, 0, words, at, turn) || (longest && turn.last <= longest->last)) continue;
        turn.name = pattern.name;
        longest = std::move(turn);
    }
}

std::optional<Turn> TurnsOfSpeech::find(const std::vector<Word>& words, std::size_t from) const {
    for (std::size_t at = from; at < words.size(); ++at) {
        std::optional<Turn> longest;
        if (const auto begins = by_first_word_.find(words[at].plain); begins != by_first_word_.end())
            find_longest(begins->second, words, at, longest);
        find_longest(with_any_first_word_, words, at, longest);
        if (longest) return longest;
    }
    return std::nullopt;
}

std::vector<Turn> TurnsOfSpeech::all(const std::vector<Word>& words) const {
    std::vector<Turn> found;
    for (auto turn = find(words); turn; turn = find(words, turn->first + 1)) found.push_back(*turn);
    return found;
}

}  // namespace riskbild::import
