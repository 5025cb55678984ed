#include "core/manuscript/side_by_side.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/base/text.hpp"
#include "core/manuscript/heading_words.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::string_view gap = "   ";
constexpr std::size_t least_lines = 3;
constexpr std::size_t most_between = 3;  // lines of one column alone, or blank ones

struct Part {
    std::size_t column = 0;  // in letters
    std::string_view text;
};

// What stands between the gaps of a line.
std::vector<Part> parts_of(std::string_view line) {
    std::vector<Part> parts;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();) {
        const std::size_t end = std::min(line.find(gap, at), line.size());
        parts.push_back({text::letter_count(line.substr(0, at)), text::trim(line.substr(at, end - at))});
        at = line.find_first_not_of(' ', end);
    }
    return parts;
}

bool are_headings(const std::vector<Part>& parts, const import::Vocabulary& vocabulary) {
    const auto known =
        std::ranges::count_if(parts, [&](const Part& part) { return !field_of(part.text, vocabulary).empty(); });
    return known > 1;
}

}  // namespace

SideBySide find_side_by_side(std::span<const TextLine> lines, std::size_t from, const import::Vocabulary& vocabulary) {
    SideBySide found{from, from};
    std::map<std::size_t, std::size_t> columns;  // lines that have a text there, behind a gap
    const auto is_found = [&] {
        return std::ranges::any_of(columns, [](const auto& column) { return column.second >= least_lines; });
    };
    for (std::size_t i = from; i < lines.size(); ++i) {
        const std::vector<Part> parts = parts_of(lines[i].text);
        if (parts.size() < 2 || !label_of(text::trim(lines[i].text), vocabulary).empty()) continue;
        if (found.end > found.begin && i > found.end + most_between) {
            if (is_found()) return found;
            columns.clear();
            found = {i, i};
        }
        if (found.end == found.begin) found.begin = i;
        found.end = i + 1;
        found.has_headings = found.has_headings || are_headings(parts, vocabulary);
        for (const Part& part : std::span(parts).subspan(1)) ++columns[part.column];
    }
    return is_found() ? found : SideBySide{lines.size(), lines.size()};
}

}  // namespace riskbild::manuscript
