#include "core/import/head_phrases.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t longest_gap = 40;  // words

}  // namespace

Phrases::Phrases(const Vocabulary& vocabulary, std::string_view concept_name) : vocabulary_(vocabulary) {
    for (const auto& [phrase, name] : vocabulary.phrases(concept_name)) {
        Pattern pattern{name, {}};
        for (const std::string_view word : text::split(phrase, ' ')) pattern.words.emplace_back(word);
        patterns_.push_back(std::move(pattern));
    }
}

bool Phrases::match_word(const std::string& part, const Word& word, std::size_t at, Phrase& phrase) const {
    if (part == "n") {
        const auto count = count_named(word, vocabulary_);
        if (count) phrase.counts.push_back(*count);
        return count.has_value();
    }
    if (part == "å") {
        const auto year = year_named(word);
        if (year) phrase.years.push_back(*year);
        return year.has_value();
    }
    if (part == "x") phrase.words.push_back(at);
    return part == "x" || part == word.plain;
}

bool Phrases::match_after_gap(const Pattern& pattern, std::size_t part, const std::vector<Word>& words, std::size_t at,
                              Phrase& phrase) const {
    for (std::size_t next = at; next < words.size() && next <= at + longest_gap; ++next) {
        Phrase trial = phrase;
        if (!match(pattern, part, words, next, trial)) continue;
        phrase = std::move(trial);
        return true;
    }
    return false;
}

bool Phrases::match(const Pattern& pattern, std::size_t part, const std::vector<Word>& words, std::size_t at,
                    Phrase& phrase) const {
    for (; part < pattern.words.size(); ++part, ++at) {
        if (pattern.words[part] == "…") return match_after_gap(pattern, part + 1, words, at, phrase);
        if (at == words.size() || !match_word(pattern.words[part], words[at], at, phrase)) return false;
        phrase.last = at;
    }
    return true;
}

std::optional<Phrase> Phrases::find(const std::vector<Word>& words, std::size_t from) const {
    for (std::size_t at = from; at < words.size(); ++at) {
        std::optional<Phrase> best;
        for (const Pattern& pattern : patterns_) {
            Phrase phrase;
            phrase.name = pattern.name;
            phrase.first = at;
            if (match(pattern, 0, words, at, phrase) && (!best || phrase.last > best->last)) best = std::move(phrase);
        }
        if (best) return best;
    }
    return std::nullopt;
}

std::vector<Phrase> Phrases::all(const std::vector<Word>& words) const {
    std::vector<Phrase> found;
    for (auto phrase = find(words); phrase; phrase = find(words, phrase->first + 1)) found.push_back(*phrase);
    return found;
}

}  // namespace riskbild::import
