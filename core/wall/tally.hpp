// How many of each word.
#pragma once

#include <cstddef>
#include <map>

namespace riskbild::wall {

template <class Enum>
class Tally {
public:
    void add(Enum word) { ++counts_[word], ++total_; }
    std::size_t operator[](Enum word) const { return counts_.contains(word) ? counts_.at(word) : 0; }
    std::size_t total() const { return total_; }
    bool all(Enum word) const { return total_ > 0 && (*this)[word] == total_; }

private:
    std::map<Enum, std::size_t> counts_;
    std::size_t total_ = 0;
};

}  // namespace riskbild::wall
