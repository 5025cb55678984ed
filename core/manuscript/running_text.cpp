#include "core/manuscript/running_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

using import::CellText;
using import::Role;

constexpr std::size_t longest_heading = 120;  // letters
constexpr std::size_t most_heading_lines = 2;
constexpr double room_left = 0.8;  // of the width: a line shorter than that, next word and all, ended on purpose

bool ends_like_heading(std::string_view text) {
    return !text.empty() && !ends_sentence(text) &&
           std::string_view(",;:-").find(text.back()) == std::string_view::npos;
}

bool has_letter(std::string_view text) {
    return text::lower(text) != text || text::capitalized(text) != text;
}

bool looks_like_heading(std::string_view text) {
    return begins_anew(text) && has_letter(text) && ends_like_heading(text) &&
           text::letter_count(text) <= longest_heading;
}

// The lines at the top of a block that are a heading of what follows in it.
bool is_heading_above(const TextLine& line, const TextLine& next, std::size_t width) {
    const std::string_view word = std::string_view(next.text).substr(0, next.text.find(' '));
    const std::size_t together = text::letter_count(line.text) + 1 + text::letter_count(word);
    return looks_like_heading(line.text) && begins_anew(next.text) &&
           static_cast<double>(together) < static_cast<double>(width) * room_left;
}

class RowWriter {
public:
    RowWriter(const Words& words, const import::Vocabulary& vocabulary) : words_(words), vocabulary_(vocabulary) {}

    void add(const TextBlock& block, bool in_list) {
        const bool titled = !block.bullet && !in_list && block.lines.size() > 1 &&
                            is_heading_above(block.lines[0], block.lines[1], measure_of(block).least);
        if (!titled) return add_whole(block, in_list);
        add_row(block.lines.front().text, block.number(), Role::heading);
        TextBlock rest = block;
        rest.lines.erase(rest.lines.begin());
        rest.gap = 0;
        add_whole(rest, false);
    }
    std::vector<import::Row> take() && { return std::move(rows_); }

private:
    void add_whole(const TextBlock& block, bool in_list) {
        const std::string text = text_of(block, words_);
        if (!block.bullet && !in_list && goes_on(text))
            go_on(text);
        else
            add_row(block.bullet ? without_bullet(text) : text, block.number(), role_of(block, text, in_list));
    }
    void go_on(std::string_view text) {
        CellText& row = rows_.back().front();
        join_to(row.text, text, words_);
        if (row.role == Role::heading && !looks_like_heading(row.text)) row.role = Role::paragraph;
    }
    bool goes_on(std::string_view text) const {
        return !rows_.empty() && begins_small(text) && rows_.back().front().role != Role::cell &&
               !ends_sentence(rows_.back().front().text) && !rows_.back().front().text.ends_with(':');
    }
    Role role_of(const TextBlock& block, std::string_view text, bool in_list) const {
        if (!block.label.empty() && !block.is_lone_label() && vocabulary_.field("facts", block.label))
            return Role::cell;
        if (block.bullet || in_list) return Role::item;
        const bool heading = block.lines.size() <= most_heading_lines && looks_like_heading(text);
        return heading ? Role::heading : Role::paragraph;
    }
    void add_row(std::string_view text, int line, Role role) {
        rows_.push_back({CellText{std::string(text), line, false, role}});
    }

    const Words& words_;
    const import::Vocabulary& vocabulary_;
    std::vector<import::Row> rows_;
};

// Several short indented lines below each other: a list whose bullets were lost.
bool is_listed(std::span<const TextBlock> blocks, std::size_t i) {
    const auto lost_its_bullet = [&](std::size_t at) {
        return at < blocks.size() && blocks[at].indented && blocks[at].label.empty() &&
               !ends_sentence(blocks[at].lines.back().text);
    };
    return lost_its_bullet(i) && ((i > 0 && lost_its_bullet(i - 1)) || lost_its_bullet(i + 1));
}

}  // namespace

std::vector<import::Row> rows_of_text(std::span<const TextBlock> blocks, const Words& words,
                                      const import::Vocabulary& vocabulary) {
    RowWriter writer(words, vocabulary);
    for (std::size_t i = 0; i < blocks.size(); ++i) writer.add(blocks[i], is_listed(blocks, i));
    return std::move(writer).take();
}

}  // namespace riskbild::manuscript
