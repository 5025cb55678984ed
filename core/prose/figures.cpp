#include "core/prose/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/prose/figure_context.hpp"
#include "core/prose/numerals.hpp"

namespace riskbild::prose {
namespace {

constexpr double greatest_count = 1e9;
constexpr double greatest_percent = 999;

bool is_whole(double number) {
    return number >= 0 && number <= greatest_count && number == std::floor(number);
}

class FigureReader {
public:
    FigureReader(const Words& words, const Phrases& phrases)
        : words_(words), phrases_(phrases), around_(words, phrases) {}

    std::vector<Figures> run() && {
        for (std::size_t index = 0; index < words_.size();) {
            if (auto figures = read(index)) {
                index = std::max(figures->place.last, figures->unit.last);
                found_.push_back(*std::move(figures));
            } else {
                ++index;
            }
        }
        return std::move(found_);
    }

private:
    using Reader = std::optional<Figures> (FigureReader::*)(std::size_t) const;

    std::optional<Figures> read(std::size_t index) const {
        constexpr auto readers = std::to_array<Reader>(
            {&FigureReader::whole_and_part, &FigureReader::part_of_whole, &FigureReader::rest_of_whole,
             &FigureReader::percentage, &FigureReader::range, &FigureReader::count, &FigureReader::proportion});
        for (const Reader reader : readers)
            if (auto figures = (this->*reader)(index)) return figures;
        return std::nullopt;
    }

    std::optional<int> count_at(std::size_t index, bool with_one) const {
        const auto numeral = numeral_at(words_, index, phrases_, with_one);
        if (!numeral || !is_whole(numeral->value)) return std::nullopt;
        return static_cast<int>(numeral->value);
    }

    // --- 80 av 163 (49 %) granskade ärenden

    std::optional<Figures> part_of_whole(std::size_t index) const {
        const auto part = count_at(index, true);
        if (!part || around_.is_part_of_other(index)) return std::nullopt;
        std::size_t after = index + 1;
        const auto early = around_.unit_at(after);
        if (early) after = early->place.last;
        const auto of = early ? phrases_.at("of", words_, after) : of_or_slash(index);
        if (!of) return std::nullopt;
        after += of->length;
        const auto whole = count_at(after, false);
        if (!whole || *whole < 2 || *part > *whole || looks_like_year(words_[after])) return std::nullopt;
        return completed(index, *part, after + 1, *whole, early);
    }

    // '19/21' only when what is counted follows: it may be a date.
    std::optional<Meaning> of_or_slash(std::size_t index) const {
        if (index + 2 < words_.size() && words_[index + 1].text == "/" && around_.unit_at(index + 3))
            return Meaning{"/", 1};
        return phrases_.at("of", words_, index + 1);
    }

    std::optional<Figures> completed(std::size_t first, int part, std::size_t last, int whole,
                                     const std::optional<Unit>& early) const {
        Figures figures;
        figures.place = {first, last};
        figures.numerator = part;
        figures.denominator = whole;
        figures.qualifier = around_.qualifier_before(first);
        add_percent(figures);
        if (around_.is_other_unit_at(figures.place.last)) return std::nullopt;
        const auto unit = early ? early : around_.unit_at(figures.place.last);
        if (unit) set_unit(figures, *unit);
        if (unit && !figures.percent && unit->place.first >= figures.place.last) add_late_percent(figures);
        if (around_.is_wish_before(figures.place)) return std::nullopt;
        return figures;
    }

    static void set_unit(Figures& figures, const Unit& unit) {
        figures.unit = unit.place;
        figures.people = unit.people;
    }

    // '(49 %)', ', motsvarande 49 procent,' after the words before `at`; the index after it, or `at`.
    std::size_t read_stated_percent(std::size_t at, Figures& figures) const {
        std::size_t next = at;
        if (next >= words_.size()) return at;
        const bool opened = words_[next].text == "(";
        if (opened || words_[next].text == ",") ++next;
        if (const auto link = phrases_.at("percent_links", words_, next)) next += link->length;
        const std::size_t rough = next;
        if (const auto qualifier = phrases_.at("qualifiers", words_, next)) next += qualifier->length;
        if (next == at || next >= words_.size() || words_[next].kind != WordKind::number) return at;
        const auto percent = phrases_.at("percent", words_, next + 1);
        if (!percent || words_[next].number > greatest_percent) return at;
        figures.percent = words_[next].number;
        if (rough < next) figures.qualifier = {rough, next};
        next += 1 + percent->length;
        return opened && next < words_.size() && words_[next].text == ")" ? next + 1 : next;
    }
    void add_percent(Figures& figures) const { figures.place.last = read_stated_percent(figures.place.last, figures); }
    void add_late_percent(Figures& figures) const {
        const std::size_t end = read_stated_percent(figures.unit.last, figures);
        if (end > figures.unit.last) figures.place.last = end;
    }

    // --- Av 40 granskade akter var 36 kompletta

    std::optional<Figures> whole_and_part(std::size_t index) const {
        const auto of = phrases_.at("of", words_, index);
        if (!of || !begins_clause(index)) return std::nullopt;
        const std::size_t at = index + of->length;
        const auto whole = count_at(at, false);
        const auto unit = whole ? around_.unit_at(at + 1) : std::nullopt;
        if (!unit || *whole < 2) return std::nullopt;
        const auto part = only_number_after(unit->place.last);
        if (!part || count_at(*part, true).value_or(*whole + 1) > *whole) return std::nullopt;
        Figures figures;
        figures.place = {index, *part + 1};
        figures.qualifier = around_.qualifier_before(*part);
        figures.numerator = count_at(*part, true);
        figures.denominator = whole;
        set_unit(figures, *unit);
        add_percent(figures);
        return around_.is_wish(figures.place) ? std::nullopt : std::optional(figures);
    }

    bool begins_clause(std::size_t index) const {
        return index == 0 || clause_around(words_, {index, words_.size()}).first == index ||
               around_.is("joining", index - 1);
    }

    // The one number in the rest of the clause, if it counts nothing else.
    std::optional<std::size_t> only_number_after(std::size_t index) const {
        std::optional<std::size_t> only;
        const std::size_t end = clause_around(words_, {index, index}).last;
        for (; index < end; ++index) {
            if (!count_at(index, false)) continue;
            const bool other = around_.is_other_unit_at(index + 1) || around_.unit_at(index + 1) ||
                               around_.is_part_of_other(index) || looks_like_year(words_[index]);
            if (only || other) return std::nullopt;
            only = index;
        }
        return only;
    }

    // --- Åtta av nitton var direktupphandlingar medan elva var på ramavtal

    std::optional<Figures> rest_of_whole(std::size_t index) const {
        if (found_.empty() || !found_.back().denominator || !around_.is_after("rest", index)) return std::nullopt;
        const Figures& before = found_.back();
        const auto rest = count_at(index, false);
        if (!rest || before.numerator.value_or(0) + *rest != *before.denominator) return std::nullopt;
        if (around_.is_other_unit_at(index + 1) || around_.unit_at(index + 1)) return std::nullopt;
        Figures figures;
        figures.place = {index, index + 1};
        figures.numerator = rest;
        figures.denominator = before.denominator;
        figures.unit = before.unit;
        figures.people = before.people;
        return figures;
    }

    // --- nästan 100 %

    std::optional<Figures> percentage(std::size_t index) const {
        if (words_[index].kind != WordKind::number || around_.is_part_of_other(index)) return std::nullopt;
        const auto sign = phrases_.at("percent", words_, index + 1);
        if (!sign || words_[index].number > greatest_percent) return std::nullopt;
        Figures figures;
        figures.place = {index, index + 1 + sign->length};
        figures.percent = words_[index].number;
        figures.qualifier = around_.qualifier_before(index);
        if (is_other_percentage(figures) || around_.is_wish(figures.place)) return std::nullopt;
        add_whole(figures);
        return figures;
    }

    // A change, what was before it, a share of working time, '50 %-ig'.
    bool is_other_percentage(const Figures& figures) const {
        const std::size_t first = figures.qualifier.first;
        const std::size_t last = figures.place.last;
        if (around_.is_after("from", first) || around_.is("percent_of_other", last)) return true;
        if (last < words_.size() && words_[last].text == "-") return true;
        return around_.is_after("by", first) && around_.has("changes", clause_around(words_, figures.place));
    }

    // '49 % (80 av 163)'
    void add_whole(Figures& figures) const {
        const std::size_t open = figures.place.last;
        if (open >= words_.size() || words_[open].text != "(") return;
        const auto whole = part_of_whole(open + 1);
        if (!whole || whole->percent) return;
        figures.numerator = whole->numerator;
        figures.denominator = whole->denominator;
        figures.unit = whole->unit;
        figures.people = whole->people;
        figures.place.last = std::max(whole->place.last, whole->unit.last);
    }

    // --- mellan 44 och 48 barn

    std::optional<Figures> range(std::size_t index) const {
        const auto least = count_at(index, false);
        if (!least || around_.is_part_of_other(index) || around_.is_after("from", index)) return std::nullopt;
        const bool between = around_.is_after("between", index);
        const auto to = phrases_.at(between ? "and_to" : "to", words_, index + 1);
        const std::size_t at = index + 1 + (to ? to->length : 0);
        const auto greatest = to ? count_at(at, false) : std::nullopt;
        if (!greatest || *greatest <= *least) return std::nullopt;
        Figures figures;
        figures.place = {index, at + 1};
        figures.value = *least;
        figures.value_max = *greatest;
        figures.qualifier = between ? Stretch{index - 1, index} : around_.qualifier_before(index);
        return with_unit(figures, at + 1);
    }

    std::optional<Figures> with_unit(Figures figures, std::size_t at) const {
        const auto unit = around_.unit_at(at);
        const auto percent = phrases_.at("percent", words_, at);
        if (unit) set_unit(figures, *unit);
        if (percent) figures.unit = {at, at + percent->length};
        if ((!unit && !percent) || around_.is_wish(figures.place) || describes_another(figures)) return std::nullopt;
        return figures;
    }

    // In 'i 19 av 21 ärenden hade 1–3 personer behörighet' the persons are part of what was counted.
    bool describes_another(const Figures& figures) const {
        const Stretch clause = clause_around(words_, figures.place);
        return std::ranges::any_of(found_, [&](const Figures& other) {
            return other.denominator && other.place.first >= clause.first && other.place.first < clause.last;
        });
    }

    // --- Enkäten har givit 28 svar

    std::optional<Figures> count(std::size_t index) const {
        const auto counted = count_at(index, false);
        if (!counted || around_.is_part_of_other(index) || looks_like_year(words_[index])) return std::nullopt;
        Figures figures;
        figures.place = {index, index + 1};
        figures.value = *counted;
        figures.qualifier = around_.qualifier_before(index);
        if (around_.is_after("not_before_count", figures.qualifier.first)) return std::nullopt;
        if (!around_.has("result_verbs", clause_around(words_, figures.place))) return std::nullopt;
        if (!around_.unit_at(index + 1)) return std::nullopt;
        return with_unit(figures, index + 1);
    }

    // --- drygt hälften, till fullo

    std::optional<Figures> proportion(std::size_t index) const {
        const auto words = phrases_.at("proportions", words_, index);
        if (!words || around_.is_after("ordinals", index)) return std::nullopt;
        Figures figures;
        figures.place = {index, index + words->length};
        figures.qualifier = {around_.qualifier_before(index).first, figures.place.last};
        const auto of = phrases_.at("of", words_, figures.place.last);
        if (of && around_.is_other_unit_at(figures.place.last + of->length)) return std::nullopt;
        if (around_.is_wish(figures.place)) return std::nullopt;
        return figures;
    }

    const Words& words_;
    const Phrases& phrases_;
    FigureContext around_;
    std::vector<Figures> found_;
};

}  // namespace

std::vector<Figures> figures_in(const Words& words, const Phrases& phrases) {
    return FigureReader(words, phrases).run();
}

}  // namespace riskbild::prose
