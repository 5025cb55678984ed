#include "core/manuscript/numbered_title.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/text.hpp"
#include "core/manuscript/sentence_ends.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t most_digits = 3;
constexpr std::size_t most_title_lines = 4;

// ': Nycklar', ' – Nycklar', '. Nycklar' → 'Nycklar'.
std::string_view without_separator(std::string_view rest) {
    for (const std::string_view mark : {":", ".", "–", "-"}) {
        const std::string_view spaced = text::trim(rest);
        if (spaced.starts_with(mark)) return text::trim(spaced.substr(mark.size()));
    }
    return rest.starts_with(' ') ? text::trim(rest) : rest;
}

std::optional<TextBlock> block_without_number(const TextBlock& block, std::string_view rest) {
    TextBlock title = block;
    title.label.clear();
    title.lines.front().text = rest;
    if (rest.empty()) title.lines.erase(title.lines.begin());
    if (title.lines.empty()) return std::nullopt;
    return title;
}

bool could_be_title(const TextBlock& block) {
    return block.lines.size() <= most_title_lines && begins_anew(block.lines.front().text) &&
           !ends_sentence(block.lines.back().text);
}

}  // namespace

std::optional<NumberedTitle> numbered_title(const TextBlock& block, const import::Vocabulary& vocabulary) {
    const std::string_view line = block.lines.front().text;
    const std::size_t space = std::min(line.find(' '), line.size());
    if (vocabulary.field("risks", line.substr(0, space)) != "title") return std::nullopt;
    const std::string_view after = text::trim(line.substr(space));
    const std::size_t digits = std::min(after.find_first_not_of("0123456789"), after.size());
    if (digits == 0 || digits > most_digits) return std::nullopt;
    const std::string_view rest = without_separator(after.substr(digits));
    if (!rest.empty() && !begins_anew(rest)) return std::nullopt;
    NumberedTitle numbered{std::string(after.substr(0, digits)), block_without_number(block, rest)};
    if (numbered.title && !could_be_title(*numbered.title)) return std::nullopt;
    return numbered;
}

}  // namespace riskbild::manuscript
