// What one sentence adds to the document.
#pragma once

#include <string>
#include <string_view>

#include "core/import/reading.hpp"

namespace riskbild::import {

// The row and cell that a sentence stands in.
struct ProsePlace {
    std::string risk;
    std::string control;
    std::string recommendation;
    plan::Source source;
    bool in_treatment = false;  // in the plan's part of the row: what is to be done
    bool is_planned = false;    // a time without a verb is when it is to be done
};

// Each gives whether the sentence stated a fact that is not in the document yet and that the controller has not
// struck.
bool add_measurements(std::string_view sentence, const ProsePlace& place, Reading& reading);
bool add_due_times(std::string_view sentence, const ProsePlace& place, Reading& reading);

}  // namespace riskbild::import
