#include "core/wall/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string grouped(std::string digits, const std::string& separator) {
    for (std::size_t left = digits.size(); left > 3; left -= 3) digits.insert(left - 3, separator);
    return digits;
}

// Hundredths as decimals: '25', '5' for 50, nothing for 0.
std::string decimals_of(long long hundredths) {
    if (hundredths == 0) return {};
    if (hundredths % 10 == 0) return std::to_string(hundredths / 10);
    return two_digits(static_cast<int>(hundredths));
}

std::string joined(const std::vector<std::string>& items, const std::string& last) {
    if (items.empty()) return {};
    const std::vector<std::string> first(items.begin(), items.end() - 1);
    return first.empty() ? items.back() : text::join(first, ", ") + " " + last + " " + items.back();
}

// Up to the last full stop or semicolon, unless little would be left.
std::string whole_clauses(const std::string& cut) {
    const std::size_t end = std::max(cut.rfind(". ") + 1, cut.rfind("; ") + 1);
    return end > cut.size() / 2 ? cut.substr(0, end - 1) : cut;
}

std::string month(unsigned number, const Words& words) {
    return words("month." + std::to_string(number));
}

}  // namespace

std::string say_number(double number, const Words& words) {
    const long long hundredths = std::llround(std::abs(number) * 100);
    const std::string whole = grouped(std::to_string(hundredths / 100), words("number.thousands"));
    const std::string decimals = decimals_of(hundredths % 100);
    const std::string sign = number < 0 && hundredths != 0 ? "\u2212" : "";
    return sign + whole + (decimals.empty() ? "" : words("number.decimal") + decimals);
}

std::string say_day(Date date, const Words& words) {
    const unsigned day = static_cast<unsigned>(date.day());
    return words("date.day",
                 {{"day", std::to_string(day)}, {"month", month(static_cast<unsigned>(date.month()), words)}});
}

std::string say_day_of_year(Date date, const Words& words) {
    return say_day(date, words) + " " + std::to_string(static_cast<int>(date.year()));
}

std::string say_as_far(PartialDate date, const Words& words) {
    return date.day != 0 ? to_iso(date) : say_month(date, words);
}

std::string say_month(PartialDate date, const Words& words) {
    const std::string year = std::to_string(date.year);
    return date.month == 0 ? year : month(date.month, words) + " " + year;
}

std::string say_time(LocalTime time, const Words& words) {
    return words("date.time", {{"hour", std::to_string(time.hour)}, {"minute", two_digits(time.minute)}});
}

std::string say_day_and_time(LocalTime time, const Words& words) {
    const unsigned day = static_cast<unsigned>(time.date.day());
    const std::string short_month = words("month_short." + std::to_string(static_cast<unsigned>(time.date.month())));
    return words("date.day", {{"day", std::to_string(day)}, {"month", short_month}}) + " " + say_time(time, words);
}

std::string say_all(const std::vector<std::string>& items, const Words& words) {
    return joined(items, words("list.and"));
}

std::string say_either(const std::vector<std::string>& items, const Words& words) {
    return joined(items, words("list.or"));
}

std::string brief(std::string_view text, std::size_t letters) {
    const std::string line = text::collapse_spaces(text);
    return text::letter_count(line) <= letters ? line : whole_clauses(text::cut_at_word(line, letters - 2)) + " …";
}

std::string inside_a_sentence(std::string_view words) {
    const std::string line = text::collapse_spaces(words);
    const std::string lower = text::lower(line);
    return text::capitalized(lower) == line ? lower : line;
}

std::string bare_time(std::string_view words) {
    constexpr std::array<std::string_view, 2> prepositions{"under ", "i "};
    const std::string line = inside_a_sentence(words);
    for (const std::string_view each : prepositions)
        if (line.starts_with(each)) return line.substr(each.size());
    return line;
}

}  // namespace riskbild::wall
