#include "core/prose/measured.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/prose/figures.hpp"

namespace riskbild::prose {
namespace {

std::string as_written(std::string_view sentence, const Words& words, Stretch stretch) {
    if (stretch.first >= stretch.last) return {};
    const std::size_t begin = words[stretch.first].begin;
    return text::collapse_spaces(sentence.substr(begin, words[stretch.last - 1].end - begin));
}

// '100 % och Estrid på 90 %': where two results share a clause, each has its own side of the conjunction.
void part_from_neighbours(const Words& words, const std::vector<Figures>& all, std::size_t index,
                          const Phrases& phrases, Stretch& clause) {
    const Stretch own = all[index].place;
    if (index > 0 && all[index - 1].place.last > clause.first)
        for (std::size_t at = all[index - 1].place.last; at < own.first; ++at)
            if (phrases.any("conjunctions", words, at, at + 1)) clause.first = at + 1;
    if (index + 1 < all.size() && all[index + 1].place.first < clause.last)
        for (std::size_t at = all[index + 1].place.first; at > own.last; --at)
            if (phrases.any("conjunctions", words, at - 1, at)) {
                clause.last = at - 1;
                break;
            }
}

std::string figures_as_written(std::string_view sentence, const Words& words, const Figures& figures) {
    const bool qualified = figures.qualifier.first < figures.qualifier.last;
    const std::size_t first = qualified ? std::min(figures.place.first, figures.qualifier.first) : figures.place.first;
    const bool bare = figures.value && figures.unit.first >= figures.place.last;
    return as_written(sentence, words, {first, bare ? figures.unit.last : figures.place.last});
}

// The one year that the clause names.
std::string year_in(const Words& words, Stretch clause) {
    std::string year;
    for (std::size_t index = clause.first; index < clause.last; ++index) {
        if (!looks_like_year(words[index])) continue;
        if (!year.empty()) return {};
        year = words[index].text;
    }
    return year;
}

plan::Measurement measurement_of(std::string_view sentence, const Words& words, const Figures& figures) {
    plan::Measurement measurement;
    measurement.numerator = figures.numerator;
    measurement.denominator = figures.denominator;
    measurement.percent = figures.percent;
    measurement.value = figures.value;
    measurement.value_max = figures.value_max;
    measurement.unit = as_written(sentence, words, figures.unit);
    if (measurement.unit.empty() && (figures.percent || figures.in_percent)) measurement.unit.assign(1, '%');
    measurement.qualifier = text::lower(as_written(sentence, words, figures.qualifier));
    measurement.about_people = figures.people;
    return measurement;
}

}  // namespace

std::vector<Measured> measured_in(std::string_view sentence, const Phrases& phrases) {
    const Words words = words_of(sentence);
    const std::vector<Figures> all = figures_in(words, phrases);
    std::vector<Measured> results;
    for (std::size_t index = 0; index < all.size(); ++index) {
        Measured result;
        result.words = figures_as_written(sentence, words, all[index]);
        result.measurement = measurement_of(sentence, words, all[index]);
        Stretch clause = clause_around(words, all[index].place);
        part_from_neighbours(words, all, index, phrases, clause);
        result.measurement.period = year_in(words, clause);
        result.measurement.what = words_around(sentence, words, clause, all[index].place, phrases);
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace riskbild::prose
