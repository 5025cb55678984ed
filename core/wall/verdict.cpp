#include "core/wall/verdict.hpp"

#include <algorithm>

#include "core/plan/names.hpp"
#include "core/wall/listing.hpp"
#include "core/wall/tally.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Document;
using plan::DueTime;
using plan::FollowsPlan;
using plan::RiskStatement;

using Answers = Tally<FollowsPlan>;

Answers answers_of(const std::vector<RiskStatement>& risks) {
    Answers answers;
    for (const RiskStatement& risk : risks) answers.add(follows_plan(risk));
    return answers;
}

// 'kritiska risker bedöms följa planen vid delåret.'
std::string rest_of(const Document& document, std::size_t yes, const std::string& noun, const Words& words) {
    const std::string when = words("cycle_when." + std::string(plan::name_of(document.cycle.value)));
    return words.count(when.empty() ? "verdict.plan.rest" : "verdict.plan.rest_when", yes,
                       {{"risks", noun}, {"when", when}});
}

void put_key(Verdict& verdict, std::size_t yes, std::size_t all, const Words& words) {
    verdict.of = words("verdict.plan.of", {{"n", std::to_string(all)}});
    if (yes == 0) {
        verdict.key = words("verdict.plan.none");
    } else if (yes == all && all > 2) {
        verdict.key = words("verdict.plan.all", {{"n", std::to_string(all)}});
        verdict.of.clear();
    } else {
        verdict.key = std::to_string(yes);
    }
}

// Worst first. Where none follows and all are answered 'no', the first sentence has said it.
std::vector<std::string> others(const Answers& answers, const Words& words) {
    std::vector<std::string> sentences;
    const auto add = [&](std::string_view key, std::size_t count) {
        if (count > 0) sentences.push_back(words.count(key, count));
    };
    if (!answers.all(FollowsPlan::no)) add("verdict.plan.no", answers[FollowsPlan::no]);
    add("verdict.plan.partly", answers[FollowsPlan::partly]);
    add("verdict.unknown", answers.unknown());
    add("verdict.plan.not_stated", answers[FollowsPlan::not_stated]);
    return sentences;
}

Verdict plan_verdict(const Document& document, const std::vector<RiskStatement>& risks, const Words& words) {
    const Answers answers = answers_of(risks);
    Verdict verdict;
    const std::size_t yes = answers[FollowsPlan::yes];
    put_key(verdict, yes, risks.size(), words);
    verdict.rest = rest_of(document, yes, risk_noun(risks, words), words);
    verdict.sentences = others(answers, words);
    if (const std::string later = starts_later_sentence(document, words); !later.empty())
        verdict.sentences.push_back(later);
    return verdict;
}

std::string nothing(const std::vector<RiskStatement>& risks, const Words& words) {
    return risks.empty() ? words("verdict.nothing") : words.count("verdict.nothing_of", risks.size());
}

bool has_started(const DueTime& start, const Document& document) {
    return document.as_of && start.latest && *start.latest < first_day(*document.as_of);
}

}  // namespace

std::string Verdict::in_full() const {
    std::string whole;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) whole += (whole.empty() ? "" : " ") + text;
    };
    add(key);
    add(of);
    add(rest);
    for (const std::string& sentence : sentences) add(sentence);
    return whole;
}

VerdictKind verdict_kind(const Document& document) {
    if (states_follows_plan(document.risks)) return VerdictKind::follows_plan;
    return document.controls.empty() ? VerdictKind::nothing : VerdictKind::controls;
}

Verdict verdict_of(const Document& document, const Words& words) {
    const std::vector<RiskStatement> risks = listed_risks(document);
    switch (verdict_kind(document)) {
        case VerdictKind::follows_plan:
            return plan_verdict(document, risks, words);
        case VerdictKind::controls:
            return {.key = {}, .of = {}, .rest = {}, .sentences = control_sentences(document, words)};
        case VerdictKind::nothing:
            break;
    }
    return {.key = {}, .of = {}, .rest = {}, .sentences = {nothing(risks, words)}};
}

std::vector<DueTime> later_starts(const Document& document) {
    std::vector<DueTime> starts;
    for (const DueTime& due : document.due) {
        const bool is_start = due.kind == plan::DueKind::start && !due.in_treatment && !due.risk.empty();
        if (is_start && !has_started(due, document)) starts.push_back(due);
    }
    return starts;
}

std::string starts_later_sentence(const Document& document, const Words& words) {
    const std::vector<DueTime> starts = later_starts(document);
    if (starts.empty()) return {};
    const std::string when = bare_time(starts.front().text);
    const bool same = std::ranges::all_of(starts, [&](const DueTime& each) { return bare_time(each.text) == when; });
    return same && !when.empty() ? words.count("verdict.starts_when", starts.size(), {{"when", when}})
                                 : words.count("verdict.starts_later", starts.size());
}

std::string risk_noun(const std::vector<RiskStatement>& risks, const Words& words) {
    const bool critical =
        !risks.empty() && std::ranges::all_of(risks, [](const RiskStatement& risk) { return risk.critical == true; });
    return words.count(critical ? "noun.critical_risk" : "noun.risk", risks.size());
}

std::string control_noun(const Document& document, std::size_t count, const Words& words) {
    return words.count("noun." + std::string(plan::name_of(document.control_noun)), count);
}

}  // namespace riskbild::wall
