#include "core/prose/figure_context.hpp"

#include <cmath>

#include "core/prose/numerals.hpp"

namespace riskbild::prose {

std::optional<Meaning> FigureContext::meaning(std::string_view section, std::size_t index) const {
    return phrases_.at(section, words_, index);
}

std::size_t FigureContext::length(std::string_view section, std::size_t index) const {
    const auto found = meaning(section, index);
    return found ? found->length : 0;
}

std::size_t FigureContext::length_before(std::string_view section, std::size_t index) const {
    const auto found = phrases_.before(section, words_, index);
    return found ? found->length : 0;
}

bool FigureContext::is_after(std::string_view section, std::size_t index) const {
    return length_before(section, index) > 0;
}

bool FigureContext::has(std::string_view section, Stretch place) const {
    return phrases_.any(section, words_, place.first, place.last);
}

bool FigureContext::is_text(std::size_t index, std::string_view text) const {
    return index < words_.size() && words_[index].text == text;
}

std::optional<double> FigureContext::number_at(std::size_t index) const {
    const bool number = index < words_.size() && words_[index].kind == WordKind::number;
    return number ? std::optional(words_[index].number) : std::nullopt;
}

std::optional<int> FigureContext::count_at(std::size_t index, bool with_one) const {
    constexpr double greatest = 1e9;
    const auto numeral = numeral_at(words_, index, phrases_, with_one);
    if (!numeral || *numeral > greatest || *numeral != std::floor(*numeral)) return std::nullopt;
    return static_cast<int>(*numeral);
}

bool FigureContext::is_year(std::size_t index) const {
    return index < words_.size() && looks_like_year(words_[index]);
}

bool FigureContext::is_part_of_other(std::size_t index) const {
    if (index == 0) return false;
    const Word& left = words_[index - 1];
    const bool sign = left.kind == WordKind::sign && left.text != "(" && left.text != "\"" && left.text != "”";
    return is_after("labels", index) || (sign && stands_close(left, words_[index]));
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
    const Stretch around = clause(place);
    return has("goals", around) || has("modals", around);
}

bool FigureContext::is_wish_before(Stretch place) const {
    const Stretch around = clause(place);
    return has("goals", around) || has("modals", {around.first, place.first}) || is("modals", place.last);
}

}  // namespace riskbild::prose
