// Revisionens rekommendationer: what the auditors have asked, audit by audit, and where it is.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/wall/bodies.hpp"
#include "core/wall/recommendation_status.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Assignment;
using plan::Document;
using plan::Recommendation;

constexpr std::size_t line_letters = 48;

struct Audit {
    std::vector<const Recommendation*> recommendations;
    std::vector<std::string> years;  // of its report, as stated; two where the document says two
};

std::vector<Audit> audits_of(const Document& document) {
    std::vector<Audit> audits;
    for (const Recommendation& each : document.recommendations) {
        const auto same = std::ranges::find_if(audits, [&](const Audit& audit) {
            const Recommendation& first = *audit.recommendations.front();
            return first.auditor == each.auditor && first.audit == each.audit;
        });
        Audit& audit = same == audits.end() ? audits.emplace_back() : *same;
        audit.recommendations.push_back(&each);
        if (!each.report_year.empty() && std::ranges::find(audit.years, each.report_year) == audit.years.end())
            audit.years.push_back(each.report_year);
    }
    return audits;
}

// What is asked but not reported as done first.
void put_open_first(Audit& audit) {
    using enum plan::RecommendationState;
    std::ranges::stable_sort(audit.recommendations, {}, [](const Recommendation* each) {
        return each->state.value == addressed_by_board || each->state.value == closed_by_auditor;
    });
}

std::string times_of(const Document& document, const Recommendation& recommendation) {
    std::vector<std::string> times;
    for (const plan::DueTime& due : document.due)
        if (due.recommendation == recommendation.id && !due.text.empty())
            times.push_back((due.about.empty() ? "" : due.about + ": ") + inside_a_sentence(due.text));
    return text::join(times, " · ");
}

// Whole on the card of its risk; without a risk there is no other page for the rest of it.
std::string evidence_of(const Recommendation& recommendation) {
    return recommendation.risks.empty() ? recommendation.evidence : brief(recommendation.evidence, line_letters);
}

Row row_of(const Document& document, const Recommendation& recommendation, const Words& words) {
    std::vector<std::string> parts{evidence_of(recommendation), times_of(document, recommendation)};
    std::erase(parts, "");
    return {.title = recommendation.withheld ? words("withheld") : recommendation.text,
            .detail = text::join(parts, " · "),
            .statuses = {state_of(recommendation, words)},
            .risk = recommendation.risks.empty() ? "" : recommendation.risks.front()};
}

void add_audit(RowsPage& page, const Document& document, Audit audit, const Words& words) {
    put_open_first(audit);
    for (const Recommendation* each : audit.recommendations) {
        page.rows.push_back(row_of(document, *each, words));
        if (each == audit.recommendations.front())
            page.rows.back().heading = audit_name(*each, say_all(audit.years, words), words);
    }
}

void add_assignments(RowsPage& page, const Document& document, const Words& words) {
    for (const Assignment& each : document.assignments) {
        page.rows.push_back(
            {.title = each.withheld ? words("withheld") : each.text, .statuses = {state_of(each, words)}});
        if (&each == &document.assignments.front()) page.rows.back().heading = words("audit.assignments");
    }
}

// '2 pågår', '3 utan angiven status', in the order of the states; words of its own are not counted.
std::vector<StatusWords> counts_of(const Document& document, const Words& words) {
    using enum plan::RecommendationState;
    std::vector<StatusWords> counts;
    const auto add = [&](plan::RecommendationState state, std::string_view key) {
        const auto is = [&](const Recommendation& each) {
            return each.state.value == state && (state != not_stated || each.state.raw.empty());
        };
        const auto found = std::ranges::find_if(document.recommendations, is);
        if (found == document.recommendations.end()) return;
        counts.push_back(state_of(*found, words));
        counts.back().words =
            words.count(key, static_cast<std::size_t>(std::ranges::count_if(document.recommendations, is)));
    };
    add(not_stated, "audit.count.not_stated");
    add(ongoing, "audit.count.ongoing");
    add(addressed_by_board, "audit.count.addressed");
    add(closed_by_auditor, "audit.count.closed");
    return counts;
}

std::string title_of(const Document& document, std::size_t audits, const Words& words) {
    const std::size_t asked = document.recommendations.size();
    if (asked == 0) return words.count("audit.assignments_only", document.assignments.size());
    return words.count("audit.recommendations", asked) + " " + words.count("audit.from", audits);
}

bool names_a_report_year(const plan::Contradiction& contradiction, const std::vector<Audit>& audits) {
    return std::ranges::any_of(audits, [&](const Audit& audit) {
        return std::ranges::any_of(audit.years, [&](const std::string& year) {
            return std::ranges::any_of(contradiction.values,
                                       [&](const std::string& value) { return value.find(year) != std::string::npos; });
        });
    });
}

// The document does not say which audit it contradicts itself about, so it stands below all of them.
std::vector<std::string> contradicted_years(const Document& document, const std::vector<Audit>& audits,
                                            const Words& words) {
    std::vector<std::string> notes;
    for (const plan::Contradiction& each : document.contradictions)
        if (names_a_report_year(each, audits))
            notes.push_back(
                words("audit.contradiction", {{"what", each.what}, {"values", text::join(each.values, " · ")}}));
    return notes;
}

bool has_something_to_show(const Document& document) {
    return !std::ranges::all_of(document.recommendations, &Recommendation::withheld) ||
           !std::ranges::all_of(document.assignments, &Assignment::withheld);
}

}  // namespace

std::optional<RowsPage> audit_page(const Subject& subject, const Words& words) {
    const Document& document = subject.document;
    if (!has_something_to_show(document)) return std::nullopt;
    const std::vector<Audit> audits = audits_of(document);
    RowsPage page{.title = title_of(document, audits.size(), words), .counts = counts_of(document, words)};
    for (const Audit& audit : audits) add_audit(page, document, audit, words);
    add_assignments(page, document, words);
    page.notes = contradicted_years(document, audits, words);
    return page;
}

}  // namespace riskbild::wall
