#include "core/wall/bodies.hpp"
#include "core/wall/coverage.hpp"
#include "core/wall/now_cards.hpp"
#include "core/wall/now_tally.hpp"
#include "core/wall/turnover.hpp"
#include "core/wall/verdict.hpp"

namespace riskbild::wall {
namespace {

std::vector<Card> exceptions(const Subject& subject, const Words& words) {
    switch (verdict_kind(subject.document)) {
        case VerdictKind::follows_plan:
            return risk_exceptions(subject, words);
        case VerdictKind::controls:
            return control_exceptions(subject, words);
        case VerdictKind::nothing:
            break;
    }
    return {};
}

// Exceptions that a layout leaves out are counted, and where to find them is said.
std::string more_words(const Subject& subject, const Words& words) {
    const bool risks = verdict_kind(subject.document) == VerdictKind::follows_plan;
    return words("now.more", {{"n", "{n}"}, {"page", words(risks ? "page.risks" : "page.controls")}});
}

}  // namespace

NowPage now_page(const Subject& subject, const Words& words) {
    NowPage page;
    page.verdict = verdict_of(subject.document, words);
    page.tally = tally_of(subject, words);
    page.cards = exceptions(subject, words);
    page.more = more_words(subject, words);
    if (auto moved = moved_times(subject, words)) page.asides.push_back(std::move(*moved));
    const bool by_plan = verdict_kind(subject.document) == VerdictKind::follows_plan;
    if (auto later = by_plan ? starting_later(subject, words) : std::nullopt) page.asides.push_back(std::move(*later));
    page.notes = coverage_notes(subject, words);
    if (auto turnover = turnover_note(subject, words)) page.notes.insert(page.notes.begin(), std::move(*turnover));
    if (auto overall = overall_judgement(subject.document, words)) page.notes.push_back(std::move(*overall));
    return page;
}

}  // namespace riskbild::wall
