// The words, numbers and signs of a sentence, with their places in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::prose {

enum class WordKind {
    word,    // letters, also with figures, hyphens or colons within: 'e-tjänst', '1:a', 'v43'
    number,  // '49', '49,5', '50 000'
    sign     // any other letter, one at a time: '%', ',', '–', '/'
};

struct Word {
    WordKind kind = WordKind::word;
    std::string text;       // in lower case
    std::size_t begin = 0;  // bytes from the beginning of the sentence
    std::size_t end = 0;
    double number = 0;  // of a number
};

using Words = std::vector<Word>;

Words words_of(std::string_view sentence);

// '49,5 %' has no space before its first word's end; '2023-12' has its parts close together.
bool stands_close(const Word& left, const Word& right);

// 1900–2100 in four figures: too like a year to be a count.
bool looks_like_year(const Word& word);

}  // namespace riskbild::prose
