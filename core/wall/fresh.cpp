#include "core/wall/fresh.hpp"

#include <algorithm>

#include "core/wall/listing.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

constexpr int marked_days = 7;

std::optional<Date> to_the_day(const std::optional<PartialDate>& date) {
    return date && date->day != 0 ? std::optional(first_day(*date)) : std::nullopt;
}

std::optional<Date> day_of(const plan::Document& document) {
    const auto followed_up = to_the_day(document.as_of);
    return followed_up ? followed_up : to_the_day(document.date);
}

std::string mark(std::string_view key, const Subject& subject, const Words& words) {
    const auto day = day_of(subject.document);
    if (!day || !subject.today || subject.previous == nullptr) return {};
    const int age = days_between(*day, *subject.today);
    return age < 0 || age >= marked_days ? "" : words(key, {{"day", say_day(*day, words)}});
}

}  // namespace

std::string changed_mark(const Subject& subject, const Words& words) {
    return mark("fresh.changed", subject, words);
}

std::string fresh_mark(const Subject& subject, const std::string& risk, const Words& words) {
    if (find_risk(subject.added, risk) != nullptr) return mark("fresh.new", subject, words);
    const RiskChange* change = change_of(subject, risk);
    return change != nullptr && change->any() ? changed_mark(subject, words) : "";
}

}  // namespace riskbild::wall
