// Where label blocks stand in a text, and which risk each label is of:
//
//     Ekonomi                      an area, above several risks
//       Bristande prognoser        a title, above the first label of each
//     Riskbeskrivning              a label alone, its text below
//     Prognoserna är sena.
//     Riskvärde: 6 (2 x 3)         a label with its text beside
//
// A label that comes again begins a new risk. Titles and areas are told from the text above them by their place
// and by the width they were wrapped to; where that does not tell, nothing is taken for one.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

struct LabelSpan {
    TextBlock label;               // may hold text of its own
    std::vector<TextBlock> texts;  // below it, up to the next label
};

struct LabelRecord {
    std::optional<TextBlock> area;
    std::optional<TextBlock> title;
    std::string number;  // '2' of 'Risk 2'; empty if the title has none
    std::vector<LabelSpan> spans;
};

struct LabelRegion {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<HeadingWords> header;  // of the table that the blocks were cells of; empty if there is none
    int header_line = 0;
    std::vector<LabelRecord> records;
    std::vector<TextBlock> left;  // that may be titles, and are no text of any label
};

// The first one that begins at `from` or later.
std::optional<LabelRegion> find_label_region(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                             const import::Vocabulary& vocabulary);

// How wide the column of a label is, by the first text below it in any record.
struct LabelWidth {
    std::size_t wrapped = 0;  // the widest line of a text that was wrapped; 0: none was, so it is not told
    std::size_t least = 0;    // the widest line of all

    bool is_told() const { return wrapped > 0; }
    bool is_like(const LabelWidth& other) const;  // as far as is told
};
using LabelWidths = std::map<std::string, LabelWidth>;  // by text::comparable of the label
LabelWidths widths_of(std::span<const LabelRecord> records);

}  // namespace riskbild::manuscript
