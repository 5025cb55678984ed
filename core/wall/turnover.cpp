#include "core/wall/turnover.hpp"

#include <algorithm>

#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

std::string in_prose(const PartialDate& date, const Words& words) {
    return date.day != 0 ? say_day_of_year(first_day(date), words) : say_month(date, words);
}

std::string adopted(const plan::Plan& plan, const Words& words) {
    const std::string name = name_of(&plan, words);
    if (!plan.adopted) return words("turnover.waits", {{"plan", name}});
    return words("turnover.adopted", {{"plan", name}, {"date", in_prose(*plan.adopted, words)}});
}

// The first meeting to come at which the plan's year is to be spoken of.
std::string meeting(const Subject& subject, const plan::Plan& plan, const Words& words) {
    const plan::Meeting* next = nullptr;
    for (const plan::Meeting& each : subject.board.meetings) {
        const bool of_the_plan = each.reported.find(std::to_string(plan.year)) != std::string::npos;
        const bool over = !subject.today || each.date < *subject.today;
        if (of_the_plan && !over && (next == nullptr || each.date < next->date)) next = &each;
    }
    if (next == nullptr) return {};
    return " " + words("turnover.meeting", {{"day", say_day_of_year(next->date, words)}, {"what", next->reported}});
}

}  // namespace

std::optional<std::string> turnover_note(const Subject& subject, const Words& words) {
    if (subject.next_plan == nullptr) return std::nullopt;
    return adopted(*subject.next_plan, words) + " " +
           words("turnover.shows", {{"plan", name_of(subject.plan, words)}}) +
           meeting(subject, *subject.next_plan, words);
}

}  // namespace riskbild::wall
