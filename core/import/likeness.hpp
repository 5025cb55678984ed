// How alike two texts read, without dictionary or grammar: by the pairs of neighbouring letters they share.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riskbild::import {

// The pairs of a text, made once and compared often. Case, white space and punctuation do not count, so
// 'social tjänst' reads as 'Socialtjänst'.
class LetterPairs {
public:
    explicit LetterPairs(std::string_view utf8);
    bool empty() const { return pairs_.empty(); }

    // Dice's coefficient, 0 to 1: twice the shared pairs by all pairs (Adamson and Boreham, 'The use of an
    // association measure based on character structure', 1974, which used it on titles). 0 where either has none.
    // A letter exchanged costs at most two pairs, whatever compound it stands in.
    double likeness(const LetterPairs& other) const;
    double greatest_likeness(const LetterPairs& other) const;  // by their lengths alone, at once

private:
    std::vector<std::pair<char32_t, char32_t>> pairs_;  // sorted
};

// The numbers of a text in order, but for years: 'Enhet 2' and 'Enhet 3' are alike in letters and two things.
std::vector<std::string> figures_in(std::string_view utf8);

}  // namespace riskbild::import
