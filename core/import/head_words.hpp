// The words of a sentence, as the readers of running text compare them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/vocabulary.hpp"

namespace riskbild::import {

struct Word {
    std::string_view written;  // with the punctuation around it; points into the sentence
    std::string_view core;     // without it
    std::string plain;         // that in lower case
};

// The first 300 of a sentence; what is longer is no sentence and is read no further. `sentence` must outlive
// the words.
std::vector<Word> words_of(std::string_view sentence);

// The sentence from one word to another, both included.
std::string_view span_of(const std::vector<Word>& words, std::size_t first, std::size_t last);

// Without commas, colons, dashes and the like at both ends.
std::string_view without_punctuation(std::string_view text);

bool starts_with_capital(std::string_view word);

// '4'. Not a year, and nothing above 9999.
std::optional<int> count_named(const Word& word);

// 2023 of '2023'; only a year of this century.
std::optional<int> year_named(const Word& word);

// 'anvisning' and 'anvisningar', 'upprätta' and 'upprättat': one word with another ending. Words of fewer than
// five letters say too little and are like no other.
bool same_but_ending(std::string_view plain, std::string_view other);

// The words long enough to tell texts apart, each once.
std::vector<std::string> telling_words(std::string_view text);

}  // namespace riskbild::import
