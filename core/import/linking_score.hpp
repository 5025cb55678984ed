// What speaks for two statements being of one risk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/import/likeness.hpp"
#include "core/import/linking.hpp"

namespace riskbild::import {

// A statement, prepared for being compared with many.
struct Likely {
    explicit Likely(const LinkedRisk& stated);

    LinkedRisk stated;
    LetterPairs title;
    LetterPairs measures;
    std::vector<std::string> figures;  // of the title
};

struct Score {
    int points = 0;  // 0 to 100
    std::vector<Reason> reasons;
};

// Empty where they are not alike enough to be suggested, or are stated to be of two processes.
std::optional<Score> score_of(const Likely& later, const Likely& earlier);

}  // namespace riskbild::import
