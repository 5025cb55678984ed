#include <algorithm>
#include <optional>

#include "core/base/limits.hpp"
#include "core/import/cells.hpp"
#include "core/import/csv_dialect.hpp"
#include "core/import/table.hpp"

namespace riskbild::import {
namespace {

class CsvParser {
public:
    CsvParser(std::string_view utf8, char separator, const std::string& file)
        : rest_(utf8), separator_(separator), file_(file) {}

    Status parse() {
        while (!rest_.empty())
            if (Status row = parse_row(); !row) return row;
        return done();
    }
    std::vector<Row> rows() && { return std::move(rows_); }

private:
    Status parse_row() {
        Row row;
        do {
            if (row.size() == limits::sheet_columns) return refuse(line_, "too many columns");
            Result<CellText> cell = parse_cell();
            if (!cell) return cell.error();
            row.push_back(*std::move(cell));
        } while (accept(separator_));
        while (!row.empty() && row.back().text.empty()) row.pop_back();
        end_line();
        if (rows_.size() == limits::sheet_rows) return refuse(line_, "too many rows");
        cells_ += row.size();
        if (cells_ > limits::sheet_cells) return refuse(line_, "too many cells");
        rows_.push_back(std::move(row));
        return done();
    }

    // Excel writes what follows a closing quote by accident as it stands; so do we.
    Result<CellText> parse_cell() {
        const int first_line = line_;
        std::string cell;
        while (rest_.starts_with(' ')) take();
        if (rest_.starts_with('"'))
            if (Status quoted = parse_quoted(cell); !quoted) return quoted.error();
        while (!at_cell_end()) cell += take();
        if (cell.size() > limits::cell_bytes) return refuse(first_line, "the cell is too long");
        return clean_cell(cell, first_line);
    }

    Status parse_quoted(std::string& cell) {
        const int first_line = line_;
        take();
        while (!rest_.empty()) {
            const char c = take();
            if (c == '"' && !accept('"')) return done();
            cell += c;
        }
        return refuse(first_line, "the quote (\") that opens here is never closed");
    }

    bool at_cell_end() const {
        return rest_.empty() || rest_.front() == separator_ || rest_.front() == '\n' || rest_.front() == '\r';
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

    Error refuse(int line, std::string_view what) const {
        return {ErrorKind::input, file_ + ", line " + std::to_string(line) + ": " + std::string(what) +
                                      ". Correct the sheet and read it again."};
    }

    std::string_view rest_;
    char separator_;
    const std::string& file_;
    int line_ = 1;
    std::size_t cells_ = 0;
    std::vector<Row> rows_;
};

// Files that are often taken for a sheet, told by how they begin.
std::optional<Error> other_format(std::string_view bytes, const std::string& file) {
    const bool zip = bytes.starts_with("PK\x03\x04");
    if (!zip && !bytes.starts_with("%PDF")) return std::nullopt;
    return Error{ErrorKind::input,
                 file +
                     (zip ? ": an Excel workbook or another zip file, not text." : ": a PDF document, not a sheet.") +
                     " Save the table as 'CSV UTF-8' and read that file."};
}

std::optional<Error> unreadable(std::string_view bytes, const std::string& file) {
    if (auto other = other_format(bytes, file)) return other;
    if (bytes.size() > limits::sheet_bytes)
        return Error{ErrorKind::input, file + ": larger than " + std::to_string(limits::sheet_bytes >> 20U) +
                                           " MB. Remove what does not belong to the plan and read it again."};
    const std::size_t zero = bytes.find('\0');
    if (zero == std::string_view::npos) return std::nullopt;
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
    return Error{ErrorKind::input, file + ", line " + std::to_string(line) +
                                       ": not text (a NUL byte). Save the sheet as CSV (UTF-8) and read it again."};
}

}  // namespace

Result<Sheet> read_csv(std::string_view bytes, std::string file) {
    if (auto refused = unreadable(bytes, file)) return *std::move(refused);
    const std::string utf8 = csv_text(bytes);
    CsvParser parser(utf8, csv_separator(utf8), file);
    if (Status parsed = parser.parse(); !parsed) return parsed.error();
    return Sheet{std::move(file), {}, {}, std::move(parser).rows()};
}

}  // namespace riskbild::import
