// A table whose cells came out of a PDF one after the other: first the headings, then row by row, each cell a
// block of lines ('8', 'Rutin finns.', 'Ja Klart i mars').
#pragma once

#include <optional>
#include <span>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/found_table.hpp"

namespace riskbild::manuscript {

// The first one at `from` or later. A row whose cells do not fit the columns is left as text, and told.
std::optional<FoundTable> find_flat_table(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                          const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
