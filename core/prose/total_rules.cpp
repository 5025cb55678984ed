#include "core/prose/total_rules.hpp"

#include <algorithm>

namespace riskbild::prose {
namespace {

// Words after the noun may narrow it: 'tre risker inom skolan', 'två risker som tagits bort'.
bool is_whole(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    const std::size_t at = thing.place.last;
    return counted.ends_or_joins(at) || around.is("total_continues", at) ||
           (around.is("in", at) && around.has("risk_lists", {at + 1, clause.last}));
}

// 'innehåller totalt' right before the number, or 'innehåller planen'.
bool is_held(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    std::size_t at = thing.place.first - around.length_before("total_words", thing.place.first);
    if (around.is_after("holding", at)) return true;
    at -= std::max(around.length_before("plan_words", at), around.length_before("risk_lists", at));
    return around.is_after("holding", at);
}

// 'har 20 risker bedömts', and nothing more said of how.
bool is_drawn_up(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    const std::size_t drawn_up = around.length("drawn_up", thing.place.last);
    return drawn_up > 0 && around.is_after("perfect", thing.place.first) &&
           counted.ends_or_joins(thing.place.last + drawn_up);
}

// 'sju av dessa … ses som kritiska', with nothing after it that would be what is critical. The end of that.
std::optional<std::size_t> called_critical(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    if (around.is("narrowing", thing.place.last)) return std::nullopt;
    for (std::size_t at = thing.place.last; at < clause.last; ++at) {
        const std::size_t seen_as = around.length("seen_as", at);
        const std::size_t critical = seen_as > 0 ? around.length("critical", at + seen_as) : 0;
        if (critical > 0 && counted.ends_or_joins(at + seen_as + critical)) return at + seen_as + critical;
    }
    return std::nullopt;
}

std::size_t after_links(const FigureContext& around, std::size_t at) {
    while (const std::size_t link = around.length("verb_links", at)) at += link;
    return at;
}

}  // namespace

bool CountedInClause::is_stated() const {
    return !thing.part && ((is_held(*this) && is_whole(*this)) || is_drawn_up(*this));
}

bool CountedInClause::is_all() const {
    return around.is_after("all_of", thing.place.first) && !around.is("narrowing", thing.place.last);
}

bool CountedInClause::ends_or_joins(std::size_t at) const {
    return at >= clause.last || around.is("sentence_ends", at) || around.is("conjunctions", at);
}

std::optional<Total> CountedInClause::total_if(bool holds, std::string_view name, std::size_t last) const {
    return holds ? std::optional(Total{name, thing.count, {thing.place.first, last}}) : std::nullopt;
}

std::optional<Total> assessed_risks(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    const bool listed = thing.noun == "risk" && !thing.critical && around.has("risk_lists", clause);
    return counted.total_if(listed && counted.is_stated(), "assessed_risks");
}

std::optional<Total> plan_risks(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    const bool planned = thing.noun == "risk" && !thing.critical && !around.has("risk_lists", clause) &&
                         around.has("plan_words", {clause.first, thing.place.first});
    return counted.total_if(planned && counted.is_stated(), "plan_risks");
}

std::optional<Total> critical_risks(const CountedInClause& counted) {
    const CountedThing& thing = counted.thing;
    if (thing.noun != "risk") return std::nullopt;
    if (thing.critical)
        return counted.total_if(!thing.part && (counted.is_all() || counted.is_stated()), "critical_risks");
    const auto called = thing.part ? called_critical(counted) : std::nullopt;
    return counted.total_if(called.has_value(), "critical_risks", called.value_or(0));
}

// The verb soon after the noun, the way soon after the verb.
std::optional<Total> handled_risks(const CountedInClause& counted) {
    constexpr std::size_t farthest = 3;  // words from the verb
    const FigureContext& around = counted.around;
    const std::size_t at = after_links(around, counted.thing.place.last);
    const std::size_t verb = around.length("handled", at);
    if (verb == 0 || counted.thing.noun != "risk") return std::nullopt;
    for (std::size_t way = at + verb; way <= at + verb + farthest; ++way)
        if (const auto handled = around.meaning("ways_handled", way))
            return counted.total_if(true, handled->name == "review" ? "review_risks" : "other_planning_risks",
                                    way + handled->length);
    return std::nullopt;
}

std::optional<Total> not_following(const CountedInClause& counted) {
    const FigureContext& around = counted.around;
    std::size_t at = after_links(around, counted.thing.place.last);
    const std::size_t before = around.length("negations", at);
    at += before;
    const std::size_t follows = around.length("follows", at);
    at += follows;
    const std::size_t after = before > 0 ? 0 : around.length("negations", at);
    at += after;
    const bool holds = counted.thing.noun == "risk" && follows > 0 && before + after > 0;
    const std::size_t plan = around.length("followed_plan", at);
    return counted.total_if(holds && plan > 0, "not_following_plan", at + plan);
}

}  // namespace riskbild::prose
