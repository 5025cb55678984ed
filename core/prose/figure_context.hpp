// What stands around a number and says whether it can be a result at all.
#pragma once

#include <optional>

#include "core/prose/clause.hpp"
#include "core/prose/phrases.hpp"
#include "core/prose/words.hpp"

namespace riskbild::prose {

struct Unit {
    Stretch place;
    bool people = false;
};

class FigureContext {
public:
    FigureContext(const Words& words, const Phrases& phrases) : words_(words), phrases_(phrases) {}

    bool is(std::string_view section, std::size_t index) const {
        return phrases_.at(section, words_, index).has_value();
    }
    bool is_after(std::string_view section, std::size_t index) const {
        return phrases_.before(section, words_, index).has_value();
    }
    bool has(std::string_view section, Stretch place) const {
        return phrases_.any(section, words_, place.first, place.last);
    }

    // '§ 19', 'sida 3', '-5', '1/2': no number of its own.
    bool is_part_of_other(std::size_t index) const;
    // The counted noun that begins there, after at most two adjectives ('granskade ärenden').
    std::optional<Unit> unit_at(std::size_t index) const;
    // Days, kronor, risks, steps: their numbers are no results.
    bool is_other_unit_at(std::size_t index) const;
    // 'ca' in 'ca 80'; empty and before `index` where there is none.
    Stretch qualifier_before(std::size_t index) const;
    // What ought to be, will be or is aimed at.
    bool is_wish(Stretch place) const;
    // The same, where only what stands before the figures counts.
    bool is_wish_before(Stretch place) const;

private:
    std::size_t after_modifiers(std::size_t index) const;

    const Words& words_;
    const Phrases& phrases_;
};

}  // namespace riskbild::prose
