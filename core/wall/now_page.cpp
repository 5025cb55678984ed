#include <algorithm>

#include "core/wall/bodies.hpp"
#include "core/wall/coverage.hpp"
#include "core/wall/now_cards.hpp"
#include "core/wall/risk_status.hpp"
#include "core/wall/verdict.hpp"

namespace riskbild::wall {
namespace {

constexpr std::size_t cards_at_most = 3;

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

// What does not fit is counted, and where to find it is said.
std::string more_words(const Subject& subject, std::size_t more, const Words& words) {
    const bool risks = verdict_kind(subject.document) == VerdictKind::follows_plan;
    return words.count("now.more", more, {{"page", words(risks ? "page.risks" : "page.controls")}});
}

// One status for each thing the verdict counts, best first, what is missing last.
std::vector<StatusWords> tally_of(const Subject& subject, const Words& words) {
    std::vector<Standing> states;
    if (verdict_kind(subject.document) == VerdictKind::controls) {
        const bool by_assessment = speaks_of_assessments(subject.document);
        for (const plan::Control& control : subject.document.controls)
            states.push_back(standing_of(control, by_assessment, words));
    } else {
        for (const plan::RiskStatement& risk : subject.risks) states.push_back(standing_of(subject, risk, words));
    }
    std::ranges::stable_sort(states, {}, [](const Standing& state) {
        return std::pair{state.status.tone == Tone::missing, state.urgency};
    });
    std::vector<StatusWords> tally;
    for (Standing& state : states) tally.push_back(std::move(state.status));
    return tally;
}

}  // namespace

NowPage now_page(const Subject& subject, const Words& words) {
    NowPage page{.verdict = verdict_of(subject.document, words),
                 .tally = tally_of(subject, words),
                 .cards = exceptions(subject, words),
                 .notes = {}};
    const std::size_t more = page.cards.size() - std::min(page.cards.size(), cards_at_most);
    if (more > 0) {
        page.cards.resize(cards_at_most);
        page.notes.push_back(more_words(subject, more, words));
    }
    if (auto moved = moved_times(subject, words)) page.cards.push_back(std::move(*moved));
    const bool by_plan = verdict_kind(subject.document) == VerdictKind::follows_plan;
    if (auto later = by_plan ? starting_later(subject, words) : std::nullopt) page.cards.push_back(std::move(*later));
    for (std::string& note : coverage_notes(subject, words)) page.notes.push_back(std::move(note));
    if (auto overall = overall_judgement(subject.document, words)) page.notes.push_back(std::move(*overall));
    return page;
}

}  // namespace riskbild::wall
