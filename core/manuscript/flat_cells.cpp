#include "core/manuscript/flat_cells.hpp"

#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/heading_words.hpp"
#include "core/manuscript/page_number.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t spare_cells = 2;  // beyond the columns, before a row is given up

class CellReader {
public:
    CellReader(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words,
               const import::Vocabulary& vocabulary)
        : blocks_(blocks), header_(header), words_(words), vocabulary_(vocabulary) {}

    FlatCells run() && {
        for (at_ = header_.end; at_ < blocks_.size() && since_anchor_ <= most_texts(); ++at_) {
            if (const std::size_t repeated = repeated_header()) {
                drop_page_number();
                at_ += repeated - 1;
                page_break_ = true;
            } else if (headings_in(text_of(blocks_[at_], words_), vocabulary_).size() > 1) {
                break;  // another table's
            } else {
                take(blocks_[at_]);
                page_break_ = false;
            }
        }
        return {std::move(cells_), std::move(numbers_)};
    }

private:
    std::size_t most_texts() const { return header_.columns.size() + spare_cells; }

    std::size_t repeated_header() const {
        std::string_view rest = header_.text;
        for (std::size_t i = at_; i < blocks_.size(); ++i) {
            const std::string text = without_spaces(text_of(blocks_[i], words_));
            if (!rest.starts_with(text)) return 0;
            rest.remove_prefix(text.size());
            if (rest.empty()) return i + 1 - at_;
        }
        return 0;
    }

    // Alone above the header of the next page.
    void drop_page_number() {
        if (cells_.empty() || cells_.back().anchor || !is_page_number(cells_.back().text)) return;
        numbers_.push_back(std::move(cells_.back().block));
        cells_.pop_back();
        --since_anchor_;
    }

    void take(const TextBlock& block) {
        std::string text = text_of(block, words_);
        if (goes_on(block, text)) return go_on(block, text);
        bool glued = false;
        if (anchor_length(text, next_field(), vocabulary_) == 0) skip_odd_cells(text);
        while (const std::size_t length = anchor_length(text, next_field(), vocabulary_)) {
            add_anchor(block, text.substr(0, length));
            text.erase(0, std::min(length + 1, text.size()));
            glued = true;
            const bool beside = next_column() == column_ + 1;
            if (text.empty() || !beside) break;
        }
        if (!text.empty()) add(block, std::move(text), glued);
    }
    bool goes_on(const TextBlock& block, const std::string& text) const {
        if (cells_.empty() || cells_.back().anchor) return false;
        const bool listed = block.bullet && block.gap == 0;
        const bool broken = (page_break_ || block.page_top) && begins_small(text) && !ends_sentence(cells_.back().text);
        return listed || broken;
    }
    void go_on(const TextBlock& block, const std::string& text) {
        if (block.bullet) cells_.back().text += '\n';
        join_to(cells_.back().text, text, words_);
    }

    // Where the anchor that should come holds another text, that of a later column may still tell the row.
    void skip_odd_cells(std::string_view text) {
        const std::size_t count = header_.anchors.size();
        for (std::size_t k = 1; k < count; ++k) {
            const std::size_t later = header_.anchors[(next_ + k) % count];
            if (since_anchor_ < least_between(later)) continue;
            if (anchor_length(text, header_.columns[later].field, vocabulary_) == 0) continue;
            next_ = (next_ + k) % count;
            return;
        }
    }
    // Cells between the last anchor and that column: one may be glued, one merged with the row above.
    std::size_t least_between(std::size_t column) const {
        const std::size_t columns = header_.columns.size();
        const std::size_t between = cells_.empty() ? column : (column + columns - column_ - 1) % columns;
        return between > spare_cells ? between - spare_cells : 1;
    }

    std::size_t next_column() const { return header_.anchors[next_]; }
    const std::string& next_field() const { return header_.columns[next_column()].field; }

    void add_anchor(const TextBlock& block, std::string text) {
        add(block, std::move(text), false);
        column_ = next_column();
        cells_.back().anchor = column_;
        since_anchor_ = 0;
        next_ = (next_ + 1) % header_.anchors.size();
    }
    void add(const TextBlock& block, std::string text, bool glued) {
        FlatCell cell;
        cell.block = block;
        cell.text = std::move(text);
        cell.at = at_;
        cell.is_glued = glued;
        cells_.push_back(std::move(cell));
        ++since_anchor_;
    }

    std::span<const TextBlock> blocks_;
    const FlatHeader& header_;
    const Words& words_;
    const import::Vocabulary& vocabulary_;
    std::vector<FlatCell> cells_;
    std::vector<TextBlock> numbers_;
    std::size_t at_ = 0;
    std::size_t next_ = 0;    // of the header's anchors
    std::size_t column_ = 0;  // of the last anchor
    std::size_t since_anchor_ = 0;
    bool page_break_ = false;
};

}  // namespace

FlatCells flat_cells(std::span<const TextBlock> blocks, const FlatHeader& header, const Words& words,
                     const import::Vocabulary& vocabulary) {
    return CellReader(blocks, header, words, vocabulary).run();
}

}  // namespace riskbild::manuscript
