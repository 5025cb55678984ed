#include "core/prose/counted_things.hpp"

namespace riskbild::prose {
namespace {

constexpr std::string_view risk = "risk";

bool is_rough(const FigureContext& around, std::size_t index) {
    return around.is_after("qualifiers", index) || around.is_after("not_before_count", index) ||
           around.is_part_of_other(index);
}

// 'av dessa', 'av de 34'.
std::size_t read_part(const FigureContext& around, std::size_t at, CountedThing& thing) {
    const std::size_t of = around.length("of", at);
    if (of == 0) return at;
    thing.part = true;
    thing.of_those_said = around.is("of_those", at);
    return at + of + (around.count_at(at + of, false) ? 1 : 0);
}

std::size_t read_adjectives(const FigureContext& around, std::size_t at, CountedThing& thing) {
    constexpr int most = 2;
    for (int passed = 0; passed < most; ++passed) {
        const std::size_t critical = around.length("critical", at);
        const std::size_t length = critical > 0 ? critical : around.length("total_adjectives", at);
        thing.critical = thing.critical || critical > 0;
        at += length;
    }
    return at;
}

}  // namespace

std::optional<CountedThing> counted_thing_at(const FigureContext& around, std::size_t index) {
    const auto count = around.count_at(index, true);
    if (!count || around.is_year(index) || is_rough(around, index)) return std::nullopt;
    CountedThing thing;
    thing.count = *count;
    thing.part = thing.of_those_said = around.is_after("of_which", index);
    std::size_t at = read_part(around, index + 1, thing);
    const std::size_t bare = at;
    at = read_adjectives(around, at, thing);
    const auto noun = around.meaning("total_nouns", at);
    if (!noun && !thing.of_those_said) return std::nullopt;
    thing.noun = noun ? noun->name : risk;
    if (!noun) thing.critical = false;
    thing.place = {index, noun ? at + noun->length : bare};
    return thing;
}

}  // namespace riskbild::prose
