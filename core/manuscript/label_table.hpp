// Label blocks as a table: a column a label, a row a risk.
#pragma once

#include <optional>
#include <span>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/found_table.hpp"

namespace riskbild::manuscript {

// The first one at `from` or later. Its header has the labels as they stand, with the headings of the document
// for areas and titles, or 'Riskområde' and 'Risk' where it has none; an area stands in every row below it,
// marked as inherited.
std::optional<FoundTable> find_label_table(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                           const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
