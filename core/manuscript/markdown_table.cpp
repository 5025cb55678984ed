#include "core/manuscript/markdown_table.hpp"

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/manuscript/marked_text.hpp"

namespace riskbild::manuscript {
namespace {

bool has_bar(std::string_view line) {
    return line.find('|') != std::string_view::npos;
}

bool has_outer_bars(std::string_view line) {
    line = text::trim(line);
    return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
}

bool is_blank(const TextLine& line) {
    return text::trim(line.text).empty();
}

std::vector<std::string> cells_of(std::string_view line) {
    line = text::trim(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
    std::vector<std::string> cells(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escaped = line.substr(at).starts_with("\\|");
        if (escaped) ++at;
        if (line[at] == '|' && !escaped)
            cells.emplace_back();
        else
            cells.back() += line[at];
    }
    return cells;
}

auto row_of(const TextLine& line) -> import::Row {
    import::Row row;
    if (is_blank(line)) return {{"", line.number, false, import::Role::paragraph}};
    for (const std::string& cell : cells_of(line.text))
        row.push_back(import::clean_cell(with_tags(text::trim(cell)), line.number));
    return row;
}

bool begins_table(std::span<const TextLine> lines) {
    if (lines.size() < 2 || !has_bar(lines[0].text) || is_table_rule(lines[0].text)) return false;
    return is_table_rule(lines[1].text) || (has_outer_bars(lines[0].text) && has_outer_bars(lines[1].text));
}

}  // namespace

bool is_table_rule(std::string_view line) {
    return has_bar(line) && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|:- \t") == std::string_view::npos;
}

std::size_t markdown_table_length(std::span<const TextLine> lines) {
    if (!begins_table(lines)) return 0;
    std::size_t length = 2;
    for (std::size_t line = 2; line < lines.size(); ++line) {
        const bool row = length == line ? has_bar(lines[line].text) : has_outer_bars(lines[line].text);
        if (row)
            length = line + 1;
        else if (!is_blank(lines[line]))
            break;
    }
    return length;
}

std::vector<import::Row> read_markdown_table(std::span<const TextLine> lines) {
    std::vector<import::Row> rows;
    for (const TextLine& line : lines)
        if (!is_table_rule(line.text)) rows.push_back(row_of(line));
    return rows;
}

}  // namespace riskbild::manuscript
