#include "core/manuscript/text_blocks.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr int blank_lines_of_a_page_break = 3;

bool is_blank(std::string_view line) {
    return text::trim(line).empty();
}

bool is_indented(std::string_view line) {
    return !line.empty() && line.substr(0, 1) != text::trim(line).substr(0, 1);
}

// Where most lines begin at the edge, one that does not was put there on purpose.
bool begins_at_the_edge(std::span<const TextLine> lines) {
    const auto filled = std::ranges::count_if(lines, [](const TextLine& line) { return !is_blank(line.text); });
    const auto indented = std::ranges::count_if(
        lines, [](const TextLine& line) { return !is_blank(line.text) && is_indented(line.text); });
    return indented * 2 < filled;
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Bytes of '– ', '• ', '1. ' or '2) ' at the beginning; 0 if there is none.
std::size_t bullet_length(std::string_view text) {
    for (const std::string_view bullet : {"- ", "– ", "• ", "* ", "· ", "▪ ", "\uF0B7 ", "o "})
        if (text.starts_with(bullet)) return bullet.size();
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool numbered = digits > 0 && digits < 3 && digits + 1 < text.size() &&
                          (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return numbered && begins_anew(text.substr(digits + 2)) ? digits + 2 : 0;
}

class Splitter {
public:
    Splitter(std::span<const TextLine> lines, const LabelOf& label_of)
        : lines_(lines), label_of_(label_of), edge_(begins_at_the_edge(lines)) {}

    std::vector<TextBlock> run() && {
        for (const TextLine& line : lines_) {
            page_ = page_ || line.text.find('\f') != std::string::npos;
            if (is_blank(line.text))
                take_blank(line.text);
            else
                take(line);
        }
        return std::move(blocks_);
    }

private:
    // Extractors leave empty paragraphs as a space, and wholly empty lines between pages.
    void take_blank(std::string_view line) {
        ++gap_;
        empty_ = line.empty() ? empty_ + 1 : 0;
        page_ = page_ || empty_ >= blank_lines_of_a_page_break;
    }

    void take(const TextLine& line) {
        const std::string_view text = text::trim(line.text);
        const bool indented = edge_ && is_indented(line.text);
        std::string label = label_of_(text);
        if (begins_block(text, indented, !label.empty())) {
            blocks_.push_back({});
            TextBlock& block = blocks_.back();
            block.bullet = bullet_length(text) > 0;
            block.indented = indented;
            block.page_top = page_ || (indented && gap_ == 0);
            block.gap = gap_;
            block.label = std::move(label);
        }
        blocks_.back().lines.push_back({std::string(text), line.number});
        gap_ = empty_ = 0;
        page_ = false;
    }

    bool begins_block(std::string_view text, bool indented, bool labelled) const {
        if (blocks_.empty() || gap_ > 0 || page_ || labelled || blocks_.back().is_lone_label()) return true;
        if (indented) return !goes_on_in_capitals(text);
        return bullet_length(text) > 0 && begins_item(text);
    }
    // A name at the top of a page, amid a sentence.
    bool goes_on_in_capitals(std::string_view text) const {
        const TextBlock& last = blocks_.back();
        return begins_anew(text) && bullet_length(text) == 0 && last.lines.size() > 2 &&
               !ends_sentence(last.lines.back().text) &&
               text::letter_count(last.lines.back().text) * measure_slack > measure_of(last).least;
    }
    // Not a dash at which a sentence happened to be wrapped.
    bool begins_item(std::string_view text) const {
        const std::string_view above = blocks_.back().lines.back().text;
        return blocks_.back().bullet || ends_sentence(above) || above.ends_with(':') ||
               !begins_small(without_bullet(text));
    }

    std::span<const TextLine> lines_;
    const LabelOf& label_of_;
    bool edge_;
    std::vector<TextBlock> blocks_;
    int gap_ = 0;
    int empty_ = 0;
    bool page_ = false;
};

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

}  // namespace

bool TextBlock::is_lone_label() const {
    const std::string& line = lines.front().text;
    return !label.empty() && (line.find(':') == std::string::npos || line.ends_with(':'));
}

std::vector<TextBlock> blocks_of(std::span<const TextLine> lines, const LabelOf& label_of) {
    return Splitter(lines, label_of).run();
}

std::string text_of(const TextBlock& block, const Words& words) {
    return joined(block.lines, words);
}

std::string body_of(const TextBlock& block, const Words& words) {
    const std::string text = text_of(block, words);
    if (block.label.empty()) return text;
    const std::size_t colon = text.find(':');
    return colon == std::string::npos ? "" : std::string(text::trim(std::string_view(text).substr(colon + 1)));
}

std::string_view without_bullet(std::string_view text) {
    return text::trim(text.substr(bullet_length(text)));
}

bool begins_anew(std::string_view text) {
    return !text.empty() && (is_digit(text.front()) || begins_capital(text));
}

bool Measure::fits(std::size_t width) const {
    return static_cast<double>(least) <= static_cast<double>(width) * measure_slack &&
           static_cast<double>(below) * measure_slack > static_cast<double>(width);
}

Measure measure_of(const TextBlock& block) {
    Measure measure{0, std::numeric_limits<std::size_t>::max() / 2};
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const std::size_t letters = text::letter_count(block.lines[i].text);
        measure.least = std::max(measure.least, letters);
        if (i + 1 < block.lines.size())
            measure.below =
                std::min(measure.below, letters + 1 + text::letter_count(first_word(block.lines[i + 1].text)));
    }
    return measure;
}

}  // namespace riskbild::manuscript
