#include "core/prose/totals.hpp"

#include <algorithm>
#include <array>

#include "core/prose/total_rules.hpp"

namespace riskbild::prose {
namespace {

std::optional<Total> risk_areas(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    if (thing.noun != "risk_area" || thing.part) return std::nullopt;
    const bool chosen = around.is_after("perfect", thing.place.first) && around.is("chosen", thing.place.last);
    const bool planned = around.has("plan_words", {clause.first, thing.place.first});
    return counted.total_if(counted.is_all() || chosen || (planned && counted.is_stated()), "risk_areas");
}

// 'Inom två processer finns förbättringsområden'.
std::optional<Total> improvement_areas(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    if (thing.noun != "process" || thing.part) return std::nullopt;
    const std::size_t at = thing.place.last + around.length("holding", thing.place.last);
    const std::size_t improvement = at > thing.place.last ? around.length("improvement", at) : 0;
    return counted.total_if(improvement > 0, "improvement_areas", at + improvement);
}

// 'totalt fem rekommendationer', 'fem rekommendationer från två granskningar'.
std::optional<Total> recommendations(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    if (thing.noun != "recommendation" || thing.part) return std::nullopt;
    const std::size_t from = around.length("from_audits", thing.place.last);
    const auto audits = from > 0 ? counted_thing_at(around, thing.place.last + from) : std::nullopt;
    const bool all = around.is_after("total_words", thing.place.first) && counted.ends_or_joins(thing.place.last);
    return counted.total_if(all || (audits && audits->noun == "audit"), "recommendations");
}

std::optional<Total> audits(const CountedInClause& counted) {
    const auto& [around, thing, clause] = counted;
    if (thing.noun != "audit" || thing.part) return std::nullopt;
    const std::size_t from = around.length_before("from_audits", thing.place.first);
    const bool of_audits = from > 0 && around.is_after("recommendations_counted", thing.place.first - from);
    return counted.total_if(of_audits, "audits");
}

std::vector<Total> totals_of(const CountedInClause& counted) {
    constexpr auto rules = std::to_array<TotalRule>({assessed_risks, plan_risks, critical_risks, handled_risks,
                                                     risk_areas, improvement_areas, recommendations, audits});
    std::vector<Total> totals;
    if (counted.around.has("other_totals", counted.clause)) return totals;
    if (const auto total = not_following(counted)) totals.push_back(*total);
    if (counted.around.has("negations", counted.clause)) return totals;
    for (const TotalRule rule : rules)
        if (const auto total = rule(counted)) totals.push_back(*total);
    return totals;
}

// 'alla kritiska risker utom en följer planen'.
std::optional<Total> all_but_at(const FigureContext& around, std::size_t index) {
    const std::size_t except = around.length("except", index);
    const auto count = except > 0 ? around.count_at(index + except, true) : std::nullopt;
    if (!count) return std::nullopt;
    const Stretch clause = around.clause({index, index + 1});
    const Stretch before = {clause.first, index};
    std::size_t at = index + except + 1;
    while (const std::size_t link = around.length("verb_links", at)) at += link;
    const bool holds = around.has("all_of", before) && around.is_after("risk_words", index) &&
                       around.is("follows", at) && !around.has("negations", clause);
    return holds ? std::optional(Total{"not_following_plan", *count, {index, at + 1}}) : std::nullopt;
}

bool is_of_whole_list(const Total& total) {
    return total.name == "assessed_risks";
}

}  // namespace

std::vector<Total> Totals::in(const Words& words) {
    const FigureContext around(words, phrases_);
    std::vector<Total> found;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (const auto total = all_but_at(around, index)) found.push_back(*total);
        const auto thing = counted_thing_at(around, index);
        if (!thing || (thing->of_those_said && !all_counted_)) continue;
        const std::vector<Total> totals = totals_of({around, *thing, around.clause(thing->place)});
        found.insert(found.end(), totals.begin(), totals.end());
        if (thing->noun == "risk" && !thing->part) all_counted_ = std::ranges::any_of(totals, is_of_whole_list);
    }
    return found;
}

}  // namespace riskbild::prose
