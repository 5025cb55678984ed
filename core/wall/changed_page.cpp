// Ändrat sedan …: Riskbild's own comparison of two follow-ups of one plan, one group for each kind of change.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/fresh.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/risk_status.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::RiskStatement;

std::string level_words(const Level& level) {
    const bool placed = level.likelihood && level.consequence;
    const std::string factors =
        placed ? std::to_string(*level.likelihood) + " · " + std::to_string(*level.consequence) : "";
    if (!level.value) return factors;
    return std::to_string(*level.value) + (placed ? " (" + factors + ")" : "");
}

std::string from_to(std::string_view key, const std::string& from, const std::string& to, const Words& words) {
    return words(key, {{"from", from}, {"to", to}});
}

StatusWords course_words(Course course, const Words& words) {
    if (course == Course::worse) return {Glyph::triangle, Tone::notice, words("change.worse")};
    if (course == Course::better) return {Glyph::check, Tone::good, words("change.better")};
    return {Glyph::arrow, Tone::plain, words("change.other")};
}

StatusWords as_said(const Standing& standing) {
    return {standing.status.glyph, standing.status.tone, standing.as_said};
}

// Rows of one kind of change, counted under their heading.
struct Group {
    std::string_view name;  // of the word keys
    Glyph glyph;
    std::vector<Row> rows;
};

class SubjectComparison {
public:
    SubjectComparison(const Subject& subject, const Words& words) : subject_(subject), words_(words) {}

    std::vector<Group> changes() const {
        std::vector<Group> groups{{"answers", Glyph::triangle, answers()}, {"values", Glyph::triangle, values()},
                                  {"times", Glyph::clock, times()},        {"controls", Glyph::half, controls()},
                                  {"added", Glyph::arrow, added()},        {"closed", Glyph::cross, closed()},
                                  {"reworded", Glyph::arrow, reworded()}};
        std::erase_if(groups, [](const Group& group) { return group.rows.empty(); });
        return groups;
    }

    // Values that stand as they stood: folded, one row for those set anew and one for the others.
    std::vector<Row> standing() const {
        std::vector<Row> rows;
        add_standing(rows, Reassessed::unchanged, {Glyph::check, Tone::plain, words_("change.reassessed")});
        add_standing(rows, Reassessed::not_again, {Glyph::dashed_ring, Tone::missing, words_("change.not_reassessed")});
        return rows;
    }

private:
    const RiskStatement& now(const RiskChange& change) const { return *find_risk(subject_.risks, change.risk); }

    Row row(const RiskStatement& risk, std::string detail, std::vector<StatusWords> statuses) const {
        return {.lead = risk.value ? std::to_string(*risk.value) : "",
                .title = name_of(risk, words_),
                .detail = std::move(detail),
                .statuses = std::move(statuses),
                .risk = risk.risk,
                .fresh = fresh_mark(subject_, risk.risk, words_)};
    }

    // What departs from the plan now first.
    std::vector<Row> answers() const {
        std::vector<const RiskStatement*> risks;
        for (const RiskChange& change : subject_.changes)
            if (change.status_changed()) risks.push_back(&now(change));
        std::ranges::stable_sort(risks, std::greater{}, [&](const RiskStatement* risk) {
            return standing_of(subject_, *risk, words_).urgency;
        });
        std::vector<Row> rows;
        for (const RiskStatement* risk : risks) {
            rows.push_back(row(*risk, reason_of(*risk), course_as_said(subject_, *risk, words_)));
            rows.back().course = true;
        }
        return rows;
    }

    std::vector<Row> values() const {
        std::vector<Row> rows;
        for (const Course course : {Course::worse, Course::other, Course::better})
            for (const RiskChange& change : subject_.changes)
                if (change.level_course() == course)
                    rows.push_back(row(
                        now(change),
                        from_to("changed.value", level_words(change.level_from), level_words(change.level_to), words_),
                        {course_words(course, words_)}));
        return rows;
    }

    // A new time of what no longer follows the plan stands with its answer.
    std::vector<Row> times() const {
        std::vector<Row> rows;
        for (const RiskChange& change : subject_.changes) {
            if (!change.moved_to || change.status_changed()) continue;
            const bool yes = has_moved(subject_, change.risk);
            const StatusWords status =
                yes ? moved_status(words_) : StatusWords{Glyph::clock, Tone::plain, words_("change.time")};
            rows.push_back(row(now(change),
                               from_to("changed.time", inside_a_sentence(change.moved_from->text),
                                       inside_a_sentence(change.moved_to->text), words_),
                               {status}));
        }
        return rows;
    }

    std::vector<Row> controls() const {
        std::vector<Row> rows;
        for (const ControlChange& change : subject_.controls) {
            const Standing was = standing_of(*change.before, speaks_of_assessments(*subject_.previous), words_);
            const Standing is = standing_of(*change.after, speaks_of_assessments(subject_.document), words_);
            rows.push_back({.title = name_of(*change.after, words_),
                            .detail = result_of(*change.after),
                            .statuses = {as_said(was), as_said(is)},
                            .course = true,
                            .risk = change.after->risk,
                            .fresh = changed_mark(subject_, words_)});
        }
        return rows;
    }

    std::vector<Row> added() const {
        std::vector<Row> rows;
        for (const RiskStatement& risk : subject_.added)
            rows.push_back(
                row(risk, about_before("changed.not_before"), {{Glyph::arrow, Tone::plain, words_("change.new")}}));
        return rows;
    }

    // The card of a risk that is no longer reported is still there, by its id of then.
    std::vector<Row> closed() const {
        std::vector<Row> rows;
        for (const RiskStatement& risk : subject_.closed)
            rows.push_back(
                row(risk, about_before("changed.only_before"), {{Glyph::cross, Tone::plain, words_("change.closed")}}));
        return rows;
    }

    std::vector<Row> reworded() const {
        std::vector<Row> rows;
        for (const RiskChange& change : subject_.changes)
            if (change.reworded_from)
                rows.push_back(row(now(change),
                                   from_to("changed.title", *change.reworded_from, now(change).title, words_),
                                   {{Glyph::arrow, Tone::plain, words_("change.reworded")}}));
        return rows;
    }

    void add_standing(std::vector<Row>& rows, Reassessed how, StatusWords status) const {
        std::vector<std::string> names;
        for (const RiskChange& change : subject_.changes)
            if (change.reassessed == how) names.push_back(name_of(now(change), words_));
        if (names.empty()) return;
        rows.push_back({.title = words_.count("count.risks", names.size()),
                        .detail = text::join(names, " · "),
                        .statuses = {std::move(status)}});
    }

    std::string about_before(std::string_view key) const {
        return words_(key, {{"follow_up", definite_cycle(*subject_.previous, words_)}});
    }

    const Subject& subject_;
    const Words& words_;
};

void add(RowsPage& page, std::vector<Row> rows, const std::string& heading) {
    if (rows.empty()) return;
    rows.front().heading = heading;
    std::ranges::move(rows, std::back_inserter(page.rows));
}

std::string key_of(std::string_view part, std::string_view group) {
    return std::string(part) + std::string(group);
}

std::string title_of(const std::vector<Group>& groups, const Words& words) {
    std::size_t changes = 0;
    for (const Group& group : groups) changes += group.rows.size();
    return changes == 0 ? words("changed.reassessed_only") : words.count("changed.title_of", changes);
}

// '1 ändrat svar', '2 nya tider': where there is more than one kind.
std::vector<StatusWords> counts_of(const std::vector<Group>& groups, const Words& words) {
    std::vector<StatusWords> counts;
    for (const Group& group : groups)
        counts.push_back(
            {group.glyph, Tone::plain, words.count(key_of("changed.count.", group.name), group.rows.size())});
    return counts.size() > 1 ? counts : std::vector<StatusWords>{};
}

bool were_reassessed(const Subject& subject) {
    return std::ranges::any_of(subject.changes,
                               [](const RiskChange& change) { return change.reassessed == Reassessed::unchanged; });
}

}  // namespace

std::optional<RowsPage> changed_page(const Subject& subject, const Words& words) {
    if (subject.previous == nullptr) return std::nullopt;
    const SubjectComparison comparison(subject, words);
    const std::vector<Group> groups = comparison.changes();
    if (groups.empty() && !were_reassessed(subject)) return std::nullopt;
    RowsPage page{.title = title_of(groups, words), .counts = counts_of(groups, words)};
    for (const Group& group : groups) add(page, group.rows, words(key_of("changed.heading.", group.name)));
    add(page, comparison.standing(), words("changed.heading.standing"));
    page.notes.push_back(words("now.own_comparison", {{"follow_up", definite_cycle(*subject.previous, words)}}));
    return page;
}

}  // namespace riskbild::wall
