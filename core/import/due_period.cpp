#include "core/import/due_period.hpp"

#include <array>
#include <charconv>
#include <span>
#include <string_view>

#include "core/import/dates.hpp"

namespace riskbild::import {
namespace {

using Words = std::span<const std::string>;

Date day_of(int year, unsigned month, unsigned day) {
    return Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

Period months(int year, unsigned first, unsigned last) {
    return {day_of(year, first, 1), last_day_of_month(year, last)};
}

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

// 1… for 'första', '1:a', '3'; 0 for 'sista'.
std::optional<unsigned> ordinal(std::string_view word) {
    constexpr auto names = std::to_array<std::string_view>(
        {"sista", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"});
    for (unsigned i = 0; i < names.size(); ++i)
        if (names[i] == word) return i;
    const auto stated = number(word.substr(0, word.find(':')));
    return stated == 0U ? std::nullopt : stated;
}

// Part `part` (0: the last) of a year cut into `parts`.
std::optional<Period> part_of_year(int year, unsigned part, unsigned parts) {
    if (part > parts) return std::nullopt;
    const unsigned length = 12 / parts;
    const unsigned end = (part == 0 ? parts : part) * length;
    return months(year, end - length + 1, end);
}

std::optional<Period> whole_year(Words words, int year) {
    const bool plain = words.empty() || (words.size() == 1 && (words[0] == "året" || words[0] == "verksamhetsåret"));
    return plain ? std::optional(months(year, 1, 12)) : std::nullopt;
}

std::optional<Period> named(Words words, int year) {
    if (words.size() != 1) return std::nullopt;
    const std::string& name = words[0];
    if (name == "våren" || name == "vår" || name == "vt" || name == "vårterminen") return months(year, 1, 6);
    if (name == "hösten" || name == "höst" || name == "ht" || name == "höstterminen") return months(year, 8, 12);
    if (name == "sommaren") return months(year, 6, 8);
    if (name == "semestrarna" || name == "semestern") return months(year, 7, 8);
    if (name == "jul" || name == "julen") return Period{day_of(year, 12, 24), day_of(year, 12, 26)};
    if (name == "årsskiftet") return Period{day_of(year, 12, 15), day_of(year + 1, 1, 15)};
    if (name == "halvårsskiftet") return Period{day_of(year, 6, 15), day_of(year, 7, 15)};
    return std::nullopt;
}

// 'maj', 'maj och juni', 'mars - april'.
std::optional<Period> month_or_two(Words words, int year) {
    if (words.size() != 1 && words.size() != 3) return std::nullopt;
    if (words.size() == 3 && words[1] != "och" && words[1] != "-") return std::nullopt;
    const auto first = month_named(words.front());
    const auto last = month_named(words.back());
    return first && last && *first <= *last ? std::optional(months(year, *first, *last)) : std::nullopt;
}

// 'första kvartalet', 'kvartal 1', 'q1', 'sista tertialet', 'andra halvåret'.
std::optional<Period> quarter_or_third(Words words, int year) {
    if (words.size() == 1 && words[0].size() == 2 && (words[0][0] == 'q' || words[0][0] == 't')) {
        const auto part = number(words[0].substr(1));
        return part && *part > 0 ? part_of_year(year, *part, words[0][0] == 'q' ? 4 : 3) : std::nullopt;
    }
    if (words.size() != 2) return std::nullopt;
    const bool unit_first = words[0].starts_with("kvartal") || words[0].starts_with("tertial");
    const std::string& unit = words[unit_first ? 0 : 1];
    const auto part = ordinal(words[unit_first ? 1 : 0]);
    if (!part) return std::nullopt;
    if (unit.starts_with("kvartal")) return part_of_year(year, *part, 4);
    if (unit.starts_with("tertial")) return part_of_year(year, *part, 3);
    return unit == "halvåret" ? part_of_year(year, *part, 2) : std::nullopt;
}

// 'början', 'mitten december'.
std::optional<Period> part_of_period(Words words, int year) {
    constexpr auto parts = std::to_array<std::string_view>({"slutet", "början", "mitten"});
    if (words.empty() || words.size() > 2) return std::nullopt;
    unsigned part = 0;
    while (part < parts.size() && parts[part] != words[0]) ++part;
    if (part == parts.size()) return std::nullopt;
    if (words.size() == 1) return part_of_year(year, part, 3);
    const auto month = month_named(words[1]);
    if (!month) return std::nullopt;
    if (part == 0) return Period{day_of(year, *month, 21), last_day_of_month(year, *month)};
    return Period{day_of(year, *month, part * 10 - 9), day_of(year, *month, part * 10)};
}

// 'första veckan maj', 'sista veckan november'.
std::optional<Period> week_of_month(Words words, int year) {
    if (words.size() != 3 || words[1] != "veckan") return std::nullopt;
    const auto which = ordinal(words[0]);
    const auto month = month_named(words[2]);
    if (!which || *which > 4 || !month) return std::nullopt;
    const Date end = *which == 0 ? last_day_of_month(year, *month) : day_of(year, *month, *which * 7);
    return Period{plus_days(end, -6), end};
}

// 'v 43', 'v43', 'vecka 43'.
std::optional<Period> numbered_week(Words words, int year) {
    if (words.empty() || words.size() > 2) return std::nullopt;
    if (words.size() == 2 && words[0] != "v" && words[0] != "vecka") return std::nullopt;
    if (words.size() == 1 && !words[0].starts_with('v')) return std::nullopt;
    const auto week = number(words.size() == 2 ? std::string_view(words[1]) : std::string_view(words[0]).substr(1));
    if (!week) return std::nullopt;
    const auto monday = monday_of_iso_week(year, static_cast<int>(*week));
    return monday ? Period{*monday, plus_days(*monday, 6)} : Period{};
}

// '31/8', '31 augusti', 'första september'.
std::optional<Period> one_day(Words words, int year) {
    std::optional<unsigned> day, month;
    if (words.size() == 1 && words[0].find('/') != std::string::npos) {
        const std::size_t slash = words[0].find('/');
        day = number(words[0].substr(0, slash));
        month = number(words[0].substr(slash + 1));
    } else if (words.size() == 2) {
        day = ordinal(words[0]);
        month = month_named(words[1]);
    }
    if (!day || !month) return std::nullopt;
    if (*day > 31 || *month > 12) return Period{};
    const Date date = day_of(year, *month, *day);
    return date.ok() ? Period{date, date} : Period{};
}

}  // namespace

std::optional<Period> period_named(const std::vector<std::string>& words, int year) {
    using Reader = std::optional<Period> (*)(Words, int);
    constexpr auto readers = std::to_array<Reader>(
        {whole_year, named, month_or_two, quarter_or_third, part_of_period, week_of_month, numbered_week, one_day});
    for (const Reader reader : readers)
        if (auto period = reader(words, year)) return period;
    return std::nullopt;
}

}  // namespace riskbild::import
