// Turns of speech, as data (assets/vocabulary/words.json): which fact a sentence states, and where in it.
//
// A turn is words in lower case. Among them 'n' stands for a number in figures, 'å' for a year, 'x' for any one
// word, and '…' for up to forty words of any kind.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/import/head_words.hpp"

namespace riskbild::import {

struct Turn {
    std::string name;  // what it stands for
    std::size_t first = 0;
    std::size_t last = 0;  // indices among the words of the sentence, both included
    std::vector<int> counts;
    std::vector<int> years;
    std::vector<std::size_t> words;  // that 'x' stood for
};

class TurnsOfSpeech {
public:
    TurnsOfSpeech(const Vocabulary& vocabulary, std::string_view concept_name);

    // The first in the sentence at or after `from`; of those that begin at the same word the longest.
    std::optional<Turn> find(const std::vector<Word>& words, std::size_t from = 0) const;
    std::vector<Turn> all(const std::vector<Word>& words) const;  // may overlap, but each begins at its own word

private:
    struct Pattern {
        std::string name;
        std::vector<std::string> words;
    };
    using Patterns = std::vector<Pattern>;

    static void find_longest(const Patterns& patterns, const std::vector<Word>& words, std::size_t at,
                             std::optional<Turn>& longest);

    std::map<std::string, Patterns, std::less<>> by_first_word_;
    Patterns with_any_first_word_;
};

}  // namespace riskbild::import
