// What one clause says of whether a control was carried out.
#pragma once

#include <optional>
#include <string_view>

#include "core/plan/words.hpp"
#include "core/prose/figure_context.hpp"

namespace riskbild::prose {

struct SaidOfControl {
    plan::Performed state{};
    bool however = false;  // 'dock har …': says something only after a 'no'
    Stretch words;         // the few that say it: 'har ännu inte genomförts'
};

// The control that the result belongs to.
struct ControlTold {
    std::string_view text;
    int plan_year = 0;  // 0: not known
};

// Both words and phrases must outlive it.
class PerformedClause {
public:
    PerformedClause(const Words& words, Stretch clause, const Phrases& phrases)
        : words_(words), clause_(clause), phrases_(phrases), around_(words, phrases) {}

    std::optional<SaidOfControl> read(const ControlTold& control) const;

private:
    std::optional<SaidOfControl> outright(const ControlTold& control) const;
    std::optional<SaidOfControl> showed() const;
    std::optional<SaidOfControl> done(const ControlTold& control) const;
    std::optional<Stretch> verb(const ControlTold& control) const;
    std::optional<Stretch> participle(const ControlTold& control) const;
    bool stands_alone(Stretch verb) const;

    bool is_control_at(std::size_t index, const ControlTold& control) const;
    bool is_governed(std::size_t index) const;
    bool is_done_to_control(Stretch verb, const ControlTold& control) const;

    std::optional<std::size_t> first(std::string_view section, Stretch place) const;
    bool has(std::string_view section) const { return first(section, clause_).has_value(); }
    bool is_doubtful_no() const;
    bool is_partly() const;
    bool names_other_year(int plan_year) const;
    std::optional<std::size_t> negation_of(Stretch verb) const;
    Stretch to_the_end(Stretch phrase) const;

    const Words& words_;
    Stretch clause_;
    const Phrases& phrases_;
    FigureContext around_;
};

}  // namespace riskbild::prose
