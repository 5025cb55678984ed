// Counts of people that are too small to be told: whoever knows the place could tell who they are.
//
// The rule is the threshold rule of statistical disclosure control with complementary suppression (Handbook on
// Statistical Disclosure Control, chapter 5; Statistics Sweden's handbook on röjandekontroll says the same): a count
// from 1 to below the limit is not told, nor is one that leaves so few of the whole, nor any other from which it could
// be worked out. None (0 of 21) and all (21 of 21) are told, for nobody is singled out by them, unless the whole is
// itself below the limit.
#pragma once

#include "core/plan/plan.hpp"

namespace riskbild::plan {

// What a measurement of people comes to: a count, of how many as far as stated.
struct Count {
    int part = 0;
    std::optional<int> whole;

    bool operator==(const Count&) const = default;
};

// As stated, or as a percentage of a stated whole comes to. Nothing where no count is stated.
std::optional<Count> count_of(const Measurement& measurement);

// What may be said of it in the place of its numbers; none where they may be told. Only of measurements that are
// marked as being about people.
SmallNumber too_small(const Measurement& measurement, int limit);

// The board without any such number and without what gives one away: among the measurements of the same document, the
// parts that make up the same whole, the same count once more, and a percentage that says the same. A limit below 2
// hides nothing. Texts are left as they are: see numbers_in_texts.hpp.
Board with_small_numbers_hidden(Board board, int limit);

}  // namespace riskbild::plan
