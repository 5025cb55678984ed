#include "core/import/due_time.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/base/text.hpp"
#include "core/import/due_period.hpp"

namespace riskbild::import {
namespace {

using Words = std::vector<std::string>;

bool all_digits(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// 'mars–april' is three words, 'v. 43,' two.
Words words_of(std::string_view text) {
    std::string plain = text::comparable(text);
    for (std::size_t at = 0; (at = plain.find("–", at)) != std::string::npos;) plain.replace(at, 3, " - ");
    Words words;
    for (std::string_view word : text::split(plain, ' ')) {
        while (!word.empty() && std::string_view(".,;()").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        while (word.starts_with('(')) word.remove_prefix(1);
        if (!word.empty()) words.emplace_back(word.starts_with("v.") ? "v" + std::string(word.substr(2)) : word);
    }
    return words;
}

void drop_filling_words(Words& words) {
    constexpr auto filling = std::to_array<std::string_view>(
        {"under", "i", "den", "vid", "på", "av", "om", "till", "omkring", "kring", "månad", "månaden", "in", "during"});
    std::erase_if(words, [&](const std::string& word) { return std::ranges::find(filling, word) != filling.end(); });
}

enum class Bound { within, before, until, from, after };

struct Opening {
    std::string_view words;
    Bound bound;
};

// Takes the opening words ('från och med') off the list.
Bound take_bound(Words& words) {
    constexpr auto openings = std::to_array<Opening>({{"från och med", Bound::from},
                                                      {"till och med", Bound::until},
                                                      {"fr.o.m", Bound::from},
                                                      {"t.o.m", Bound::until},
                                                      {"före", Bound::before},
                                                      {"innan", Bound::before},
                                                      {"senast", Bound::until},
                                                      {"från", Bound::from},
                                                      {"sedan", Bound::from},
                                                      {"sen", Bound::from},
                                                      {"efter", Bound::after}});
    const std::string joined = text::join(words, " ") + " ";
    for (const Opening& opening : openings) {
        if (!joined.starts_with(std::string(opening.words) + " ")) continue;
        words.erase(words.begin(), words.begin() + 1 + std::ranges::count(opening.words, ' '));
        return opening.bound;
    }
    return Bound::within;
}

struct Year {
    int year = 0;  // 0: not known
    bool derived = false;
};

std::optional<int> stated_year(std::string_view word) {
    if (word.size() != 4 || !all_digits(word) || (word[0] != '1' && word[0] != '2')) return std::nullopt;
    return std::stoi(std::string(word));
}

// Takes '2024' or 'nästa år' off the list. Two years leave one behind, which nothing understands.
Year take_year(Words& words, int plan_year) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto year = stated_year(words[i])) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            return {*year, false};
        }
        if (words[i] == "nästa" && i + 1 < words.size() && words[i + 1] == "år" && plan_year != 0) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                        words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
            return {plan_year + 1, true};
        }
    }
    return {plan_year, true};
}

// 'vintern 2022/2023', 'vintern 22/23'.
std::optional<Period> winter(const Words& words) {
    if (words.size() != 2 || words[0] != "vintern") return std::nullopt;
    const std::size_t slash = words[1].find('/');
    const std::string first = words[1].substr(0, slash);
    if (slash == std::string::npos || !all_digits(first) || (first.size() != 2 && first.size() != 4))
        return std::nullopt;
    const int year = std::stoi(first) + (first.size() == 2 ? 2000 : 0);
    return Period{Date(std::chrono::year(year), std::chrono::December, std::chrono::day(1)),
                  last_day_of_month(year + 1, 2)};
}

// '2023-12', '2023-02-30'.
bool has_form_of_date(std::string_view word) {
    const bool long_enough = word.size() == 7 || (word.size() == 10 && word[7] == '-');
    return long_enough && word[4] == '-' && all_digits(word.substr(0, 4)) && all_digits(word.substr(5, 2)) &&
           (word.size() == 7 || all_digits(word.substr(8)));
}

std::optional<Period> iso_date(const Words& words) {
    if (words.size() != 1 || words[0].find('-') == std::string::npos) return std::nullopt;
    const auto date = parse_partial_date(words[0]);
    if (date) return Period{first_day(*date), last_day(*date)};
    return has_form_of_date(words[0]) ? std::optional(Period{}) : std::nullopt;
}

DueSpan bounded(const Period& period, Bound bound, bool derived) {
    if (!period.first.ok()) return {std::nullopt, std::nullopt, false, true};
    switch (bound) {
        case Bound::before:
            return {std::nullopt, plus_days(period.first, -1), derived, false};
        case Bound::until:
            return {std::nullopt, period.last, derived, false};
        case Bound::from:
            return {period.first, std::nullopt, derived, false};
        case Bound::after:
            return {plus_days(period.last, 1), std::nullopt, derived, false};
        case Bound::within:
            break;
    }
    return {period.first, period.last, derived, false};
}

}  // namespace

DueSpan read_due_time(std::string_view text, int plan_year) {
    Words words = words_of(text);
    const Bound bound = take_bound(words);
    drop_filling_words(words);
    if (const auto dated = iso_date(words)) return bounded(*dated, bound, false);
    if (const auto dated = winter(words)) return bounded(*dated, bound, false);
    const std::size_t said = words.size();
    const Year year = take_year(words, plan_year);
    const bool names_year = words.size() < said;
    std::erase(words, "år");
    if (year.year == 0 || (words.empty() && !names_year)) return {};
    const auto period = period_named(words, year.year);
    return period ? bounded(*period, bound, year.derived) : DueSpan{};
}

}  // namespace riskbild::import
