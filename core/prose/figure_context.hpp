// What stands around a number and says whether it can be a result at all.
#pragma once

#include <optional>
#include <string_view>

#include "core/prose/clause.hpp"
#include "core/prose/phrases.hpp"
#include "core/prose/words.hpp"

namespace riskbild::prose {

struct Unit {
    Stretch place;
    bool people = false;
};

// Both the words and the phrases must outlive it. Any index may be beyond the last word.
class FigureContext {
public:
    FigureContext(const Words& words, const Phrases& phrases) : words_(words), phrases_(phrases) {}

    // In words; 0 where no phrase of the section begins there.
    std::size_t length(std::string_view section, std::size_t index) const;
    std::size_t length_before(std::string_view section, std::size_t index) const;  // that ends right before it
    std::optional<Meaning> meaning(std::string_view section, std::size_t index) const;
    bool is(std::string_view section, std::size_t index) const { return length(section, index) > 0; }
    bool is_after(std::string_view section, std::size_t index) const;
    bool has(std::string_view section, Stretch place) const;
    bool speaks_of(std::string_view section) const { return has(section, {0, words_.size()}); }
    bool is_text(std::size_t index, std::string_view text) const;
    Stretch clause(Stretch place) const { return clause_around(words_, place); }

    // A number in figures; a whole one in figures or words ('en' and 'ett' only `with_one`).
    std::optional<double> number_at(std::size_t index) const;
    std::optional<int> count_at(std::size_t index, bool with_one) const;
    bool is_year(std::size_t index) const;

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
