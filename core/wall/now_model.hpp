// Läget: the verdict, what departs from the plan, what has moved, coverage.
#pragma once

#include <string>
#include <vector>

#include "core/wall/status_words.hpp"

namespace riskbild::wall {

// The verdict: either a key number with its denominator and the rest of the sentence ('6' 'av 7'
// 'kritiska risker bedöms följa planen.'), or whole sentences only. Read in order, its texts are the
// verdict word for word.
struct Verdict {
    std::string key;                     // '6', 'Alla 7'; empty where the verdict is sentences only
    std::string of;                      // 'av 7'; empty with 'Alla 7'
    std::string rest;                    // the rest of the first sentence
    std::vector<std::string> sentences;  // following sentences, or all of them
    std::string in_full() const;         // the whole verdict as one text
    bool operator==(const Verdict&) const = default;
};

struct Card {
    Tone tone = Tone::plain;
    Glyph glyph = Glyph::none;
    std::string title;
    std::vector<StatusWords> statuses;  // two mean 'from → to'
    std::vector<std::string> lines;
    std::string source;   // whose word it is where it is not the document's: 'Riskbilds jämförelse …'; small
    std::string fresh{};  // as in a row
    std::string risk{};   // likewise
    bool operator==(const Card&) const = default;
};

struct NowPage {
    Verdict verdict;
    std::vector<StatusWords> tally;  // one glyph for each thing the verdict counts, best first
    std::vector<Card> cards;         // all exceptions, the most urgent first; layout shows three at most
    std::vector<Card> asides;  // moved times, works that start later; their lines go first where there is little room
    std::string more;          // '+ {n} till på sidan Risker', for the exceptions left out
    std::vector<std::string> notes;  // coverage and the like, most important first
    bool operator==(const NowPage&) const = default;
};

}  // namespace riskbild::wall
