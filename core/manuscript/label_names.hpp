// What the risks of a label region are called: their titles, and the areas above several of them.
#pragma once

#include <vector>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/label_region.hpp"

namespace riskbild::manuscript {

struct AboveRegion {
    std::vector<TextBlock> blocks;  // between a header and the first label, or a few above that label
    std::size_t first_label = 0;    // index of the block
};

// Takes titles and areas off the texts that they stand below, and off what stands above the region, which then
// begins with them.
void name_records(LabelRegion& region, AboveRegion above, const Words& words, const import::Vocabulary& vocabulary);

// Whether any block has a label for that field of a risk.
bool has_field(const LabelRegion& region, std::string_view field, const import::Vocabulary& vocabulary);

// A title stands on its own and is no sentence of the text above it.
bool could_be_title(const TextBlock& block, const Words& words);

}  // namespace riskbild::manuscript
