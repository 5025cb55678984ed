// Recommendations written as blocks of labels: 'Rekommendation 1: …', 'Status: …', 'Kommentar: …'.
#pragma once

#include <vector>

#include "core/import/reading.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

// Each with the audit that the last heading or line above names. A label amid a sentence leaves that sentence
// unread, and so does anything without a label in a paragraph of its own.
void read_recommendation_blocks(std::vector<Passage>& prose, Reading& reading);

}  // namespace riskbild::import
