#include "core/plan/limit_check.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"

namespace riskbild::plan {
namespace {

constexpr double greatest_real = 1e12;

// Line breaks and tabs are text; other control characters would only confuse those who show it.
bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
}

bool exists(const PartialDate& date) {
    return parse_partial_date(to_iso(date)) == date;
}

bool exists(const Date& date) {
    return parse_date(to_iso(date)) == date;
}

}  // namespace

void LimitCheck::add(std::string_view key, std::string message) {
    violations_.push_back({path_.at(key), std::move(message)});
}

void LimitCheck::letters(std::string_view key, const std::string& it, std::size_t most_bytes) {
    if (it.size() > most_bytes)
        add(key, std::to_string(it.size()) + " bytes of text, at most " + std::to_string(most_bytes) + " are allowed");
    else if (!text::is_valid_utf8(it))
        add(key, "is not valid UTF-8");
    else if (std::ranges::any_of(it, is_control))
        add(key, "holds control characters");
}

void LimitCheck::id(std::string_view key, const std::string& it) {
    if (it.empty()) add(key, "is missing");
    reference(key, it);
}

void LimitCheck::reference(std::string_view key, const std::string& it) {
    letters(key, it, limits::key_bytes);
}

void LimitCheck::title(std::string_view key, const std::string& it) {
    letters(key, it, limits::title_bytes);
}

void LimitCheck::text(std::string_view key, const std::string& it) {
    letters(key, it, limits::text_bytes);
}

void LimitCheck::wall_text(std::string_view key, const std::string& it, std::size_t letters) {
    title(key, it);
    const std::size_t count = text::letter_count(it);
    if (count > letters)
        add(key, std::to_string(count) + " letters, at most " + std::to_string(letters) + " fit the wall");
}

void LimitCheck::ids(std::string_view key, const std::vector<std::string>& it, std::size_t most) {
    size(key, it.size(), most);
    for (std::size_t i = 0; i < it.size(); ++i) id(std::string(key) + "[" + std::to_string(i) + "]", it[i]);
}

void LimitCheck::titles(std::string_view key, const std::vector<std::string>& it, std::size_t most) {
    size(key, it.size(), most);
    for (std::size_t i = 0; i < it.size(); ++i) title(std::string(key) + "[" + std::to_string(i) + "]", it[i]);
}

void LimitCheck::count(std::string_view key, int it, int least, int most) {
    if (it < least || it > most)
        add(key, std::to_string(it) + " is not between " + std::to_string(least) + " and " + std::to_string(most));
}

void LimitCheck::number(std::string_view key, int it, int least, int most) {
    count(key, it, least, most);
}

void LimitCheck::number(std::string_view key, const std::optional<int>& it, int least, int most) {
    if (it) count(key, *it, least, most);
}

void LimitCheck::numbers(std::string_view key, const std::vector<int>& it, std::size_t entries, int least, int most) {
    size(key, it.size(), entries);
    for (std::size_t i = 0; i < it.size(); ++i)
        count(std::string(key) + "[" + std::to_string(i) + "]", it[i], least, most);
}

void LimitCheck::real(std::string_view key, const std::optional<double>& it) {
    if (it && !(std::abs(*it) <= greatest_real)) add(key, "is no number of ordinary size");
}

void LimitCheck::date(std::string_view key, const Date& it) {
    if (!exists(it)) add(key, "is missing, or no date that exists");
}

void LimitCheck::date(std::string_view key, const std::optional<Date>& it) {
    if (it && !exists(*it)) add(key, "is no date that exists");
}

void LimitCheck::date(std::string_view key, const std::optional<PartialDate>& it) {
    if (it && !exists(*it)) add(key, "is no date that exists");
}

void LimitCheck::size(std::string_view key, std::size_t rows, std::size_t most) {
    if (rows > most) add(key, std::to_string(rows) + " entries, at most " + std::to_string(most) + " are allowed");
}

}  // namespace riskbild::plan
