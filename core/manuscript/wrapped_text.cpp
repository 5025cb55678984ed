#include "core/manuscript/wrapped_text.hpp"

#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/running_text.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

std::vector<import::Row> read_wrapped_text(std::span<const TextLine> lines, const import::Vocabulary& vocabulary) {
    const Words words(lines);
    const auto blocks = blocks_of(lines, [&](std::string_view line) { return label_of(line, vocabulary); });
    return rows_of_text(blocks, words, vocabulary);
}

}  // namespace riskbild::manuscript
