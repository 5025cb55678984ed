#include "core/manuscript/laid_out_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/flat_header.hpp"
#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/laid_out_columns.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

using import::CellText;
using import::Row;

constexpr std::size_t least_columns = 3;
constexpr std::size_t most_header_lines = 3;
constexpr std::size_t most_blank_lines = 3;  // amid a table, at a page break

bool is_blank(const TextLine& line) {
    return text::trim(line.text).empty();
}

// The cells of one line of the table.
struct LineCells {
    std::vector<std::string> cells;
    std::size_t at = 0;  // index of the line
    bool after_blank = false;
};

class LaidOutReader {
public:
    LaidOutReader(std::span<const TextLine> lines, std::size_t begin, const Words& words,
                  const import::Vocabulary& vocabulary)
        : lines_(lines), begin_(begin), words_(words), vocabulary_(vocabulary), columns_(lines[begin].text) {}

    std::optional<LaidOutTable> run() {
        if (columns_.count() < least_columns || !read_header()) return std::nullopt;
        read_body();
        mark_anchors();
        LaidOutTable table{begin_, end_, {header_}};
        if (!add_rows(table.rows) || table.rows.size() < 2) return std::nullopt;
        return table;
    }

private:
    // As many lines as it takes until every column has a heading that is known.
    bool read_header() {
        for (end_ = begin_; end_ < lines_.size() && end_ - begin_ < most_header_lines; ++end_) {
            if (is_blank(lines_[end_]) || (end_ > begin_ && !columns_.add(lines_[end_].text))) return false;
            if (!all_known(end_ + 1)) continue;
            ++end_;
            return true;
        }
        return false;
    }
    bool all_known(std::size_t end) {
        header_.assign(columns_.count(), {});
        for (std::size_t i = begin_; i < end; ++i) add_line(header_, {columns_.cells(lines_[i].text), i, false});
        return std::ranges::all_of(header_,
                                   [&](const CellText& cell) { return !field_of(cell.text, vocabulary_).empty(); });
    }

    void read_body() {
        std::size_t blank = 0;
        for (std::size_t i = end_; i < lines_.size() && blank <= most_blank_lines; ++i) {
            if (is_blank(lines_[i])) {
                ++blank;
                continue;
            }
            const bool repeated = text::trim(lines_[i].text) == text::trim(lines_[begin_].text);
            if (!repeated && !columns_.add(lines_[i].text)) break;
            if (!repeated) body_.push_back({{}, i, blank > 0});
            end_ = i + 1;
            blank = 0;
        }
        for (LineCells& line : body_) line.cells = columns_.cells(lines_[line.at].text);
    }

    void mark_anchors() {
        for (std::size_t column = 0; column < header_.size(); ++column) {
            const std::string field = field_of(header_[column].text, vocabulary_);
            const bool anchored =
                std::ranges::any_of(body_, [&](const LineCells& line) { return is_anchor(line, column, field); });
            if (anchored) anchors_.push_back(column);
        }
    }
    bool is_anchor(const LineCells& line, std::size_t column, const std::string& field) const {
        const std::string& cell = line.cells[column];
        return !cell.empty() && anchor_length(cell, field, vocabulary_) == cell.size();
    }
    // The first of them tells where a row is.
    bool has_anchor(const LineCells& line) const {
        return is_anchor(line, anchors_.front(), field_of(header_[anchors_.front()].text, vocabulary_));
    }

    bool add_rows(std::vector<Row>& rows) {
        if (anchors_.empty()) return false;
        const bool apart = are_apart();
        if (!apart) end_at_other_text();
        if (!apart && !begin_at_anchors()) return false;
        for (std::size_t i = 0; i < body_.size(); ++i) {
            if (i == 0 || (apart ? body_[i].after_blank : has_anchor(body_[i]))) rows.emplace_back(header_.size());
            add_line(rows.back(), body_[i]);
        }
        return true;
    }
    // Blank lines stand between all rows: each part has its anchor once.
    bool are_apart() const {
        std::size_t parts = 0;
        std::size_t anchored = 0;
        for (std::size_t i = 0; i < body_.size(); ++i) {
            const bool begins = i == 0 || body_[i].after_blank;
            if (begins && parts != anchored) return false;
            if (begins) ++parts;
            if (has_anchor(body_[i]) && ++anchored > parts) return false;
        }
        return parts > 1 && parts == anchored;
    }
    void end_at_other_text() {
        const auto other =
            std::ranges::find_if(body_, [&](const LineCells& line) { return line.after_blank && !has_anchor(line); });
        if (other == body_.end()) return;
        end_ = other->at;
        body_.erase(other, body_.end());
    }
    // All cells of a row begin on the line of its anchors, and anew; others were centred beside them.
    bool begin_at_anchors() const {
        if (body_.empty() || !has_anchor(body_.front())) return false;
        return std::ranges::all_of(body_, [&](const LineCells& line) {
            if (has_anchor(line))
                return std::ranges::none_of(line.cells, [](const std::string& cell) { return begins_small(cell); });
            return std::ranges::none_of(anchors_, [&](std::size_t column) {
                return is_anchor(line, column, field_of(header_[column].text, vocabulary_));
            });
        });
    }

    void add_line(Row& row, const LineCells& line) const {
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            const std::string& text = line.cells[column];
            if (text.empty()) continue;
            if (row[column].text.empty()) row[column].line = lines_[line.at].number;
            join_to(row[column].text, text, words_);
        }
    }

    std::span<const TextLine> lines_;
    std::size_t begin_;
    std::size_t end_ = 0;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    LaidOutColumns columns_;
    Row header_;
    std::vector<LineCells> body_;
    std::vector<std::size_t> anchors_;
};

}  // namespace

std::optional<LaidOutTable> find_laid_out_table(std::span<const TextLine> lines, std::size_t from, const Words& words,
                                                const import::Vocabulary& vocabulary) {
    for (std::size_t begin = from; begin < lines.size(); ++begin) {
        if (lines[begin].text.find("  ") == std::string::npos) continue;
        if (auto table = LaidOutReader(lines, begin, words, vocabulary).run()) return table;
    }
    return std::nullopt;
}

}  // namespace riskbild::manuscript
