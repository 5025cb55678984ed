// Where texts say a number that is too small to be told. A program cannot take it out of a sentence and leave the
// sentence true: a person has to write it anew, or show it to nobody.
#pragma once

#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace riskbild::plan {

struct NumberInText {
    std::string place;  // "documents[0].controls[3].follow_up.result"
    std::string text;   // whole
    int part = 0;       // the number that it says
    int whole = 0;      // of so many; 0: of how many is not known

    bool operator==(const NumberInText&) const = default;
};

// In the order of the board, each text once. A number counts as said where the text holds it, in digits or as a Swedish
// word, together with its whole, or, where no whole is known, with a word of what was counted.
std::vector<NumberInText> numbers_in_texts(const Board& board, int limit);

}  // namespace riskbild::plan
