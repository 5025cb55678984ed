// The real widths of Inter's letters, read once.
#pragma once

#include "platform/text/inter.hpp"

namespace riskbild::test {

inline const wall::TextMeasure& inter() {
    static const auto metrics = text::InterMetrics::load();
    return **metrics;
}

}  // namespace riskbild::test
