// The parts of Swedish compounds: data|skydds|ombud. Hyphenation patterns know syllables, not parts, and
// break where an s or a vowel invites them to (da-taskydd); parts that are known by name do not.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::wall {

class Compounds {
public:
    Compounds() = default;
    // The words of assets/hyphenation/parts.txt, UTF-8: '#' begins a comment, 'hälso-' only stands before
    // another part.
    static Compounds parse(std::string_view list);

    // The number of letters before each joint of a word in lower case, rising. Empty for a word of one part
    // and for one that cannot be told apart with certainty.
    std::vector<std::size_t> joints(std::u32string_view word) const;

private:
    using Ends = std::vector<std::size_t>;

    std::optional<Ends> known_parts(std::u32string_view word) const;
    bool may_begin(std::u32string_view part) const;
    bool may_end(std::u32string_view part) const;
    Ends after_unknown_head(std::u32string_view word) const;

    std::set<std::u32string, std::less<>> parts_;
    std::set<std::u32string, std::less<>> leading_;
};

}  // namespace riskbild::wall
