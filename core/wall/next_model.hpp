// Kommande: meetings and due times on a time line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.hpp"
#include "core/wall/rows_model.hpp"

namespace riskbild::wall {

// A due time or a meeting: in its own words, and where on the time line it lies, as far as known.
struct NextItem {
    Row row{};
    std::optional<Date> earliest{};  // neither where it cannot be told
    std::optional<Date> latest{};    // absent where it has no end
    bool operator==(const NextItem&) const = default;
};

// A month of the time line.
struct NextMonth {
    Date first{};
    std::string month{};  // 'jan'
    std::string year{};   // '2024'
    bool operator==(const NextMonth&) const = default;
};

struct NextPage {
    std::string title{};
    std::vector<NextItem> items{};    // in the order of showing
    std::vector<NextMonth> months{};  // what the time line spans; empty where nothing is dated
    std::optional<Date> today{};      // within those months, by a good clock
    std::string today_words{};        // 'I dag'
    std::vector<std::string> notes{};
    bool operator==(const NextPage&) const = default;
};

}  // namespace riskbild::wall
