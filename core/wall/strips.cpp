#include "core/wall/strips.hpp"

#include "core/base/text.hpp"
#include "core/plan/names.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/pages.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Cycle;
using plan::Decision;
using plan::DecisionState;
using plan::Document;

constexpr std::string_view between = " · ";

bool is_just_the_year(const plan::Plan* plan, const std::string& period) {
    return plan != nullptr && period == std::to_string(plan->year);
}

// 'uppföljt 2023-12-06', else the period it speaks of, else that no date is stated.
std::string followed_up(const plan::Plan* plan, const Document& document, const Words& words) {
    if (document.as_of) return words("header.followed_up", {{"date", say_as_far(*document.as_of, words)}});
    if (document.period.empty() || is_just_the_year(plan, document.period)) return words("header.no_date");
    return words("header.period", {{"period", document.period}});
}

// A cycle in words of its own that the vocabulary does not know is shown as it stands.
std::string cycle_name(const Document& document, const Words& words) {
    if (document.cycle.value == Cycle::not_stated) return document.cycle.raw;
    return words("cycle." + std::string(plan::name_of(document.cycle.value)));
}

std::string with_cycle(const Document& document, const std::string& when, const Words& words) {
    const std::string cycle = cycle_name(document, words);
    return cycle.empty() ? when : cycle + ", " + when;
}

std::string short_plan(const Subject& subject, const std::string& when, const Words& words) {
    const bool year_known = subject.plan != nullptr && subject.plan->year != 0;
    const std::string year = year_known ? " " + std::to_string(subject.plan->year) : "";
    return words("header.short_plan") + year + std::string(between) + when;
}

std::string paragraph_of(const Decision& decision) {
    if (decision.paragraph.empty()) return {};
    return decision.paragraph.starts_with("§") ? " " + decision.paragraph : " § " + decision.paragraph;
}

Header header_dated(const Subject& subject, const std::string& when, const std::string& short_when,
                    const Words& words) {
    return {.board = subject.board.name,
            .plan = name_of(subject.plan, words) + std::string(between) + when,
            .plan_short = short_plan(subject, short_when, words),
            .decision = decision_words(subject.document.decision, words),
            .followed_up = short_when};
}

std::string day_heard(const Situation& situation, const Words& words) {
    const Date day = situation.contact_local->date;
    return day.year() == situation.local.date.year() ? say_day(day, words) : say_day_of_year(day, words);
}

Banner silent_since(const Situation& situation, const Words& words) {
    const LocalTime heard = *situation.contact_local;
    const int days = days_between(heard.date, situation.local.date);
    if (days <= 0) {
        const std::string time = say_time(heard, words);
        return {words("banner.lost_today", {{"time", time}}), words("banner.brief_today", {{"time", time}})};
    }
    const std::string day = day_heard(situation, words);
    return {words.count("banner.lost_since", static_cast<std::size_t>(days), {{"day", day}}),
            words("banner.brief_since", {{"day", day}})};
}

bool only_expired(const Situation& situation) {
    return situation.last_contact && situation.now - *situation.last_contact <= situation.cadence;
}

Banner lost(const Situation& situation, const Words& words) {
    if (only_expired(situation)) return {words("banner.expired"), words("banner.brief_expired")};
    if (!situation.contact_local) return {words("banner.never"), words("footer.no_contact")};
    return silent_since(situation, words);
}

std::string contact_words(const Situation& situation, const Words& words) {
    if (!situation.contact_local) return words("footer.no_contact");
    const LocalTime heard = *situation.contact_local;
    const bool today = situation.clock_good && heard.date == situation.local.date;
    const std::string when = today ? say_time(heard, words) : say_day_and_time(heard, words);
    return words("footer.contact", {{"when", when}});
}

std::string place_words(const std::string& label, const Position& position, const Words& words) {
    const auto number = [](std::size_t n) { return std::to_string(n); };
    const std::string part =
        position.parts <= 1
            ? label
            : words("footer.part", {{"label", label}, {"n", number(position.part)}, {"of", number(position.parts)}});
    if (position.pages <= 1) return part;
    return words("footer.page", {{"label", part}, {"n", number(position.page)}, {"of", number(position.pages)}});
}

}  // namespace

// A year in the plan's own name is not said twice.
std::string name_of(const plan::Plan* plan, const Words& words) {
    if (plan == nullptr || plan->name.empty())
        return words("header.some_plan") + (plan == nullptr || plan->year == 0 ? "" : " " + std::to_string(plan->year));
    const std::string year = std::to_string(plan->year);
    return plan->year == 0 || plan->name.find(year) != std::string::npos ? plan->name : plan->name + " " + year;
}

std::string decision_words(const Decision& decision, const Words& words) {
    const std::string state = words("decision." + std::string(plan::name_of(decision.state)));
    if (decision.state != DecisionState::decided) return state;
    return state + (decision.date ? " " + to_iso(*decision.date) : "") + paragraph_of(decision);
}

std::string follow_up_name(const plan::Plan* plan, const Document& document, const Words& words) {
    return text::capitalized(with_cycle(document, followed_up(plan, document, words), words));
}

Header header_of(const Subject& subject, const Words& words) {
    const std::string when = followed_up(subject.plan, subject.document, words);
    return header_dated(subject, with_cycle(subject.document, when, words), when, words);
}

Header map_header(const Subject& subject, const Words& words) {
    const std::string when = assessed_when(subject.risks, words);
    if (when.empty()) return header_of(subject, words);
    const std::string values = words("header.values", {{"when", when}});
    return header_dated(subject, values, values, words);
}

Header bare_header(const std::string& board) {
    return {.board = board, .plan = {}, .plan_short = {}, .decision = {}, .followed_up = {}};
}

std::optional<Banner> banner_of(const Situation& situation, const Words& words) {
    if (!situation.clock_good) return Banner{words("banner.clock"), words("footer.no_clock")};
    if (freshness(situation) == Freshness::current) return std::nullopt;
    Banner banner = lost(situation, words);
    banner.words += " " + words("banner.newer_may_exist");
    return banner;
}

std::string definite_cycle(const Document& document, const Words& words) {
    return words("cycle_definite." + std::string(plan::name_of(document.cycle.value)));
}

Footer footer_of(const Page& page, const Position& position, const Situation& situation, const Words& words) {
    return {.contact = contact_words(situation, words),
            .page = place_words(page.label, position, words),
            .page_name = page.label,
            .clock = situation.clock_good ? say_day_and_time(situation.local, words) : words("footer.no_clock"),
            .held = false,
            .time = situation.clock_good ? say_time(situation.local, words) : "",
            .followed_up = page.header.followed_up,
            .alert = page.banner ? page.banner->brief : ""};
}

}  // namespace riskbild::wall
