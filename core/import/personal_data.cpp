#include "core/import/personal_data.hpp"

#include <optional>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"

namespace riskbild::import {
namespace {

using Letters = std::u32string_view;

bool is_digit(char32_t letter) {
    return letter >= '0' && letter <= '9';
}

bool is_space(char32_t letter) {
    return letter == ' ' || letter == 0x00A0 || letter == 0x2009 || letter == 0x202F;
}

// Hyphens and dashes of any width, the minus sign, and the '+' of who is over a hundred.
bool is_dash(char32_t letter) {
    return letter == '-' || letter == '+' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212 ||
           letter == 0xFE58 || letter == 0xFE63 || letter == 0xFF0D;
}

std::string digits_from(Letters letters, std::size_t at) {
    std::string digits;
    for (; at < letters.size() && is_digit(letters[at]); ++at) digits += static_cast<char>(letters[at]);
    return digits;
}

struct Mark {
    std::size_t length = 0;
    bool dashed = false;
};

// ' ', '-' or ' - ' before the last four digits.
Mark mark_from(Letters letters, std::size_t at) {
    Mark mark;
    const auto accept = [&](bool (*wanted)(char32_t)) {
        const bool found = at + mark.length < letters.size() && wanted(letters[at + mark.length]);
        if (found) ++mark.length;
        return found;
    };
    accept(is_space);
    mark.dashed = accept(is_dash);
    if (mark.dashed) accept(is_space);
    return mark;
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

// `at` is the first digit of a run.
std::optional<PersonalNumber> number_from(Letters letters, std::size_t at) {
    std::string digits = digits_from(letters, at);
    std::size_t end = at + digits.size();
    Mark mark;
    if (digits.size() == 6 || digits.size() == 8) {
        mark = mark_from(letters, end);
        const std::string last = digits_from(letters, end + mark.length);
        if (last.size() != 4) return std::nullopt;
        digits += last;
        end += mark.length + last.size();
    }
    const bool century = digits.size() == 12 && (digits.starts_with("19") || digits.starts_with("20"));
    if (century) digits.erase(0, 2);
    if (digits.size() != 10 || !is_date_of_birth(digits)) return std::nullopt;
    const bool certain = has_right_check_digit(digits);
    if (!certain && !century && !mark.dashed) return std::nullopt;
    return PersonalNumber{at, end - at, digits.substr(0, 6) + "-****", certain};
}

// 'Dnr', 'Diarienummer:' and the like at the end: what follows is no person.
bool announces_registration(std::string_view text) {
    std::string before = text::comparable(text);
    before.erase(before.find_last_not_of(" .:") + 1);
    return before.ends_with("dnr") || before.ends_with("diarienummer") || before.ends_with("diarienr");
}

bool is_to_be_masked(const PersonalNumber& number, std::u32string_view letters, std::string_view before) {
    if (number.certain) return true;
    const std::string own = text::encode(letters.substr(0, number.at));
    return !announces_registration(own.empty() ? before : own);
}

void report(const PersonalNumber& number, const plan::Source& place, Findings& findings) {
    if (number.certain)
        findings.error("personal_number", place, {{"number", number.masked}});
    else
        findings.warning("perhaps_personal_number", place, {{"number", number.masked}});
}

}  // namespace

std::vector<PersonalNumber> personal_numbers(std::string_view text) {
    std::vector<PersonalNumber> numbers;
    const std::u32string letters = text::decode(text);
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!is_digit(letters[at])) continue;
        if (auto number = number_from(letters, at)) {
            at += number->length;
            numbers.push_back(*std::move(number));
        } else {
            at += digits_from(letters, at).size();
        }
    }
    return numbers;
}

std::string without_personal_numbers(std::string_view text, std::string_view before) {
    const std::vector<PersonalNumber> numbers = personal_numbers(text);
    std::u32string letters = text::decode(text);
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number)
        if (is_to_be_masked(*number, letters, before))
            letters.replace(number->at, number->length, text::decode(number->masked));
    return text::encode(letters);
}

Sheet without_personal_numbers(Sheet sheet) {
    for (Row& row : sheet.rows)
        for (std::size_t column = row.size(); column-- > 0;)
            row[column].text =
                without_personal_numbers(row[column].text, column > 0 ? row[column - 1].text : std::string{});
    return sheet;
}

void find_personal_numbers(const Sheet& sheet, Findings& findings) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            for (const PersonalNumber& number : personal_numbers(sheet.rows[row][column].text))
                report(number, place_of(sheet, row, column), findings);
}

}  // namespace riskbild::import
