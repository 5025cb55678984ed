#include "core/wall/proposed_name.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

// The longer one first.
constexpr auto openings = std::to_array<std::string_view>(
    {"risk för att ", "risken för att ", "risk för ", "risken för ", "risk att ", "risk that ", "risk of "});

constexpr auto leading_on = std::to_array<std::string_view>(
    {"och", "eller", "av", "i",   "på", "för", "att", "till", "med", "från", "om",   "vid", "hos", "våra", "som",
     "den", "det",   "de", "and", "or", "of",  "in",  "on",   "for", "to",   "with", "the", "a",   "an",   "that"});

std::string_view without_opening(std::string_view text) {
    const std::string lower = text::lower(text);
    const auto opening = std::ranges::find_if(openings, [&](std::string_view it) { return lower.starts_with(it); });
    return opening == openings.end() ? text : text.substr(opening->size());
}

bool leads_on(std::string_view word) {
    return std::ranges::find(leading_on, text::lower(word)) != leading_on.end();
}

}  // namespace

std::string proposed_name(std::string_view whole, std::size_t letters) {
    const std::string text = text::collapse_spaces(whole);
    if (text::letter_count(text) <= letters) return text;
    const std::string rest(without_opening(text));
    std::string name = text::cut_at_word(rest, letters);
    const bool is_cut = name.size() < rest.size();
    for (std::size_t space = name.rfind(' '); is_cut && space != std::string::npos; space = name.rfind(' ')) {
        if (!leads_on(std::string_view(name).substr(space + 1))) break;
        name.resize(space);
    }
    return text::capitalized(name);
}

}  // namespace riskbild::wall
