#include "platform/sheet/workbook_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::sheet {
namespace {

constexpr lxw_row_t rows_to_fill = 1'000;  // that have help and lists
constexpr std::size_t help_letters = 255;  // Excel's bounds on what a cell may say
constexpr std::size_t list_bytes = 255;
constexpr double label_width = 36;
constexpr double answer_width = 60;
constexpr double text_width = 100;

struct Range {
    lxw_row_t first_row;
    lxw_col_t first_column;
    lxw_row_t last_row;
    lxw_col_t last_column;
};

// libxlsxwriter reads its texts through pointers that it does not change.
char* borrowed(const std::string& text) {
    return const_cast<char*>(text.c_str());
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const std::string& word : words) all.push_back(borrowed(word));
    all.push_back(nullptr);
    return all;
}

bool fits_in_list(const std::vector<std::string>& words) {
    return !words.empty() && text::join(words, ",").size() <= list_bytes;
}

// '007' is a name.
bool is_number(const std::string& text) {
    constexpr std::size_t longest = 9;
    const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return digits && text.size() <= longest && (text.front() != '0' || text.size() == 1);
}

class Writer {
public:
    Writer(lxw_workbook* workbook, const Refusals& refusals)
        : workbook_(workbook), refusals_(refusals), head_(format(true)), body_(format(false)) {}

    lxw_error add(const Page& page) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook_, page.name.c_str());
        if (sheet == nullptr) return LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED;
        if (page.form == Form::table) return add_table(sheet, page);
        return page.form == Form::labels ? add_labels(sheet, page) : add_text(sheet, page);
    }

private:
    lxw_format* format(bool bold) {
        lxw_format* made = workbook_add_format(workbook_);
        format_set_text_wrap(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (bold) format_set_bold(made);
        return made;
    }

    lxw_error add_table(lxw_worksheet* sheet, const Page& page) {
        for (std::size_t i = 0; i < page.entries.size(); ++i) {
            const Entry& entry = page.entries[i];
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet, column, column, entry.width, body_);
            if (auto failed = write(sheet, 0, column, entry.heading, head_)) return failed;
            if (auto failed = offer_headings(sheet, column, entry)) return failed;
            if (auto failed = guide(sheet, {1, column, rows_to_fill, column}, entry)) return failed;
        }
        worksheet_freeze_panes(sheet, 1, 0);
        return write_rows(sheet, page.cells, 1, 0);
    }

    lxw_error add_labels(lxw_worksheet* sheet, const Page& page) {
        worksheet_set_column(sheet, 0, 0, label_width, body_);
        worksheet_set_column(sheet, 1, 1, answer_width, body_);
        for (std::size_t i = 0; i < page.entries.size(); ++i) {
            const auto row = static_cast<lxw_row_t>(i);
            if (auto failed = write(sheet, row, 0, page.entries[i].heading, head_)) return failed;
            if (auto failed = guide(sheet, {row, 1, row, 1}, page.entries[i])) return failed;
        }
        return write_rows(sheet, page.cells, 0, 1);
    }

    lxw_error add_text(lxw_worksheet* sheet, const Page& page) {
        worksheet_set_column(sheet, 0, 0, text_width, body_);
        return write_rows(sheet, page.cells, 0, 0);
    }

    lxw_error write_rows(lxw_worksheet* sheet, const std::vector<std::vector<std::string>>& rows, lxw_row_t top,
                         lxw_col_t left) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (auto failed = write(sheet, top + static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(left + column),
                                        rows[row][column], body_))
                    return failed;
        return LXW_NO_ERROR;
    }

    lxw_error write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* form) {
        if (text.empty()) return LXW_NO_ERROR;
        if (is_number(text)) return worksheet_write_number(sheet, row, column, std::stod(text), form);
        return worksheet_write_string(sheet, row, column, text.c_str(), form);
    }

    lxw_error offer_headings(lxw_worksheet* sheet, lxw_col_t column, const Entry& entry) {
        if (!fits_in_list(entry.headings_to_choose)) return LXW_NO_ERROR;
        return guide(sheet, {0, column, 0, column}, {entry.heading, entry.help, entry.headings_to_choose, {}});
    }

    lxw_error guide(lxw_worksheet* sheet, const Range& range, const Entry& entry) {
        lxw_data_validation rule{};
        const std::string help = text::cut_at_word(entry.help, help_letters);
        auto words = pointers(entry.words);
        rule.validate = LXW_VALIDATION_TYPE_ANY;
        rule.input_message = borrowed(help);
        if (fits_in_list(entry.words)) {
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = const_cast<decltype(rule.value_list)>(words.data());
            rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
            rule.error_message = borrowed(refusals_.not_in_list);
        } else if (entry.whole) {
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_number = entry.whole->least;
            rule.maximum_number = entry.whole->greatest;
            rule.error_message = borrowed(refusals_.not_whole);
        } else if (help.empty()) {
            return LXW_NO_ERROR;
        }
        return worksheet_data_validation_range(sheet, range.first_row, range.first_column, range.last_row,
                                               range.last_column, &rule);
    }

    lxw_workbook* workbook_;
    const Refusals& refusals_;
    lxw_format* head_;
    lxw_format* body_;
};

Error failure(const std::string& path, lxw_error code) {
    return {ErrorKind::io, path + ": the workbook cannot be written: " + lxw_strerror(code)};
}

}  // namespace

Status write_workbook(const std::string& path, const std::vector<Page>& pages, const Refusals& refusals) {
    lxw_workbook* workbook = workbook_new(path.c_str());
    if (workbook == nullptr) return failure(path, LXW_ERROR_MEMORY_MALLOC_FAILED);
    Writer writer(workbook, refusals);
    lxw_error added = LXW_NO_ERROR;
    for (const Page& page : pages)
        if (added == LXW_NO_ERROR) added = writer.add(page);
    const lxw_error closed = workbook_close(workbook);  // frees it, whatever happened
    if (added != LXW_NO_ERROR) return failure(path, added);
    return closed == LXW_NO_ERROR ? done() : Status(failure(path, closed));
}

}  // namespace riskbild::sheet
