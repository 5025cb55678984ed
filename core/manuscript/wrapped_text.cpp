#include "core/manuscript/wrapped_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/label_table.hpp"
#include "core/manuscript/running_text.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

std::vector<import::Row> read_wrapped_text(std::span<const TextLine> lines, const import::Vocabulary& vocabulary) {
    const Words words(lines);
    const auto blocks = blocks_of(lines, [&](std::string_view line) { return label_of(line, vocabulary); });
    const std::span<const TextBlock> all(blocks);
    std::vector<import::Row> rows;
    const auto add = [&](std::vector<import::Row> more) { std::ranges::move(more, std::back_inserter(rows)); };
    std::size_t done = 0;
    while (auto table = find_label_table(all, done, words, vocabulary)) {
        add(rows_of_text(all.subspan(done, table->begin - done), words, vocabulary));
        add(std::move(table->rows));
        add(rows_of_text(table->left, words, vocabulary));
        done = table->end;
    }
    add(rows_of_text(all.subspan(done), words, vocabulary));
    return rows;
}

}  // namespace riskbild::manuscript
