#include "core/manuscript/flat_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/manuscript/flat_rows.hpp"

namespace riskbild::manuscript {
namespace {

using import::CellText;
using import::Row;

CellText cell(const std::string& text, int line) {
    CellText made;
    made.text = text;
    made.line = line;
    return made;
}

Row header_row(const FlatHeader& header) {
    Row row;
    for (const FlatColumn& column : header.columns) row.push_back(cell(column.heading, column.line));
    return row;
}

Row row_of(const FlatRow& flat, const CellText& first_above) {
    Row row;
    for (const auto& it : flat.cells) row.push_back(it ? cell(it->text, it->block.number()) : CellText{});
    if (!flat.is_first_merged) return row;
    row.front() = first_above;
    row.front().inherited = true;
    return row;
}

// The blocks of a row that is none, each once, in the order of the text.
void leave(const FlatRow& row, std::vector<TextBlock>& left) {
    std::vector<const FlatCell*> cells;
    for (const auto& it : row.cells)
        if (it) cells.push_back(&*it);
    for (const FlatCell& it : row.unplaced) cells.push_back(&it);
    std::ranges::sort(cells, {}, [](const FlatCell* it) { return it->at; });
    const auto same = [](const FlatCell* a, const FlatCell* b) { return a->at == b->at; };
    cells.erase(std::unique(cells.begin(), cells.end(), same), cells.end());
    for (const FlatCell* it : cells) left.push_back(it->block);
}

// Rows below each other that are none, by their lines.
void tell_cut(const FlatRow& row, bool goes_on, FoundTable& table) {
    std::vector<TextBlock> blocks;
    leave(row, blocks);
    if (!goes_on) table.cut.push_back({blocks.front().number(), 0});
    table.cut.back().last = blocks.back().lines.back().number;
    std::ranges::move(blocks, std::back_inserter(table.left));
}

FoundTable table_of(const FlatHeader& header, const FlatRows& flat) {
    FoundTable table;
    table.begin = header.begin;
    table.end = flat.end;
    table.left = flat.page_numbers;
    table.rows.push_back(header_row(header));
    CellText first;
    bool cut = false;
    for (const FlatRow& row : flat.rows) {
        if (row.is_certain)
            table.rows.push_back(row_of(row, first));
        else
            tell_cut(row, cut, table);
        cut = !row.is_certain;
        first = row.is_certain ? table.rows.back().front() : CellText{};
    }
    return table;
}

// The same words below the same headings on another page are headings too, that nobody knows.
bool goes_on_unknown(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words) {
    const auto first_line = [&](std::size_t i) -> const std::string& { return blocks[i].lines.front().text; };
    for (std::size_t i = 1; i < blocks.size(); ++i)
        if (i != header.end && first_line(i) == first_line(header.end) &&
            header.text.ends_with(without_spaces(text_of(blocks[i - 1], words))))
            return true;
    return false;
}

// The table as the text that it stands as.
void unread(std::span<const TextBlock> blocks, FoundTable& table) {
    table.rows.clear();
    table.left.assign(blocks.begin() + static_cast<std::ptrdiff_t>(table.begin),
                      blocks.begin() + static_cast<std::ptrdiff_t>(table.end));
    table.cut = {{table.left.front().number(), table.left.back().lines.back().number}};
}

}  // namespace

std::optional<FoundTable> find_flat_table(std::span<const TextBlock> blocks, std::size_t from, const Words& words,
                                          const import::Vocabulary& vocabulary) {
    for (auto header = find_flat_header(blocks, from, words, vocabulary); header;
         header = find_flat_header(blocks, header->end, words, vocabulary)) {
        const FlatRows flat = read_flat_rows(blocks, *header, words, vocabulary);
        if (flat.rows.empty()) continue;
        FoundTable table = table_of(*header, flat);
        if (table.rows.size() == 1 || goes_on_unknown(blocks, *header, words)) unread(blocks, table);
        return table;
    }
    return std::nullopt;
}

}  // namespace riskbild::manuscript
