#include "platform/text/hyphenator.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::text {

namespace {

using Letters = std::u32string_view;
using Joints = std::vector<wall::Joint>;

constexpr std::size_t least = 4;           // letters on each side of a joint (glance.md)
constexpr std::size_t longest_ending = 4;  // letters: ombud-ets
constexpr char32_t soft_hyphen = U'\u00AD';
constexpr Letters spaces = U" \u00A0\u202F";
constexpr Letters dividers = U"-–/";
constexpr Letters digits = U"0123456789";
constexpr Letters vowels = U"aeiouyåäöéáæøü";

bool is_letter(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'\u02BC') return true;
    return c >= 0xC0 && c < 0x250 && c != U'×' && c != U'÷';
}

bool belongs_to_word(char32_t c) {
    return is_letter(c) || dividers.find(c) != dividers.npos;
}

// Calls `take(place, piece)` for every run between the separators.
template <class Take>
void for_each_piece(Letters text, Letters separators, Take take) {
    for (std::size_t from = text.find_first_not_of(separators); from != text.npos;
         from = text.find_first_not_of(separators, from)) {
        const std::size_t to = std::min(text.find_first_of(separators, from), text.size());
        take(from, text.substr(from, to - from));
        from = to;
    }
}

void append(Joints& joints, const Joints& more, std::size_t shift) {
    for (const wall::Joint& joint : more) joints.push_back({joint.letters + shift, joint.between_parts});
}

Joints soft_hyphens(Letters token) {
    Joints joints;
    for (std::size_t i = 1; i + 1 < token.size(); ++i)
        if (token[i] == soft_hyphen) joints.push_back({i, true});
    return joints;
}

// A syllable has a vowel: what is left between two joints without one ends the syllable before it
// (ledarskap-s-utbildning → ledarskaps-utbildning).
std::vector<std::size_t> with_vowels(Letters part, const std::vector<std::size_t>& joints) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < joints.size(); ++i) {
        const std::size_t end = i + 1 < joints.size() ? joints[i + 1] : part.size();
        if (part.substr(joints[i], end - joints[i]).find_first_of(vowels) != part.npos) kept.push_back(joints[i]);
    }
    return kept;
}

Joints far_from_the_ends(Joints joints, std::size_t letters) {
    std::erase_if(joints,
                  [&](const wall::Joint& joint) { return joint.letters < least || joint.letters + least > letters; });
    return joints;
}

std::pair<std::u32string, Joints> entry_of(std::string_view line) {
    std::pair<std::u32string, Joints> entry;
    for (const char32_t c : decode(line)) {
        if (c == U'=' || c == U'-') {
            entry.second.push_back({entry.first.size(), c == U'='});
        } else {
            entry.first.push_back(c);
        }
    }
    return entry;
}

}  // namespace

Hyphenator::Hyphenator(std::string_view exceptions, wall::Compounds compounds, Syllables syllables)
    : compounds_(std::move(compounds)), syllables_(std::move(syllables)) {
    for (const std::string_view line : split(exceptions, '\n')) {
        const std::string_view marked = trim(line.substr(0, line.find('#')));
        if (!marked.empty()) exceptions_.insert(entry_of(marked));
    }
}

std::vector<wall::Joint> Hyphenator::joints(std::string_view utf8) const {
    const std::u32string text = decode(utf8);
    Joints joints;
    for_each_piece(text, spaces,
                   [&](std::size_t place, Letters token) { append(joints, joints_of_token(token), place); });
    return joints;
}

// A token is what stands between spaces: a word, its quotation marks and full stop.
Joints Hyphenator::joints_of_token(Letters token) const {
    if (token.find(soft_hyphen) != token.npos) return soft_hyphens(token);
    if (token.find_first_of(digits) != token.npos) return {};
    const auto begin = std::ranges::find_if(token, is_letter);
    const auto end = std::find_if(token.rbegin(), token.rend(), is_letter).base();
    if (begin >= end || !std::all_of(begin, end, belongs_to_word)) return {};
    Joints joints;
    const auto offset = static_cast<std::size_t>(begin - token.begin());
    for_each_piece({begin, end}, dividers, [&](std::size_t place, Letters word) {
        append(joints, joints_of_word(decode(lower(encode(word)))), offset + place);
    });
    return joints;
}

Joints Hyphenator::joints_of_word(Letters word) const {
    if (const Joints* known = exception(word)) return far_from_the_ends(*known, word.size());
    std::vector<std::size_t> ends = compounds_.joints(word);
    ends.push_back(word.size());
    Joints joints;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const Letters part = word.substr(begin, end - begin);
        Joints inside;
        for (const std::size_t place : with_vowels(part, syllables_.joints(part))) inside.push_back({place, false});
        append(joints, far_from_the_ends(std::move(inside), part.size()), begin);
        joints.push_back({end, true});
        begin = end;
    }
    return far_from_the_ends(std::move(joints), word.size());
}

const Joints* Hyphenator::exception(Letters word) const {
    for (std::size_t ending = 0; ending <= longest_ending && ending < word.size(); ++ending) {
        const auto found = exceptions_.find(word.substr(0, word.size() - ending));
        if (found != exceptions_.end()) return &found->second;
    }
    return nullptr;
}

}  // namespace riskbild::text
