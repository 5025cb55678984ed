// Riskkort: one risk, with all that its documents say of it.
#pragma once

#include <string>
#include <vector>

#include "core/wall/rows_model.hpp"

namespace riskbild::wall {

struct FocusSection {
    std::string label{};
    std::vector<Row> rows{};  // a lead is what the row is about: 'Område', a figure, a time
    bool operator==(const FocusSection&) const = default;
};

// One risk, with all that its documents say of it.
struct FocusPage {
    std::string title{};        // short
    std::string full_title{};   // empty where the title is the whole
    std::string value{};        // '8'; empty if not stated
    std::string value_words{};  // 'Sannolikhet 2 · konsekvens 4, december 2022', 'Riskvärde ej angivet'
    std::vector<StatusWords> statuses{};
    bool course = false;  // the statuses read last → present
    std::string fresh{};  // as in a row
    std::vector<FocusSection> sections{};
    bool operator==(const FocusPage&) const = default;
};

}  // namespace riskbild::wall
