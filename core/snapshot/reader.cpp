#include "core/snapshot/reader.hpp"

#include <cmath>

namespace riskbild::snapshot {
namespace {

std::optional<double> as_number(const Json& json) {
    if (const auto* real = json.as<double>()) return *real;
    if (const auto* whole = json.as<std::uint64_t>()) return static_cast<double>(*whole);
    if (const auto* negative = json.as<std::int64_t>()) return static_cast<double>(*negative);
    return std::nullopt;
}

// JSON knows one kind of number: 5.0 is the whole number 5.
std::optional<std::uint64_t> as_whole(const Json& json) {
    if (const auto* whole = json.as<std::uint64_t>()) return *whole;
    const auto* const real = json.as<double>();
    const bool fits = real && *real >= 0 && *real < 0x1p64 && std::trunc(*real) == *real;
    return fits ? std::optional(static_cast<std::uint64_t>(*real)) : std::nullopt;
}

}  // namespace

void Reader::refuse(std::string_view key, const std::string& message) {
    if (!fault_.empty()) return;
    const std::string place = key.empty() ? path_.text() : path_.at(key);
    fault_ = place.empty() ? message : place + ": " + message;
}

void Reader::enter(const Json& json) {
    here_ = json.as<JsonObject>();
    if (!here_) refuse("", "is no object");
}

const Json* Reader::find(std::string_view key) const {
    if (!here_) return nullptr;
    const auto found = here_->find(key);
    return found == here_->end() ? nullptr : &found->second;
}

bool Reader::required(std::string_view key) {
    if (has(key)) return true;
    refuse(key, "is missing");
    return false;
}

const JsonArray* Reader::array(std::string_view key, std::size_t most) {
    const Json* const json = find(key);
    if (!json) return nullptr;
    const auto* const rows = json->as<JsonArray>();
    if (!rows)
        refuse(key, "is no list");
    else if (rows->size() > most)
        refuse(key, std::to_string(rows->size()) + " entries, at most " + std::to_string(most) + " are allowed");
    return fault_.empty() ? rows : nullptr;
}

void Reader::format(const std::string& known) {
    std::string stated;
    id("format", stated);
    if (stated != known)
        refuse("format", plan::quoted(stated) + " is not " + plan::quoted(known) + "; update this program");
}

void Reader::id(std::string_view key, std::string& it) {
    if (required(key)) text(key, it);
}

void Reader::text(std::string_view key, std::string& it) {
    const Json* const json = find(key);
    if (!json) return;
    if (const auto* words = json->as<std::string>())
        it = *words;
    else
        refuse(key, "is no text");
}

void Reader::texts(std::string_view key, std::vector<std::string>& it, std::size_t most) {
    const JsonArray* const rows = array(key, most);
    for (std::size_t i = 0; rows && i < rows->size(); ++i) {
        const auto* const words = (*rows)[i].as<std::string>();
        if (!words) return refuse(std::string(key) + "[" + std::to_string(i) + "]", "is no text");
        it.push_back(*words);
    }
}

std::optional<int> Reader::integer(std::string_view key, const Json& json, int least, int most) {
    const std::optional<double> number = as_number(json);
    if (!number || std::trunc(*number) != *number) {
        refuse(key, "is no whole number");
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        refuse(key, to_text(json) + " is not between " + std::to_string(least) + " and " + std::to_string(most));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

void Reader::count(std::string_view key, int& it, int least, int most) {
    if (required(key)) number(key, it, least, most);
}

void Reader::number(std::string_view key, int& it, int least, int most) {
    if (const Json* json = find(key)) it = integer(key, *json, least, most).value_or(it);
}

void Reader::number(std::string_view key, std::optional<int>& it, int least, int most) {
    if (const Json* json = find(key)) it = integer(key, *json, least, most);
}

void Reader::numbers(std::string_view key, std::vector<int>& it, std::size_t entries, int least, int most) {
    const JsonArray* const rows = array(key, entries);
    for (std::size_t i = 0; rows && i < rows->size(); ++i) {
        const auto number = integer(std::string(key) + "[" + std::to_string(i) + "]", (*rows)[i], least, most);
        if (!number) return;
        it.push_back(*number);
    }
}

void Reader::real(std::string_view key, std::optional<double>& it) {
    const Json* const json = find(key);
    if (!json) return;
    it = as_number(*json);
    if (!it) refuse(key, "is no number");
}

void Reader::flag(std::string_view key, std::optional<bool>& it) {
    const Json* const json = find(key);
    if (!json) return;
    if (const auto* yes = json->as<bool>())
        it = *yes;
    else
        refuse(key, "is neither true nor false");
}

void Reader::flag(std::string_view key, bool& it) {
    std::optional<bool> stated;
    flag(key, stated);
    it = stated.value_or(it);
}

template <class Value>
void Reader::parsed(std::string_view key, Value& it, auto parse, const char* what) {
    std::string words;
    text(key, words);
    if (!has(key) || !fault_.empty()) return;
    if (const auto value = parse(words))
        it = *value;
    else
        refuse(key, plan::quoted(words) + " is no " + what);
}

void Reader::date(std::string_view key, Date& it) {
    if (required(key)) parsed(key, it, parse_date, "date such as 2023-12-06");
}

void Reader::date(std::string_view key, std::optional<Date>& it) {
    parsed(key, it, parse_date, "date such as 2023-12-06");
}

void Reader::date(std::string_view key, std::optional<PartialDate>& it) {
    parsed(key, it, parse_partial_date, "date such as 2023, 2023-12 or 2023-12-06");
}

void Reader::instant(std::string_view key, Instant& it) {
    const auto parse_utc = [](const std::string& words) {
        return words.size() == 20 && words.back() == 'Z' ? parse_instant(words) : std::nullopt;
    };
    if (required(key)) parsed(key, it, parse_utc, "time such as 2023-12-06T14:31:00Z");
}

void Reader::whole(std::string_view key, std::uint64_t& it) {
    if (!required(key)) return;
    if (const auto number = as_whole(*find(key)))
        it = *number;
    else
        refuse(key, "is no whole number from 0 to 18446744073709551615");
}

void Reader::seconds(std::string_view key, std::chrono::seconds& it, int least, int most) {
    std::optional<int> stated;
    number(key, stated, least, most);
    if (stated) it = std::chrono::seconds{*stated};
}

}  // namespace riskbild::snapshot
