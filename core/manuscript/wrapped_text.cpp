#include "core/manuscript/wrapped_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/flat_table.hpp"
#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/label_table.hpp"
#include "core/manuscript/laid_out_table.hpp"
#include "core/manuscript/page_furniture.hpp"
#include "core/manuscript/running_text.hpp"
#include "core/manuscript/side_by_side.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {
namespace {

using Tables = std::vector<FoundTable>;

bool is_free(const FoundTable& table, const Tables& others) {
    return std::ranges::none_of(
        others, [&](const FoundTable& other) { return table.begin < other.end && other.begin < table.end; });
}

// Of a layout, all tables that do not begin within one of another layout.
template <class Find>
void find_all(Tables& tables, std::size_t blocks, Find find) {
    for (std::size_t from = 0; from < blocks;) {
        std::optional<FoundTable> table = find(from);
        if (!table) return;
        from = table->end;
        if (is_free(*table, tables)) tables.push_back(*std::move(table));
    }
}

Tables tables_in(std::span<const TextBlock> blocks, const Words& words, const import::Vocabulary& vocabulary) {
    Tables tables;
    Tables unread;  // of which nothing is certain: no other layout must have read them
    const auto is_unread = [](const FoundTable& table) { return table.rows.empty(); };
    find_all(tables, blocks.size(), [&](std::size_t from) { return find_flat_table(blocks, from, words, vocabulary); });
    std::ranges::copy_if(tables, std::back_inserter(unread), is_unread);
    std::erase_if(tables, is_unread);
    find_all(tables, blocks.size(),
             [&](std::size_t from) { return find_label_table(blocks, from, words, vocabulary); });
    std::ranges::copy_if(unread, std::back_inserter(tables), [&](const FoundTable& it) { return is_free(it, tables); });
    std::ranges::sort(tables, {}, &FoundTable::begin);
    return tables;
}

class RowCollector {
public:
    RowCollector(const Words& words, const import::Vocabulary& vocabulary) : words_(words), vocabulary_(vocabulary) {}

    void add_text(std::span<const TextLine> lines) {
        for (std::size_t done = 0; done < lines.size();) {
            const SideBySide beside = find_side_by_side(lines, done, vocabulary_);
            add_wrapped(lines.subspan(done, beside.begin - done));
            add_line_by_line(lines.subspan(beside.begin, beside.end - beside.begin));
            if (beside.has_headings) found_.cut.push_back({lines[beside.begin].number, lines[beside.end - 1].number});
            done = beside.end;
        }
    }
    void add(std::vector<import::Row> rows) { std::ranges::move(rows, std::back_inserter(found_.rows)); }
    TextRows take() && { return std::move(found_); }

private:
    void add_line_by_line(std::span<const TextLine> lines) {
        for (const TextLine& line : lines)
            if (const std::string_view text = text::trim(line.text); !text.empty())
                found_.rows.push_back({import::CellText{std::string(text), line.number, false, import::Role::cell}});
    }
    void add_wrapped(std::span<const TextLine> lines) {
        const auto blocks = blocks_of(lines, [&](std::string_view line) { return label_of(line, vocabulary_); });
        const std::span<const TextBlock> all(blocks);
        std::size_t done = 0;
        for (FoundTable& table : tables_in(all, words_, vocabulary_)) {
            add(rows_of_text(all.subspan(done, table.begin - done), words_, vocabulary_));
            std::ranges::move(table.cut, std::back_inserter(found_.cut));
            add(std::move(table.rows));
            add(rows_of_text(table.left, words_, vocabulary_));
            done = table.end;
        }
        add(rows_of_text(all.subspan(done), words_, vocabulary_));
    }

    const Words& words_;
    const import::Vocabulary& vocabulary_;
    TextRows found_;
};

}  // namespace

TextRows read_wrapped_text(std::span<const TextLine> lines, const import::Vocabulary& vocabulary) {
    const Pages pages = without_page_furniture(lines, [&](std::string_view line) {
        return !label_of(line, vocabulary).empty() || !headings_in(line, vocabulary).empty();
    });
    const std::span<const TextLine> all(pages.lines);
    const Words words(all);
    RowCollector collector(words, vocabulary);
    std::size_t done = 0;
    while (auto table = find_laid_out_table(all, done, words, vocabulary)) {
        collector.add_text(all.subspan(done, table->begin - done));
        collector.add(std::move(table->rows));
        done = table->end;
    }
    collector.add_text(all.subspan(done));
    for (const TextLine& number : pages.numbers)
        collector.add({{import::CellText{number.text, number.number, false, import::Role::paragraph}}});
    return std::move(collector).take();
}

}  // namespace riskbild::manuscript
