#include "core/import/numbers.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

bool is_digit(char32_t letter) {
    return letter >= '0' && letter <= '9';
}

bool is_minus(char32_t letter) {
    return letter == '-' || letter == U'−';
}

bool is_space(char32_t letter) {
    return letter == ' ' || letter == 0x00A0 || letter == 0x202F;
}

// '50 000': exactly three digits follow the space, and one to three stand before it.
bool is_thousands_space(const std::u32string& letters, std::size_t at) {
    std::size_t before = 0;
    while (before < at && is_digit(letters[at - 1 - before])) ++before;
    std::size_t after = 0;
    while (at + 1 + after < letters.size() && is_digit(letters[at + 1 + after])) ++after;
    return is_space(letters[at]) && before >= 1 && before <= 3 && after == 3;
}

bool is_decimal_mark(const std::u32string& letters, std::size_t at) {
    return (letters[at] == ',' || letters[at] == '.') && at + 1 < letters.size() && is_digit(letters[at + 1]);
}

// Every number in the text as digits with at most one '.', '-' before it where it is negative.
std::vector<std::string> numbers_in(std::string_view utf8) {
    const std::u32string letters = text::decode(utf8);
    std::vector<std::string> numbers;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (!is_digit(letters[at])) continue;
        const bool negative = at > 0 && is_minus(letters[at - 1]) && (at == 1 || !is_digit(letters[at - 2]));
        std::string number = negative ? "-" : "";
        for (; at < letters.size(); ++at) {
            if (is_digit(letters[at]))
                number += static_cast<char>(letters[at]);
            else if (is_decimal_mark(letters, at) && number.find('.') == std::string::npos)
                number += '.';
            else if (!is_thousands_space(letters, at))
                break;
        }
        numbers.push_back(std::move(number));
    }
    return numbers;
}

std::optional<double> to_double(const std::string& digits) {
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || std::signbit(number)) return std::nullopt;
    return number;
}

}  // namespace

std::optional<double> read_number(std::string_view text) {
    const std::vector<std::string> numbers = numbers_in(text);
    return numbers.size() == 1 ? to_double(numbers.front()) : std::nullopt;
}

std::optional<int> read_integer(std::string_view text) {
    constexpr double greatest = 1e9;
    const auto number = read_number(text);
    if (!number || *number != std::floor(*number) || *number > greatest) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<std::pair<double, double>> read_range(std::string_view text) {
    const std::vector<std::string> numbers = numbers_in(text);
    if (numbers.size() != 2) return std::nullopt;
    const auto least = to_double(numbers[0]);
    const auto greatest = to_double(numbers[1]);
    if (!least || !greatest || *least >= *greatest) return std::nullopt;
    return std::pair(*least, *greatest);
}

}  // namespace riskbild::import
