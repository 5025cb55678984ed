#include "core/import/personal_data.hpp"

#include "core/import/cells.hpp"

namespace riskbild::import {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int two_digits(std::string_view digits, std::size_t at) {
    return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

// YYMMDDNNNC.
bool is_date_of_birth(std::string_view ten) {
    constexpr int coordination_offset = 60;
    const int month = two_digits(ten, 2);
    const int day = two_digits(ten, 4);
    return month >= 1 && month <= 12 && day >= 1 && (day <= 31 || day - coordination_offset >= 1) &&
           day <= 31 + coordination_offset;
}

bool has_right_check_digit(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        const int product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
}

// `run` is digits with at most one '-' or '+' before the last four.
bool is_personal_number(std::string_view run) {
    const std::size_t mark = run.find_first_of("-+");
    const bool marked = mark != std::string_view::npos;
    if (marked && mark + 5 != run.size()) return false;
    std::string digits(run);
    if (marked) digits.erase(mark, 1);
    if (digits.size() == 12 && (digits.starts_with("19") || digits.starts_with("20"))) digits.erase(0, 2);
    if (digits.size() != 10 || !is_date_of_birth(digits)) return false;
    return marked || has_right_check_digit(digits);
}

std::size_t run_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    const bool marked =
        length + 1 < text.size() && (text[length] == '-' || text[length] == '+') && is_digit(text[length + 1]);
    if (!marked) return length;
    ++length;
    while (length < text.size() && is_digit(text[length])) ++length;
    return length;
}

}  // namespace

bool holds_personal_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const std::size_t length = run_length(text.substr(at));
        if (is_personal_number(text.substr(at, length))) return true;
        at += length;
    }
    return false;
}

void find_personal_numbers(const Sheet& sheet, Findings& findings) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            if (holds_personal_number(sheet.rows[row][column].text))
                findings.error("personal_number",
                               "this looks like a personal identity number; remove it before anything is published",
                               place_of(sheet, row, column));
}

}  // namespace riskbild::import
