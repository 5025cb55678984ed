// The headings of risks and controls that the vocabulary knows, as they stand in wrapped text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/vocabulary.hpp"

namespace riskbild::manuscript {

struct HeadingWords {
    std::string text;   // as it stands
    std::string field;  // of a risk, or else of a control
};

// Empty where the text is no heading.
std::string field_of(std::string_view heading, const import::Vocabulary& vocabulary);

// 'Riskområde Risk Riskvärde' → three. Empty unless headings are all there is in the text.
std::vector<HeadingWords> headings_in(std::string_view text, const import::Vocabulary& vocabulary);

// The label that a line is or begins with, before its colon; empty if it is no label. A word that also names
// whole sections ('Risker') is one only with its text behind it.
std::string label_of(std::string_view line, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
