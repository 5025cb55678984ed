#include "core/import/dates.hpp"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr auto month_names = std::to_array<std::string_view>(
    {"januari",   "februari", "mars",     "april",    "maj",       "juni",     "juli",     "augusti",
     "september", "oktober",  "november", "december", "january",   "february", "march",    "april",
     "may",       "june",     "july",     "august",   "september", "october",  "november", "december"});

std::optional<unsigned> read_unsigned(std::string_view digits) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

std::optional<PartialDate> date_of(unsigned year, unsigned month, unsigned day) {
    if (year < 1900 || year > 2999 || month < 1 || month > 12 || day > 31) return std::nullopt;
    const PartialDate date{static_cast<int>(year), month, day};
    if (day != 0 && !Date(std::chrono::year(date.year), std::chrono::month(month), std::chrono::day(day)).ok())
        return std::nullopt;
    return date;
}

// '6 december 2023' and 'maj 2022', already split.
std::optional<PartialDate> read_words(const std::vector<std::string_view>& words) {
    if (words.size() != 2 && words.size() != 3) return std::nullopt;
    const auto year = read_unsigned(words.back());
    const auto month = month_named(words[words.size() - 2]);
    const auto day = words.size() == 3 ? read_unsigned(words.front()) : std::optional(0U);
    if (!year || !month || !day || (words.size() == 3 && *day == 0)) return std::nullopt;
    return date_of(*year, *month, *day);
}

// '6/12 2023'.
std::optional<PartialDate> read_slashed(const std::vector<std::string_view>& words) {
    if (words.size() != 2) return std::nullopt;
    const std::size_t slash = words[0].find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto day = read_unsigned(words[0].substr(0, slash));
    const auto month = read_unsigned(words[0].substr(slash + 1));
    const auto year = read_unsigned(words[1]);
    if (!day || !month || !year || *day == 0) return std::nullopt;
    return date_of(*year, *month, *day);
}

}  // namespace

std::optional<unsigned> month_named(std::string_view word) {
    const std::string name = text::lower(word.ends_with('.') ? word.substr(0, word.size() - 1) : word);
    constexpr std::size_t shortest = 3;  // 'jan', 'sept'
    for (std::size_t i = 0; i < month_names.size(); ++i)
        if (name.size() >= shortest &&
            (month_names[i] == name || (name.size() <= 4 && month_names[i].starts_with(name))))
            return static_cast<unsigned>(i % 12 + 1);
    return std::nullopt;
}

std::optional<PartialDate> read_date(std::string_view text) {
    const std::string plain = text::comparable(text);
    if (auto iso = parse_partial_date(plain)) return iso;
    std::vector<std::string_view> words = text::split(plain, ' ');
    if (words.front() == "den") words.erase(words.begin());
    const auto stated = read_words(words);
    return stated ? stated : read_slashed(words);
}

}  // namespace riskbild::import
