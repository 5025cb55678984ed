#include "core/manuscript/text_lines.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view punctuation = ".,:;!?()[]\"'";

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}
std::string_view last_word(std::string_view text) {
    return text.substr(text.rfind(' ') + 1);
}

std::string bare(std::string_view word) {
    while (!word.empty() && punctuation.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    while (!word.empty() && punctuation.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    return text::lower(word);
}

bool is_lower(std::string_view text) {
    return !text.empty() && text::capitalized(text) != text;
}

// 'synpunkt- och klagomålshantering': the hyphen stands for the rest of the word.
bool is_conjunction(std::string_view word) {
    constexpr std::array<std::string_view, 7> conjunctions{"och", "eller", "samt", "respektive", "and", "or", "&"};
    return std::ranges::find(conjunctions, text::lower(word)) != conjunctions.end();
}

// 'IT', 'v2', 'e': no word is divided after such.
bool is_abbreviation(std::string_view part) {
    const auto is_capital_or_digit = [](char byte) {
        return (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    };
    return text::letter_count(part) < 2 || is_capital_or_digit(part.back());
}

bool ends_with_hyphen(std::string_view text) {
    const std::string_view word = last_word(text);
    return word.size() > 1 && word.ends_with('-') && !word.ends_with("--");
}

enum class Joint { space, kept, removed };  // between two lines: a space, nothing, or the hyphen goes too

Joint joint_at_hyphen(std::string_view word, std::string_view next, const Words& words) {
    const std::string_view whole = word.substr(0, word.size() - 1);
    const std::string_view part = whole.substr(whole.rfind('-') + 1);
    if (is_conjunction(next)) return Joint::space;
    if (is_abbreviation(part) || !is_lower(next) || words.keeps_hyphen(whole, next)) return Joint::kept;
    return Joint::removed;
}

Joint joint_between(std::string_view text, std::string_view next, const Words& words) {
    const std::string_view word = last_word(text);
    const std::string_view begin = first_word(next);
    if (word.ends_with(soft_hyphen)) return Joint::removed;
    if (ends_with_hyphen(text)) return joint_at_hyphen(word, begin, words);
    const bool open_slash = word.size() > 1 && word.ends_with('/');
    return open_slash || words.is_broken(word, begin) ? Joint::kept : Joint::space;
}

}  // namespace

std::vector<TextLine> lines_of(std::string_view utf8) {
    std::vector<TextLine> lines;
    for (const std::string_view line : text::split(utf8, '\n'))
        lines.push_back({std::string(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line),
                         static_cast<int>(lines.size()) + 1});
    return lines;
}

Words::Words(std::span<const TextLine> lines) {
    for (const TextLine& line : lines) {
        const std::string spaced = text::collapse_spaces(line.text);
        const auto words = text::split(spaced, ' ');
        for (std::size_t i = 0; i < words.size(); ++i) {
            all_.insert(bare(words[i]));
            if (i > 0 && i + 1 < words.size()) amid_lines_.insert(bare(words[i]));
        }
    }
}

bool Words::is_broken(std::string_view end, std::string_view begin) const {
    const bool could_be = !end.empty() && punctuation.find(end.back()) == std::string_view::npos && is_lower(begin);
    return could_be && all_.contains(bare(end) + bare(begin)) && !amid_lines_.contains(bare(end)) &&
           !amid_lines_.contains(bare(begin));
}

bool Words::keeps_hyphen(std::string_view end, std::string_view begin) const {
    return all_.contains(bare(end) + "-" + bare(begin)) && !all_.contains(bare(end) + bare(begin));
}

void join_to(std::string& text, std::string_view next, const Words& words) {
    next = text::trim(next);
    if (text.empty() || next.empty()) {
        text += next;
        return;
    }
    const Joint joint = joint_between(text, next, words);
    if (joint == Joint::removed) text.resize(text.size() - (text.ends_with('-') ? 1 : soft_hyphen.size()));
    if (joint == Joint::space) text += ' ';
    text += next;
}

std::string joined(std::span<const TextLine> lines, const Words& words) {
    std::string text;
    for (const TextLine& line : lines) join_to(text, line.text, words);
    return text;
}

}  // namespace riskbild::manuscript
