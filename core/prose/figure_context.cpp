#include "core/prose/figure_context.hpp"

namespace riskbild::prose {

bool FigureContext::is_part_of_other(std::size_t index) const {
    if (index > 0 && is_after("labels", index)) return true;
    if (index == 0) return false;
    const Word& left = words_[index - 1];
    const bool sign = left.kind == WordKind::sign && left.text != "(" && left.text != "\"" && left.text != "”";
    return sign && stands_close(left, words_[index]);
}

std::size_t FigureContext::after_modifiers(std::size_t index) const {
    constexpr int most = 2;
    for (int passed = 0; passed < most; ++passed) {
        if (is("counted", index) || is("other_units", index) || !is("modifiers", index)) break;
        ++index;
    }
    return index;
}

std::optional<Unit> FigureContext::unit_at(std::size_t index) const {
    index = after_modifiers(index);
    const auto noun = phrases_.at("counted", words_, index);
    if (!noun) return std::nullopt;
    return Unit{{index, index + noun->length}, noun->name == "people"};
}

bool FigureContext::is_other_unit_at(std::size_t index) const {
    index = after_modifiers(index);
    return is("other_units", index) || is("percent", index);
}

Stretch FigureContext::qualifier_before(std::size_t index) const {
    const auto found = phrases_.before("qualifiers", words_, index);
    return {index - (found ? found->length : 0), index};
}

bool FigureContext::is_wish(Stretch place) const {
    const Stretch clause = clause_around(words_, place);
    return has("goals", clause) || has("modals", clause);
}

bool FigureContext::is_wish_before(Stretch place) const {
    const Stretch clause = clause_around(words_, place);
    return has("goals", clause) || has("modals", {clause.first, place.first}) || is("modals", place.last);
}

}  // namespace riskbild::prose
