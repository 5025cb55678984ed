// Recommendations that running text reports, and what it says was done about each.
//
// Read are 'en rekommendation om att A', 'Revisionen rekommenderar nämnden att A', and items below a sentence
// that leads recommendations in. 'rekommendationen om att A' speaks of one that is read already.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/reading.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

// Each with auditor, audit and year of the report as far as its paragraph or the headings above it say; state and
// evidence from the rest of its section. A year that the heading above contradicts is kept beside it.
void read_recommendations_named(std::vector<Passage>& prose, Reading& reading);

// The next 'REK4' that none has.
std::string free_recommendation_id(const plan::Document& document);

// What a sentence recommends, in its words: 'Dels en rekommendation om att A, dels en om att B' → A, B.
std::vector<std::string> recommended_in(std::string_view sentence, const Vocabulary& vocabulary);

// The text from one heading to the next, and the recommendations read in it.
struct AuditSection {
    std::string subject;  // 'resor i tjänsten', of its heading
    std::size_t first = 0;
    std::size_t end = 0;                       // passages
    std::vector<std::size_t> recommendations;  // indices in the document
    std::set<std::size_t> stating;             // passages that they were read from
};

// What the section says of each. A paragraph that names one by its words begins the text on it; else a paragraph
// belongs to the one most of whose own words it has, clearly more than any other's; a sentence about all of the
// section's subject belongs to those that have nothing of their own. The rest belongs to none.
void read_evidence(const AuditSection& section, std::vector<Passage>& prose, Reading& reading);

}  // namespace riskbild::import
