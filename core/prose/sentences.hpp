// Running text taken apart at the ends of its sentences.
#pragma once

#include <string_view>
#include <vector>

namespace riskbild::prose {

// In order, trimmed, none empty; together they hold every word of the text. A full stop after an
// abbreviation ('bl.a.', 't.ex.', 'kap.'), within a number or a date, or before a small letter ends nothing.
std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace riskbild::prose
