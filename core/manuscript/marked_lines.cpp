#include "core/manuscript/marked_lines.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/manuscript/markdown_table.hpp"
#include "core/manuscript/marked_text.hpp"

namespace riskbild::manuscript {
namespace {

// 'Risker' of '## Risker ##'.
std::string_view hash_heading(std::string_view line) {
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes == 0 || hashes > 6 || hashes == line.size() || line[hashes] != ' ') return {};
    std::string_view words = text::trim(line.substr(hashes));
    while (words.ends_with('#')) words.remove_suffix(1);
    return text::trim(words);
}

// '====', '- - -', '***', '```': a line of one sign alone.
bool is_line_of(std::string_view line, std::string_view signs) {
    line = text::trim(line);
    const std::size_t count = static_cast<std::size_t>(std::ranges::count(line, line.empty() ? ' ' : line[0]));
    return count >= 3 && signs.find(line[0]) != std::string_view::npos &&
           line.find_first_not_of(std::string{line[0], ' '}) == std::string_view::npos;
}

bool is_bold_somewhere(std::string_view line) {
    return with_tags(line).find("<b>") != std::string::npos && line.find("**") != std::string_view::npos;
}

// The space and the bullet a line begins with, so that emphasis in the rest can be told.
std::string plain_line(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    std::string plain(line.substr(0, indent));
    std::string_view rest = line.substr(indent);
    if (rest.starts_with("* ") || rest.starts_with("+ ") || rest.starts_with("- ")) {
        plain += "- ";
        rest.remove_prefix(2);
    }
    if (rest.starts_with("> ")) rest.remove_prefix(2);
    return plain + without_tags(with_tags(rest));
}

}  // namespace

bool is_markdown(std::span<const TextLine> lines) {
    return std::ranges::any_of(lines, [](const TextLine& line) {
        return !hash_heading(line.text).empty() || is_table_rule(line.text) || is_bold_somewhere(line.text);
    });
}

HeadingLines heading_at(std::span<const TextLine> lines) {
    const std::string_view line = lines.front().text;
    if (const std::string_view words = hash_heading(line); !words.empty()) return {without_tags(with_tags(words)), 1};
    const bool plain = !text::trim(line).empty() && !is_line_of(line, "=-*_`~") && line.find('|') == line.npos;
    if (!plain || lines.size() < 2 || lines[1].text.find(' ') != std::string::npos) return {};
    return is_line_of(lines[1].text, "=-") ? HeadingLines{without_tags(with_tags(text::trim(line))), 2}
                                           : HeadingLines{};
}

std::vector<TextLine> without_marks(std::span<const TextLine> lines) {
    std::vector<TextLine> plain;
    for (const TextLine& line : lines) {
        const std::string words = is_line_of(line.text, "-*_`~") ? "" : plain_line(line.text);
        for (const std::string_view part : text::split(words, '\n')) plain.push_back({std::string(part), line.number});
    }
    return plain;
}

}  // namespace riskbild::manuscript
