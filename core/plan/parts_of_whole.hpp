// Counts that may be the parts of one whole, and what can be worked out about those of them that are not told.
#pragma once

#include <vector>

namespace riskbild::plan {

// One count of the whole. What is not told lies within bounds that everybody knows.
struct Part {
    int count = 0;
    bool told = true;
    int least = 0;  // where it is not told
    int most = 0;
    std::size_t row = 0;  // the caller's own

    bool operator==(const Part&) const = default;
};

// More cannot be tried in every combination.
inline constexpr std::size_t most_parts = 10;

// Parts that add up to the whole, so that one of them that is not told can be worked out; such as hold a told one
// before others. Empty where there are none. At most `most_parts` parts.
std::vector<Part> telling_parts(const std::vector<Part>& parts, int whole);

}  // namespace riskbild::plan
