#include "core/import/csv.hpp"

#include "core/base/limits.hpp"
#include "core/import/cells.hpp"
#include "core/import/csv_dialect.hpp"

namespace riskbild::import {
namespace {

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

std::vector<Detail> most(std::size_t limit) {
    return {{"most", std::to_string(limit)}};
}

class CsvParser {
public:
    CsvParser(std::string_view utf8, const std::string& file, Findings& findings)
        : rest_(utf8), separator_(csv_separator(utf8)), file_(file), findings_(findings) {}

    bool parse() {
        while (!rest_.empty())
            if (!parse_row()) return false;
        return true;
    }
    std::vector<Row> rows() && { return std::move(rows_); }

private:
    bool parse_row() {
        const int first_line = line_;
        stray_line_ = 0;
        Row row;
        do {
            if (row.size() == limits::sheet_columns)
                return refuse("too_many_columns", first_line, most(limits::sheet_columns));
            row.push_back(parse_cell());
            if (too_long_) return refuse("cell_too_long", row.back().line, most(limits::cell_bytes >> 20U));
        } while (accept(separator_));
        end_line();
        return explain_stray_quote(row.size()) && add(std::move(row), first_line);
    }

    bool add(Row row, int first_line) {
        const std::size_t width = row.size();
        while (!row.empty() && row.back().text.empty()) row.pop_back();
        if (!row.empty()) width_ = width;
        cells_ += row.size();
        if (rows_.size() == limits::sheet_rows) return refuse("too_many_lines", first_line, most(limits::sheet_rows));
        if (cells_ > limits::sheet_cells) return refuse("too_many_cells", first_line, most(limits::sheet_cells));
        rows_.push_back(std::move(row));
        return true;
    }

    // Excel writes what follows a closing quote by accident as it stands; so do we.
    CellText parse_cell() {
        const int first_line = line_;
        std::string cell;
        while (rest_.starts_with(' ')) take();
        if (rest_.starts_with('"')) {
            if (closes_well())
                take_quoted(cell);
            else
                stray_line_ = first_line;
        }
        while (!rest_.empty() && rest_.front() != separator_ && !is_line_end(rest_.front())) cell += take();
        too_long_ = cell.size() > limits::cell_bytes;
        return clean_cell(cell, first_line);
    }

    // Whether the quote that opens here was meant to: it closes in this line, or at the end of a cell.
    bool closes_well() const {
        bool same_line = true;
        for (std::size_t at = 1; at < rest_.size(); ++at) {
            if (is_line_end(rest_[at])) same_line = false;
            if (rest_[at] != '"') continue;
            if (at + 1 < rest_.size() && rest_[at + 1] == '"')
                ++at;
            else
                return same_line || is_cell_end(at + 1);
        }
        return false;
    }
    bool is_cell_end(std::size_t at) const {
        at = rest_.find_first_not_of(' ', at);
        return at == std::string_view::npos || rest_[at] == separator_ || is_line_end(rest_[at]);
    }

    void take_quoted(std::string& cell) {
        take();
        while (!rest_.empty()) {
            const char c = take();
            if (c == '"' && !accept('"')) return;
            cell += c;
        }
    }

    // What stood between the quotes may have been one cell. As many cells as in the row before: it was.
    bool explain_stray_quote(std::size_t width) {
        if (stray_line_ == 0) return true;
        if (width != width_) return refuse("open_quote", stray_line_);
        findings_.warning("stray_quote", {file_, {}, {}, stray_line_});
        return true;
    }

    // The next character; CR and CRLF are one line feed.
    char take() {
        char c = rest_.front();
        rest_.remove_prefix(c == '\r' && rest_.starts_with("\r\n") ? 2 : 1);
        if (c == '\r') c = '\n';
        if (c == '\n') ++line_;
        return c;
    }
    bool accept(char wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void end_line() {
        if (!rest_.empty()) take();
    }

    bool refuse(std::string code, int line, std::vector<Detail> details = {}) {
        findings_.error(std::move(code), {file_, {}, {}, line}, std::move(details));
        return false;
    }

    std::string_view rest_;
    char separator_;
    const std::string& file_;
    Findings& findings_;
    int line_ = 1;
    int stray_line_ = 0;  // of the row being read; 0: none
    bool too_long_ = false;
    std::size_t width_ = 0;  // of the last row that is not blank
    std::size_t cells_ = 0;
    std::vector<Row> rows_;
};

}  // namespace

std::optional<Sheet> read_csv(std::string_view utf8, const std::string& file, Findings& findings) {
    CsvParser parser(utf8, file, findings);
    if (!parser.parse()) return std::nullopt;
    return Sheet{file, {}, {}, std::move(parser).rows()};
}

}  // namespace riskbild::import
