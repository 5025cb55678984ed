#include "core/manuscript/heading_words.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/text_blocks.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t longest_line = 400;  // bytes; longer ones are text
constexpr std::size_t longest_label = 80;
constexpr std::size_t most_words = 12;             // of a heading without its explanation
constexpr std::string_view purpose = " för att ";  // explains a heading to its end

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// A bracket, a colon or a purpose explains the heading before it, and nothing stands behind them.
bool is_one_heading(std::string_view text, bool to_the_end) {
    if (contains(text, "(") && (!text.ends_with(')') || text.find('(') != text.rfind('('))) return false;
    const bool explained = contains(text, purpose) || text.find(':') < text.size() - 1;
    return to_the_end || !explained;
}

// Tries short headings first, so that two side by side are not taken for one.
class HeadingSplitter {
public:
    HeadingSplitter(std::string_view text, const import::Vocabulary& vocabulary)
        : text_(text), vocabulary_(vocabulary) {}

    std::vector<HeadingWords> run() && {
        if (!split_from(0)) return {};
        return {found_.rbegin(), found_.rend()};
    }

private:
    bool split_from(std::size_t begin) {
        if (begin >= text_.size()) return true;
        if (dead_ends_.contains(begin)) return false;
        std::size_t end = begin;
        for (std::size_t word = 0; word < most_words && end < text_.size(); ++word) {
            end = end_of_word(end);
            if (add(begin, end)) return true;
        }
        if (end < text_.size() && add(begin, text_.size())) return true;
        dead_ends_.insert(begin);
        return false;
    }
    bool add(std::size_t begin, std::size_t end) {
        const std::string_view heading = text_.substr(begin, end - begin);
        if (!is_one_heading(heading, end == text_.size())) return false;
        std::string field = field_of(heading, vocabulary_);
        if (field.empty() || !split_from(end + 1)) return false;
        found_.push_back({std::string(heading), std::move(field)});
        return true;
    }
    std::size_t end_of_word(std::size_t from) const { return std::min(text_.find(' ', from + 1), text_.size()); }

    std::string_view text_;
    const import::Vocabulary& vocabulary_;
    std::vector<HeadingWords> found_;  // the last one first
    std::set<std::size_t> dead_ends_;
};

bool is_known(std::string_view label, const import::Vocabulary& vocabulary) {
    return !field_of(label, vocabulary).empty() || vocabulary.field("facts", label);
}

// 'Risker'. A scale's heading ('Konsekvens') is a label of risks all the same.
bool names_section(std::string_view label, const import::Vocabulary& vocabulary) {
    const auto caption = vocabulary.field("captions", label);
    return caption && *caption != "scale";
}

}  // namespace

std::string field_of(std::string_view heading, const import::Vocabulary& vocabulary) {
    if (auto field = vocabulary.field("risks", heading)) return *std::move(field);
    return vocabulary.field("controls", heading).value_or("");
}

std::vector<HeadingWords> headings_in(std::string_view text, const import::Vocabulary& vocabulary) {
    const std::string spaced = text::collapse_spaces(text);
    if (spaced.empty() || spaced.size() > longest_line || !begins_anew(spaced)) return {};
    return HeadingSplitter(spaced, vocabulary).run();
}

std::string label_of(std::string_view line, const import::Vocabulary& vocabulary) {
    const std::size_t colon = line.find(':');
    const std::string_view label = text::trim(line.substr(0, colon));
    const bool possible = !label.empty() && label.size() <= longest_label && begins_anew(label) &&
                          !label.ends_with('/') && !label.ends_with('-') && !label.ends_with('.') &&
                          !contains(label, purpose);
    if (!possible) return {};
    const bool alone = colon == std::string_view::npos || colon + 1 == line.size();
    if (alone && names_section(label, vocabulary)) return {};
    const bool known = alone ? !field_of(label, vocabulary).empty() : is_known(label, vocabulary);
    return known ? std::string(label) : std::string();
}

}  // namespace riskbild::manuscript
