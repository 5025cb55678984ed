#include "core/wall/compounds.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

using Letters = std::u32string_view;
using Ends = std::vector<std::size_t>;

constexpr Letters vowels = U"aeiouyåäöé";
constexpr std::array<Letters, 29> endings{U"",     U"n",    U"t",     U"s",     U"r",    U"a",  U"e",  U"en",
                                          U"et",   U"ns",   U"ts",    U"ens",   U"ets",  U"er", U"ar", U"or",
                                          U"na",   U"nas",  U"rs",    U"rna",   U"rnas", U"es", U"as", U"erna",
                                          U"arna", U"orna", U"ernas", U"arnas", U"ornas"};
// After these an s nearly always ends the part: verksamhets|…, förvaltnings|…
constexpr std::array<Letters, 5> binding{U"hets", U"ings", U"ions", U"itets", U"skaps"};

constexpr std::size_t shortest_part = 2;
constexpr std::size_t shortest_unknown = 4;
constexpr std::size_t unmistakable = 6;  // letters: such a part is not the tail of another word by chance

bool can_be_spoken(Letters part) {
    return part.find_first_of(vowels) != part.npos;
}

Ends shifted(Ends ends, std::size_t by) {
    for (std::size_t& end : ends) end += by;
    return ends;
}

// Where a part ends whose own ending tells, whatever the part is; 0 where there is none.
std::size_t after_binding(Letters word) {
    for (std::size_t i = 3; i < word.size(); ++i) {
        for (const Letters ending : binding) {
            const std::size_t end = i + ending.size();
            if (word.substr(i).starts_with(ending) && word.size() >= end + shortest_unknown) return end;
        }
    }
    return 0;
}

}  // namespace

Compounds Compounds::parse(std::string_view list) {
    Compounds compounds;
    for (const std::string_view line : text::split(list, '\n')) {
        const std::string words = text::collapse_spaces(line.substr(0, line.find('#')));
        for (const std::string_view word : text::split(words, ' ')) {
            const bool leads = word.ends_with('-');
            auto& into = leads ? compounds.leading_ : compounds.parts_;
            if (!word.empty()) into.insert(text::decode(leads ? word.substr(0, word.size() - 1) : word));
        }
    }
    return compounds;
}

bool Compounds::may_begin(Letters part) const {
    if (parts_.contains(part) || leading_.contains(part)) return true;
    return part.ends_with(U's') && parts_.contains(part.substr(0, part.size() - 1));
}

bool Compounds::may_end(Letters part) const {
    return std::ranges::any_of(endings, [&](Letters ending) {
        return part.ends_with(ending) && parts_.contains(part.substr(0, part.size() - ending.size()));
    });
}

// Where each part ends, of the fewest parts that make up the whole word.
std::optional<Ends> Compounds::known_parts(Letters word) const {
    std::vector<std::optional<Ends>> upto(word.size() + 1);
    upto[0] = Ends{};
    for (std::size_t from = 0; from < word.size(); ++from) {
        if (!upto[from]) continue;
        for (std::size_t to = from + shortest_part; to <= word.size(); ++to) {
            const Letters part = word.substr(from, to - from);
            if (to < word.size() ? !may_begin(part) : !may_end(part)) continue;
            if (upto[to] && upto[to]->size() <= upto[from]->size() + 1) continue;
            upto[to] = upto[from];
            upto[to]->push_back(to);
        }
    }
    return upto.back();
}

// 'omvärlds|bevakning', though 'omvärld' is in no list.
Ends Compounds::after_unknown_head(Letters word) const {
    for (std::size_t head = shortest_unknown; head + unmistakable <= word.size(); ++head) {
        if (!can_be_spoken(word.substr(0, head))) continue;
        auto parts = known_parts(word.substr(head));
        if (!parts || parts->front() < unmistakable) continue;
        parts->pop_back();
        Ends joints = shifted(std::move(*parts), head);
        joints.insert(joints.begin(), head);
        return joints;
    }
    return {};
}

std::vector<std::size_t> Compounds::joints(Letters word) const {
    if (auto parts = known_parts(word); parts && !parts->empty()) {
        parts->pop_back();
        return std::move(*parts);
    }
    const std::size_t end = after_binding(word);
    if (end == 0) return after_unknown_head(word);
    Ends all = joints(word.substr(0, end - 1));
    all.push_back(end);
    std::ranges::copy(shifted(joints(word.substr(end)), end), std::back_inserter(all));
    return all;
}

}  // namespace riskbild::wall
