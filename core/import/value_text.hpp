// A risk's value with its factors in one cell: '12 (S3 K4)', '3 x 4 = 12',
// 'Riskvärde: 6 (Sannolikhet: 3, Konsekvens: 2)'.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/import/vocabulary.hpp"

namespace riskbild::import {

struct ValueText {
    int value = 0;
    std::optional<int> likelihood;  // both or none
    std::optional<int> consequence;
    bool product_differs = false;    // of two factors that the text itself multiplies
    std::string likelihood_words{};  // as written, where it is labelled: 'S3', 'Sannolikhet: 3'
    std::string consequence_words{};
};

// Three numbers, of which two are the factors: by their labels, or by the sign between them. Factors without
// labels are told apart only where `order` says which comes first ('S x K'; a word of the vocabulary's
// factor_order) or they are equal; else the value alone is read. Nothing for any other text.
std::optional<ValueText> read_value_text(std::string_view text, std::string_view order, const Vocabulary& vocabulary);

}  // namespace riskbild::import
