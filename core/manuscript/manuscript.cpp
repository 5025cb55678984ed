#include "core/manuscript/manuscript.hpp"

#include <algorithm>
#include <optional>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/csv.hpp"
#include "core/import/csv_dialect.hpp"
#include "core/manuscript/encoding.hpp"
#include "core/manuscript/file_kind.hpp"
#include "core/manuscript/html_text.hpp"
#include "core/manuscript/marked_text.hpp"
#include "core/manuscript/mixed_text.hpp"
#include "core/manuscript/page_breaks.hpp"
#include "core/manuscript/symbols.hpp"

namespace riskbild::manuscript {
namespace {

using import::Row;
using Rows = std::optional<std::vector<Row>>;

class TextReader {
public:
    TextReader(const std::string& file, const import::Vocabulary& vocabulary, import::Findings& findings)
        : file_(file), vocabulary_(vocabulary), findings_(findings) {}

    Rows read(std::string_view bytes) {
        if (const std::string format = foreign_format(bytes); !format.empty()) return refuse(format);
        if (!is_small_enough(bytes)) return std::nullopt;
        const std::optional<std::string> utf8 = text_of(bytes);
        if (!utf8) return refuse("not_text");
        tell_damaged_letters(*utf8);
        Rows rows = rows_of(*utf8);
        if (rows) rows = join_pages(*std::move(rows), vocabulary_);
        if (rows) tidy(*rows);
        return rows;
    }

private:
    Rows rows_of(const std::string& utf8) {
        if (is_html(utf8)) return read_html_document(utf8);
        if (import::is_csv(utf8)) return read_sheet(utf8);
        if (!is_within_limits(utf8)) return std::nullopt;
        return read_plain_text(utf8);
    }

    Rows read_plain_text(const std::string& utf8) {
        TextRows read = read_mixed_text(utf8, vocabulary_);
        for (const LineRange& lines : read.cut)
            findings_.warning("table_cut", place(lines.first),
                              {{"from", std::to_string(lines.first)}, {"to", std::to_string(lines.last)}});
        return std::move(read.rows);
    }

    Rows read_sheet(const std::string& utf8) {
        auto sheet = import::read_csv(utf8, file_, findings_);
        if (!sheet) return std::nullopt;
        return std::move(sheet->rows);
    }

    Rows read_html_document(const std::string& utf8) {
        HtmlText html = read_html(utf8, 1);
        if (html.too_large && !fails("too_many_cells", 0, limits::sheet_cells)) return std::nullopt;
        if (html.hidden_line > 0) findings_.warning("hidden_content", place(html.hidden_line));
        const std::vector<std::string> names(html.left_out.begin(), html.left_out.end());
        if (!names.empty()) findings_.note("markup_left_out", place(0), {{"elements", text::join(names, ", ")}});
        return std::move(html.rows);
    }

    bool is_small_enough(std::string_view bytes) {
        return bytes.size() <= limits::sheet_bytes || fails("file_too_large", 0, limits::sheet_bytes >> 20U);
    }
    // Before any of it is taken apart.
    bool is_within_limits(std::string_view utf8) {
        std::size_t lines = 0;
        std::size_t cells = 0;
        for (std::size_t begin = 0; begin < utf8.size(); ++lines) {
            const std::string_view line = utf8.substr(begin, utf8.find('\n', begin) - begin);
            const std::size_t columns = separators_in(line) + 1;
            cells += columns;
            const auto number = static_cast<int>(lines) + 1;
            if (lines == limits::sheet_rows) return fails("too_many_lines", 0, limits::sheet_rows);
            if (line.size() > limits::cell_bytes) return fails("cell_too_long", number, limits::cell_bytes >> 20U);
            if (columns > limits::sheet_columns) return fails("too_many_columns", number, limits::sheet_columns);
            if (cells > limits::sheet_cells) return fails("too_many_cells", number, limits::sheet_cells);
            begin += line.size() + 1;
        }
        return true;
    }
    static std::size_t separators_in(std::string_view line) {
        return static_cast<std::size_t>(std::ranges::count_if(line, [](char c) { return c == '\t' || c == '|'; }));
    }

    void tell_damaged_letters(std::string_view utf8) {
        constexpr std::string_view damaged = "\uFFFD";
        const std::size_t first = utf8.find(damaged);
        if (first == std::string_view::npos) return;
        std::size_t count = 0;
        for (std::size_t at = first; at != std::string_view::npos; at = utf8.find(damaged, at + damaged.size()))
            ++count;
        const auto lines_before = std::ranges::count(utf8.substr(0, first), '\n');
        findings_.warning("damaged_letters", place(static_cast<int>(lines_before) + 1),
                          {{"count", std::to_string(count)}});
    }

    static void tidy(std::vector<Row>& rows) {
        for (Row& row : rows)
            for (import::CellText& cell : row)
                cell.text = without_lost_symbols(import::clean_cell(without_tags(cell.text), cell.line).text);
    }

    plan::Source place(int line) const { return {file_, {}, {}, line}; }
    bool fails(std::string code, int line, std::size_t most) {
        findings_.error(std::move(code), place(line), {{"most", std::to_string(most)}});
        return false;
    }
    Rows refuse(std::string code) {
        findings_.error(std::move(code), place(0));
        return std::nullopt;
    }

    const std::string& file_;
    const import::Vocabulary& vocabulary_;
    import::Findings& findings_;
};

}  // namespace

std::vector<import::Sheet> read_text(std::string_view bytes, const std::string& file,
                                     const import::Vocabulary& vocabulary, import::Findings& findings) {
    Rows rows = TextReader(file, vocabulary, findings).read(bytes);
    if (!rows) return {};
    import::Sheet sheet{file, {}, {}, *std::move(rows)};
    return {std::move(sheet)};
}

}  // namespace riskbild::manuscript
