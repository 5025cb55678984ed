// Turns of speech, as data (assets/vocabulary/words.json): which fact a sentence states, and where in it.
//
// A phrase is words in lower case. Among them 'n' stands for a count ('fyra', '4'), 'å' for a year, 'x' for
// any one word, and '…' for up to forty words of any kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/import/head_words.hpp"

namespace riskbild::import {

struct Phrase {
    std::string name;  // what the phrase stands for
    std::size_t first = 0;
    std::size_t last = 0;  // indices among the words of the sentence, both included
    std::vector<int> counts;
    std::vector<int> years;
    std::vector<std::size_t> words;  // that 'x' stood for
};

class Phrases {
public:
    Phrases(const Vocabulary& vocabulary, std::string_view concept_name);

    // The first in the sentence at or after `from`; of those that begin at the same word the longest.
    std::optional<Phrase> find(const std::vector<Word>& words, std::size_t from = 0) const;
    std::vector<Phrase> all(const std::vector<Word>& words) const;  // may overlap, but each begins at its own word

private:
    struct Pattern {
        std::string name;
        std::vector<std::string> words;
    };
    bool match(const Pattern& pattern, std::size_t part, const std::vector<Word>& words, std::size_t at,
               Phrase& phrase) const;
    bool match_word(const std::string& part, const Word& word, std::size_t at, Phrase& phrase) const;
    bool match_after_gap(const Pattern& pattern, std::size_t part, const std::vector<Word>& words, std::size_t at,
                         Phrase& phrase) const;

    const Vocabulary& vocabulary_;
    std::vector<Pattern> patterns_;
};

}  // namespace riskbild::import
