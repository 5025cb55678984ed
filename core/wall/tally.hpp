// How many of each word. A word that was stated but is not known is neither that word nor silence.
#pragma once

#include <cstddef>
#include <map>

#include "core/plan/words.hpp"

namespace riskbild::wall {

template <class Enum>
class Tally {
public:
    void add(const plan::Worded<Enum>& word) {
        const bool unknown = word.value == Enum::not_stated && !word.raw.empty();
        unknown ? ++unknown_ : ++counts_[word.value];
        ++total_;
    }
    std::size_t operator[](Enum word) const { return counts_.contains(word) ? counts_.at(word) : 0; }
    std::size_t unknown() const { return unknown_; }
    std::size_t total() const { return total_; }
    bool all(Enum word) const { return total_ > 0 && (*this)[word] == total_; }
    bool says_something() const { return total_ > (*this)[Enum::not_stated] + unknown_; }

private:
    std::map<Enum, std::size_t> counts_;
    std::size_t unknown_ = 0;
    std::size_t total_ = 0;
};

}  // namespace riskbild::wall
