// The header of a table whose cells came out one after the other, and what its columns hold.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/vocabulary.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {

struct FlatColumn {
    std::string heading;
    std::string field;
    int line = 0;
};

struct FlatHeader {
    std::size_t begin = 0;  // of the blocks
    std::size_t end = 0;
    std::vector<FlatColumn> columns;
    std::string text;                  // without spaces, by which it is known when it comes again
    std::vector<std::size_t> anchors;  // columns of numbers or status words: told from text by what stands in them
};

std::string without_spaces(std::string_view text);

// Three columns at least, an anchor among them, and nothing but headings in its blocks.
std::optional<FlatHeader> find_flat_header(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                           const import::Vocabulary& vocabulary);

// The bytes at the beginning of a text that are a cell of that anchor's column: '8' of '8 Rutin finns', 'Ja'
// of 'Ja Klart i mars'. 0 where it begins with none.
std::size_t anchor_length(std::string_view text, std::string_view field, const import::Vocabulary& vocabulary);

}  // namespace riskbild::manuscript
