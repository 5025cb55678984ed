#include "app/hub/pages/log_words.hpp"

#include <algorithm>
#include <array>

#include "app/hub/pages/moments.hpp"

namespace riskbild::hub {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t hash_letters = 64;
constexpr std::size_t hash_letters_shown = 12;

bool are_all(std::string_view text, std::string_view letters) {
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

// Gaps that take one of a few words.
constexpr std::array named_gaps = {"role", "room", "language", "state", "kind", "seen", "text", "status"};

std::size_t letters_outside_gaps(const std::string& pattern) {
    std::size_t letters = 0;
    bool inside = false;
    for (const char letter : pattern) {
        inside = letter == '{' || (inside && letter != '}');
        if (!inside) ++letters;
    }
    return letters;
}

bool is_number_gap(const std::string& gap) {
    return gap == "count" || gap == "version" || gap == "uid";
}

std::string with_short_hashes(std::string text) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(hex_digits, from), text.size());
        if (end - from == hash_letters) text.replace(from, hash_letters, text.substr(from, hash_letters_shown) + "…");
        from = std::min(text.find_first_not_of(hex_digits, from), text.size()) + 1;
    }
    return text;
}

}  // namespace

std::string actor_in_words(const Visit& visit, const std::string& name) {
    const auto after = [&name](std::string_view start) { return name.substr(start.size()); };
    using namespace own_name;
    if (name == by_itself) return visit.say("log.by_itself");
    if (name.starts_with(at_the_console)) return visit.say("log.command_line", {{"uid", after(at_the_console)}});
    if (name.starts_with(stranger)) return visit.say("log.stranger", {{"client", after(stranger)}});
    return name;
}

std::string action_in_words(const Visit& visit, const std::string& action) {
    std::string code = "log.action_" + action;
    std::ranges::replace(code, ' ', '_');
    return visit.house.words.knows(code) ? visit.say(code) : action;
}

LogWords::LogWords(const Visit& visit) : visit_(visit) {
    const Words& words = visit.house.words;
    for (const std::string& code : words.codes_beginning_with("log.detail_"))
        patterns_.push_back({code, words.say(code, Language::en)});
    std::ranges::stable_sort(patterns_, std::greater{},
                             [](const Pattern& it) { return letters_outside_gaps(it.english); });
}

// The whole, else each part of a list.
std::string LogWords::whole(const std::string& detail) const {
    constexpr std::string_view joint = "; ";
    if (auto said = known(detail)) return *std::move(said);
    std::string all;
    for (std::string_view left = detail;;) {
        const auto ends = left.find(joint);
        const std::string part(left.substr(0, ends));
        all += known(part).value_or(part);
        if (ends == std::string_view::npos) return all;
        all += joint;
        left.remove_prefix(ends + joint.size());
    }
}

std::string LogWords::say(const std::string& detail) const {
    return with_short_hashes(whole(detail));
}

std::optional<std::string> LogWords::known(std::string_view part) const {
    for (const Pattern& pattern : patterns_) {
        Gaps gaps;
        if (match(pattern.english, part, gaps)) return visit_.say(pattern.code, gaps);
    }
    return std::nullopt;
}

// Puts what stands for the gap into `gaps`, in the reader's language.
bool LogWords::fits(const std::string& gap, const std::string& value, Gaps& gaps) const {
    std::string said = value;
    if (is_number_gap(gap) && !are_all(value, digits)) return false;
    if (gap == "who") {
        if (value.find(';') != std::string::npos) return false;
        said = actor_in_words(visit_, value);
    }
    if (gap == "time") {
        const auto instant = parse_instant(value);
        if (!instant) return false;
        said = minute_of(*instant);
    }
    if (std::ranges::find(named_gaps, gap) != named_gaps.end()) {
        const std::string code = "log." + gap + "_" + value;
        if (!visit_.house.words.knows(code)) return false;
        said = visit_.say(code);
    }
    gaps[gap] = said;
    return !value.empty();
}

// Each gap is as short as it can be.
bool LogWords::match(std::string_view pattern, std::string_view detail, Gaps& gaps) const {
    const auto opens = pattern.find('{');
    if (opens == std::string_view::npos) return pattern == detail;
    if (!detail.starts_with(pattern.substr(0, opens))) return false;
    const auto closes = pattern.find('}', opens);
    const std::string gap(pattern.substr(opens + 1, closes - opens - 1));
    const std::string_view rest = pattern.substr(closes + 1);
    const std::string_view literal = rest.substr(0, rest.find('{'));
    detail.remove_prefix(opens);
    if (rest.empty()) return fits(gap, std::string(detail), gaps);
    const auto ends = detail.find(literal);
    if (ends == std::string_view::npos || !fits(gap, std::string(detail.substr(0, ends)), gaps)) return false;
    return match(rest, detail.substr(ends), gaps);
}

}  // namespace riskbild::hub
