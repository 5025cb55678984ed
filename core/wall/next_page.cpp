// Kommande: the board's next meetings, then the due times of the newest follow-up in their own words.
#include <algorithm>
#include <tuple>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/due_status.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Document;
using plan::DueKind;
using plan::DueTime;

// In the order of the page: what is still to come, what has passed, what has no date, what is done.
enum class Place { to_come, passed, undated, done };

struct Judged {
    const DueTime* due;
    DueState state;
    Place place;
};

Place place_of(const DueTime& due, DueState state, std::optional<Date> today) {
    if (state == DueState::done) return Place::done;
    if (!can_be_judged(due)) return Place::undated;
    return today && due.latest && *today > *due.latest ? Place::passed : Place::to_come;
}

// What the decision on handling once said, where the follow-up has a time of its own, stands on the risk
// card, as does the year of the plan.
bool is_for_the_card(const Document& document, const DueTime& due) {
    if (due.risk.empty()) return false;
    if (due.kind == DueKind::plan_year) return true;
    if (!due.in_treatment || (due.kind != DueKind::due && due.kind != DueKind::start)) return false;
    return std::ranges::any_of(document.due, [&](const DueTime& other) {
        const bool same = other.risk == due.risk && other.control == due.control;
        return same && !other.in_treatment && (other.kind == DueKind::due || other.kind == DueKind::start);
    });
}

std::vector<Judged> judged(const Subject& subject) {
    std::vector<Judged> all;
    for (const DueTime& due : subject.document.due) {
        if (is_for_the_card(subject.document, due)) continue;
        const DueState state = due_state(subject.document, due, subject.today);
        all.push_back({&due, state, place_of(due, state, subject.today)});
    }
    std::ranges::stable_sort(all, {}, [](const Judged& each) {
        const auto& last = each.due->latest ? each.due->latest : each.due->earliest;
        return std::tuple{each.place, last.value_or(Date{}), each.due->earliest.value_or(Date{})};
    });
    return all;
}

std::string owner_of(const Subject& subject, const DueTime& due, const Words& words) {
    if (const plan::RiskStatement* risk = find_risk(subject.risks, due.risk)) return name_of(*risk, words);
    const auto& controls = subject.document.controls;
    const auto control = std::ranges::find(controls, due.control, &plan::Control::id);
    if (!due.control.empty() && control != controls.end()) return name_of(*control, words);
    const auto& asked = subject.document.recommendations;
    const auto recommendation = std::ranges::find(asked, due.recommendation, &plan::Recommendation::id);
    if (due.recommendation.empty() || recommendation == asked.end()) return {};
    return recommendation->withheld ? words("withheld") : text::cut_at_word(recommendation->text, 60);
}

std::string risk_of(const Subject& subject, const DueTime& due) {
    if (!due.risk.empty()) return due.risk;
    const auto& controls = subject.document.controls;
    const auto control = std::ranges::find(controls, due.control, &plan::Control::id);
    return due.control.empty() || control == controls.end() ? "" : control->risk;
}

NextItem item_of(const Subject& subject, const Judged& each, const Words& words) {
    const DueTime& due = *each.due;
    const std::string owner = owner_of(subject, due, words);
    const bool dated = each.place != Place::undated;
    NextItem item{.row = {.lead = inside_a_sentence(due.text) + (due.year_derived ? "\u00a0*" : ""),
                          .title = owner.empty() ? due.about : owner,
                          .detail = owner.empty() ? "" : due.about,
                          .statuses = due_status(each.state, words),
                          .risk = risk_of(subject, due)}};
    if (dated) item.earliest = due.earliest ? due.earliest : due.latest;
    if (dated) item.latest = due.latest;
    return item;
}

// Without a good clock nobody knows which is next: then all of them.
std::vector<NextItem> meetings_of(const Subject& subject, const Words& words) {
    std::vector<plan::Meeting> meetings = subject.board.meetings;
    std::erase_if(meetings, [&](const plan::Meeting& each) { return subject.today && each.date < *subject.today; });
    std::ranges::stable_sort(meetings, {}, &plan::Meeting::date);
    std::vector<NextItem> items;
    for (const plan::Meeting& each : meetings)
        items.push_back(
            {.row = {.lead = to_iso(each.date), .title = each.reported.empty() ? words("next.meeting") : each.reported},
             .earliest = each.date,
             .latest = each.date});
    if (!items.empty()) items.front().row.heading = words.count("next.meetings", items.size());
    return items;
}

std::string_view heading_of(const Judged& each) {
    if (each.place == Place::undated) return "next.undated";
    return each.place == Place::done ? "next.done" : "next.times";
}

// A heading where the kind changes, unless there is only one kind.
void add_times(NextPage& page, const Subject& subject, const std::vector<Judged>& times, const Words& words) {
    const bool one_kind = page.items.empty() && heading_of(times.front()) == heading_of(times.back());
    std::string_view heading;
    for (const Judged& each : times) {
        page.items.push_back(item_of(subject, each, words));
        if (!one_kind && heading_of(each) != heading) page.items.back().row.heading = words(heading_of(each));
        heading = heading_of(each);
    }
}

Date month_of(Date date) {
    return date.year() / date.month() / 1;
}

NextMonth named(Date first, const Words& words) {
    const auto number = static_cast<unsigned>(first.month());
    return {first, words("month_short." + std::to_string(number)), std::to_string(static_cast<int>(first.year()))};
}

// From the first time to the last, and to today if that is not long after; no more than five years.
void add_time_line(NextPage& page, const Subject& subject, const Words& words) {
    constexpr std::chrono::months at_most{60};
    constexpr std::chrono::months soon{12};
    std::optional<Date> first, last;
    for (const NextItem& item : page.items) {
        if (!item.earliest) continue;
        first = std::min(first.value_or(*item.earliest), *item.earliest);
        last = std::max(last.value_or(*item.earliest), item.latest.value_or(*item.earliest));
    }
    if (!first) return;
    Date from = month_of(*first);
    Date to = month_of(*last);
    if (subject.today && *subject.today >= from - soon && *subject.today < to + soon) {
        from = std::min(from, month_of(*subject.today));
        to = std::max(to, month_of(*subject.today));
    }
    for (Date month = from; month <= to && month < from + at_most; month += std::chrono::months{1})
        page.months.push_back(named(month, words));
    const bool on_the_line =
        subject.today && *subject.today >= from && month_of(*subject.today) <= page.months.back().first;
    if (on_the_line) page.today = subject.today;
    if (on_the_line) page.today_words = words("next.today");
}

// '2 tider kvar, 7 har passerat utan uppgift'; only how many without a good clock, or where none has an end.
std::string title_of(const Subject& subject, const std::vector<Judged>& times, const Words& words) {
    const auto count = [&](auto holds) { return static_cast<std::size_t>(std::ranges::count_if(times, holds)); };
    const std::size_t open = count([](const Judged& each) { return each.place != Place::done; });
    if (open == 0) return words(subject.board.meetings.empty() ? "next.all_done" : "next.only_meetings");
    const std::size_t passed = count([](const Judged& each) { return each.state == DueState::passed; });
    const std::size_t left = count([](const Judged& each) { return each.place == Place::to_come; });
    if (!subject.today || passed + left == 0) return words.count("next.count", open);
    if (passed == 0) return words.count("next.left", left);
    if (left == 0) return words.count("next.all_passed", passed);
    return words.count("next.left", left) + ", " + words.count("next.passed", passed);
}

}  // namespace

std::optional<NextPage> next_page(const Subject& subject, const Words& words) {
    const std::vector<Judged> times = judged(subject);
    NextPage page{.items = meetings_of(subject, words)};
    if (times.empty() && page.items.empty()) return std::nullopt;
    page.title = title_of(subject, times, words);
    if (!times.empty()) add_times(page, subject, times, words);
    add_time_line(page, subject, words);
    if (std::ranges::any_of(times, [](const Judged& each) { return each.due->year_derived; }))
        page.notes.push_back(words("next.year_derived"));
    return page;
}

}  // namespace riskbild::wall
