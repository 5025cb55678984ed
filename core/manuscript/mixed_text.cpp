#include "core/manuscript/mixed_text.hpp"

#include <algorithm>
#include <iterator>

#include "core/base/text.hpp"
#include "core/manuscript/html_text.hpp"
#include "core/manuscript/markdown_table.hpp"
#include "core/manuscript/marked_lines.hpp"
#include "core/manuscript/tab_table.hpp"
#include "core/manuscript/text_lines.hpp"
#include "core/manuscript/wrapped_text.hpp"

namespace riskbild::manuscript {
namespace {

using import::Row;
using Lines = std::span<const TextLine>;

// From '<table' to '</table>', or to the end; 0: none begins here.
std::size_t html_table_length(Lines lines) {
    const auto holds = [&](std::size_t line, std::string_view tag) {
        return text::lower(lines[line].text).find(tag) != std::string::npos;
    };
    if (!text::trim(lines[0].text).starts_with('<') || !holds(0, "<table")) return 0;
    std::size_t last = 0;
    while (last + 1 < lines.size() && !holds(last, "</table")) ++last;
    return last + 1;
}

std::vector<Row> read_html_table(Lines lines) {
    std::string html;
    for (const TextLine& line : lines) html.append(line.text).append(1, '\n');
    return read_html(html, lines.front().number).rows;
}

class MixedText {
public:
    MixedText(Lines lines, const import::Vocabulary& vocabulary)
        : lines_(lines), vocabulary_(vocabulary), is_markdown_(manuscript::is_markdown(lines)) {}

    TextRows run() && {
        while (at_ < lines_.size())
            if (!take_table() && !take_heading()) ++at_;
        end_stretch();
        return std::move(found_);
    }

private:
    Lines rest() const { return lines_.subspan(at_); }

    bool take_table() {
        if (const std::size_t length = html_table_length(rest()))
            return add(read_html_table(rest().first(length)), length);
        if (const std::size_t length = tab_table_length(rest()))
            return add(read_tab_table(rest().first(length)), length);
        const std::size_t length = is_markdown_ || rest()[0].text.starts_with('|') ? markdown_table_length(rest()) : 0;
        return length > 0 && add(read_markdown_table(rest().first(length)), length);
    }
    bool take_heading() {
        const HeadingLines heading = is_markdown_ ? heading_at(rest()) : HeadingLines{};
        if (heading.lines == 0) return false;
        return add({{{heading.text, rest()[0].number, false, import::Role::heading}}}, heading.lines);
    }

    bool add(std::vector<Row> rows, std::size_t length) {
        end_stretch();
        std::ranges::move(rows, std::back_inserter(found_.rows));
        at_ += length;
        stretch_ = at_;
        return true;
    }
    void end_stretch() {
        const Lines lines = lines_.subspan(stretch_, at_ - stretch_);
        if (lines.empty()) return;
        TextRows read =
            is_markdown_ ? read_wrapped_text(without_marks(lines), vocabulary_) : read_wrapped_text(lines, vocabulary_);
        std::ranges::move(read.rows, std::back_inserter(found_.rows));
        std::ranges::move(read.cut, std::back_inserter(found_.cut));
    }

    Lines lines_;
    const import::Vocabulary& vocabulary_;
    bool is_markdown_;
    TextRows found_;
    std::size_t at_ = 0;
    std::size_t stretch_ = 0;  // where the lines begin that are in no row yet
};

}  // namespace

TextRows read_mixed_text(std::string_view utf8, const import::Vocabulary& vocabulary) {
    const std::vector<TextLine> lines = lines_of(utf8);
    return MixedText(lines, vocabulary).run();
}

}  // namespace riskbild::manuscript
