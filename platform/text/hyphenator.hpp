// Where Swedish words may be broken: exceptions first, then the parts of compounds, then syllables within
// a part.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/wall/compounds.hpp"
#include "core/wall/measure.hpp"
#include "platform/text/syllables.hpp"

namespace riskbild::text {

// Immutable, so safe from any thread.
class Hyphenator {
public:
    Hyphenator() = default;  // without lists and patterns: joints only where a part tells its own end
    // `exceptions`: the lines of assets/hyphenation/sv.txt, '=' between parts, '-' between syllables. An entry
    // wins over parts and syllables, also for its word with up to four letters of ending.
    Hyphenator(std::string_view exceptions, wall::Compounds compounds, Syllables syllables);

    // As wall::TextMeasure asks. A word with U+00AD is broken there and nowhere else; one with digits or signs
    // inside (numbers, addresses, 'SN 2023/12') never.
    std::vector<wall::Joint> joints(std::string_view utf8) const;

private:
    using Joints = std::vector<wall::Joint>;

    Joints joints_of_token(std::u32string_view token) const;
    Joints joints_of_word(std::u32string_view word) const;
    const Joints* exception(std::u32string_view word) const;

    std::map<std::u32string, Joints, std::less<>> exceptions_;
    wall::Compounds compounds_;
    Syllables syllables_;
};

}  // namespace riskbild::text
