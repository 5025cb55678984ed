#include "core/wall/status.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::wall {
namespace {

using plan::Assessment;
using plan::FollowsPlan;
using plan::Performed;

constexpr std::size_t raw_letters = 32;
constexpr int unknown_urgency = 2;  // above silence: somebody has said something

struct Look {
    int urgency;
    Glyph glyph;
    Tone tone;
};

Look look_of(Assessment assessment) {
    switch (assessment) {
        case Assessment::severe:
            return {9, Glyph::cross, Tone::bad};
        case Assessment::major:
            return {8, Glyph::triangle, Tone::bad};
        case Assessment::unsatisfactory:
            return {7, Glyph::cross, Tone::bad};
        case Assessment::not_assessed:
            return {6, Glyph::dashed_ring, Tone::missing};
        case Assessment::cannot_tell:
            return {5, Glyph::dashed_ring, Tone::missing};
        case Assessment::minor:
            return {4, Glyph::triangle, Tone::notice};
        case Assessment::room_for_improvement:
            return {3, Glyph::triangle, Tone::notice};
        case Assessment::none:
            return {0, Glyph::check, Tone::good};
        case Assessment::not_stated:
            break;
    }
    return {1, Glyph::dashed_ring, Tone::missing};
}

Look look_of(Performed performed) {
    switch (performed) {
        case Performed::no:
            return {8, Glyph::cross, Tone::bad};
        case Performed::postponed:
            return {6, Glyph::clock, Tone::notice};
        case Performed::replaced:
            return {5, Glyph::arrow, Tone::plain};
        case Performed::partly:
            return {4, Glyph::half, Tone::notice};
        case Performed::ongoing:
            return {3, Glyph::clock, Tone::plain};
        case Performed::yes:
            return {0, Glyph::check, Tone::good};
        case Performed::not_stated:
            break;
    }
    return {1, Glyph::dashed_ring, Tone::missing};
}

bool is_letter(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
}

// Sheets put symbols before the word ('◆ Mindre brister'); the wall has its own.
std::string without_symbol(const std::string& raw) {
    const std::u32string letters = text::decode(text::collapse_spaces(raw));
    return text::encode({std::ranges::find_if(letters, is_letter), letters.end()});
}

// A word that the vocabulary does not know is shown as it stands, never as 'not stated'.
std::string as_said(const std::string& raw, const std::string& mapped, bool known, const Words& words) {
    const std::string said = text::capitalized(without_symbol(raw));
    if (said.empty() || text::letter_count(said) > raw_letters) return mapped;
    return known ? words("status.as_said", {{"raw", said}, {"word", mapped}}) : said;
}

template <class Enum>
bool is_stated(const plan::Worded<Enum>& word) {
    return word.value != Enum::not_stated || !word.raw.empty();
}

// Stated in a word that the vocabulary does not know.
template <class Enum>
bool is_unknown(const plan::Worded<Enum>& word) {
    return word.value == Enum::not_stated && !word.raw.empty();
}

template <class Enum>
Standing state(const plan::Worded<Enum>& stated, std::string_view group, const Words& words) {
    const Look look = look_of(stated.value);
    const std::string key = std::string(group) + std::string(plan::name_of(stated.value));
    const std::string mapped = words.count(key, 1);
    if (!is_unknown(stated))
        return {look.urgency, {look.glyph, look.tone, mapped}, as_said(stated.raw, mapped, true, words), key};
    const std::string said = as_said(stated.raw, mapped, false, words);
    return {unknown_urgency, {look.glyph, look.tone, said}, said, {}};
}

// 'Mindre brister' is plural of itself: one control is 'med mindre brister'.
std::string counted_words(const Standing& standing, std::size_t count, const Words& words) {
    const std::string_view assessment = "assessment.";
    if (standing.key.starts_with(assessment))
        return words.count("counted." + standing.key.substr(assessment.size()), count);
    const std::string what = standing.key.empty() ? standing.status.words : words.count(standing.key, count);
    return std::to_string(count) + " " + text::lower(what);
}

}  // namespace

StatusWords plan_status(const StatedPlan& follows, bool new_time, const Words& words) {
    switch (follows.value) {
        case FollowsPlan::yes:
            return {Glyph::check, Tone::good, words("follows.yes")};
        case FollowsPlan::partly:
            return {Glyph::half, Tone::notice, words("follows.partly")};
        case FollowsPlan::no:
            return {new_time ? Glyph::triangle : Glyph::cross, new_time ? Tone::notice : Tone::bad,
                    words("follows.no")};
        case FollowsPlan::not_stated:
            break;
    }
    return {Glyph::dashed_ring, Tone::missing, as_said(follows.raw, words("follows.not_stated"), false, words)};
}

std::string plan_words_as_said(const StatedPlan& follows, const Words& words) {
    const std::string mapped = plan_status(follows, false, words).words;
    return follows.value == FollowsPlan::not_stated ? mapped : as_said(follows.raw, mapped, true, words);
}

StatusWords moved_status(const Words& words) {
    return {Glyph::clock, Tone::plain, words("follows.moved")};
}

bool speaks_of_assessments(const plan::Document& document) {
    return document.control_noun == plan::ControlNoun::control_area ||
           std::ranges::any_of(document.controls,
                               [](const plan::Control& each) { return is_stated(each.follow_up.assessment); });
}

Standing standing_of(const plan::Control& control, bool by_assessment, const Words& words) {
    const plan::ControlFollowUp& found = control.follow_up;
    const bool assessed = is_stated(found.assessment) || (by_assessment && !is_stated(found.performed));
    return assessed ? state(found.assessment, "assessment.", words) : state(found.performed, "performed.", words);
}

StatusWords counted(const Standing& standing, std::size_t count, const Words& words) {
    return {standing.status.glyph, standing.status.tone, counted_words(standing, count, words)};
}

}  // namespace riskbild::wall
