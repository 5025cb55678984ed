// The sentences on controls: one function per kind of document.
#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/plan/names.hpp"
#include "core/wall/status.hpp"
#include "core/wall/tally.hpp"
#include "core/wall/verdict.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using plan::Assessment;
using plan::Document;
using plan::Performed;
using Sentences = std::vector<std::string>;

Tally<Assessment> assessments(const Document& document) {
    Tally<Assessment> tally;
    for (const plan::Control& control : document.controls) tally.add(control.follow_up.assessment);
    return tally;
}

Tally<Performed> performances(const Document& document) {
    Tally<Performed> tally;
    for (const plan::Control& control : document.controls) tally.add(control.follow_up.performed);
    return tally;
}

void add_count(Sentences& sentences, std::string_view key, std::size_t count, const Words& words) {
    if (count > 0) sentences.push_back(words.count(key, count));
}

constexpr std::array judged_worst_first{Assessment::severe,
                                        Assessment::major,
                                        Assessment::unsatisfactory,
                                        Assessment::minor,
                                        Assessment::room_for_improvement,
                                        Assessment::none};

std::string shown(Assessment assessment, const Words& words) {
    return words("shows." + std::string(plan::name_of(assessment)));
}

// What was found, worst first, as parts of one sentence: '5 mindre brister'.
std::vector<std::string> findings(const Tally<Assessment>& found, const Words& words) {
    std::vector<std::string> parts;
    for (const Assessment each : judged_worst_first)
        if (found[each] > 0)
            parts.push_back(words.count("verdict.shows", found[each], {{"found", shown(each, words)}}));
    return parts;
}

void add_unjudged(Sentences& sentences, const Tally<Assessment>& found, const Words& words) {
    add_count(sentences, "verdict.not_assessed", found[Assessment::not_assessed], words);
    add_count(sentences, "verdict.cannot_tell", found[Assessment::cannot_tell], words);
}

// Empty where an answer that nobody could interpret forbids to say that none was assessed.
std::string assessed_sentence(const Document& document, const Tally<Assessment>& found, const Words& words) {
    const std::string all = std::to_string(found.total());
    const std::string noun = control_noun(document, found.total(), words);
    for (const Assessment each : judged_worst_first)
        if (found.all(each))
            return words("verdict.assessed_all", {{"n", all}, {"controls", noun}, {"found", shown(each, words)}});
    const std::vector<std::string> parts = findings(found, words);
    if (parts.empty() && found.unknown() > 0) return {};
    if (parts.empty()) return words("verdict.assessed_none", {{"n", all}, {"controls", noun}});
    return words("verdict.assessed", {{"n", all}, {"controls", noun}, {"found", say_all(parts, words)}});
}

Sentences assessment_sentences(const Document& document, const Words& words) {
    const Tally<Assessment> found = assessments(document);
    Sentences sentences{assessed_sentence(document, found, words)};
    add_unjudged(sentences, found, words);
    add_count(sentences, "verdict.unknown", found.unknown(), words);
    add_count(sentences, "verdict.assessment_not_stated", found[Assessment::not_stated], words);
    std::erase(sentences, "");
    return sentences;
}

std::size_t flagged(const Tally<Assessment>& found) {
    std::size_t flagged = 0;
    for (const Assessment each : judged_worst_first)
        if (each != Assessment::none) flagged += found[each];
    return flagged;
}

std::string silent_sentence(const Document& document, std::size_t unknown, const Words& words) {
    const std::string all = std::to_string(document.controls.size());
    const std::string noun = control_noun(document, document.controls.size(), words);
    return words(unknown > 0 ? "verdict.controls_unknown" : "verdict.controls_silent",
                 {{"n", all}, {"controls", noun}});
}

// The areas are counted by us, not stated by the document: hence 'listade'.
std::string areas_sentence(const Document& document, const Tally<Assessment>& found, const Words& words) {
    std::vector<std::string> parts;
    if (flagged(found) > 0) parts.push_back(words.count("verdict.areas_flagged", flagged(found)));
    if (found[Assessment::none] > 0) parts.push_back(words.count("verdict.areas_fine", found[Assessment::none]));
    const std::string all = std::to_string(found.total());
    const std::string noun = control_noun(document, found.total(), words);
    if (parts.empty() && found.unknown() > 0) return {};
    if (parts.empty()) return words("verdict.areas_none", {{"n", all}, {"areas", noun}});
    return words("verdict.areas", {{"n", all}, {"areas", noun}, {"found", say_all(parts, words)}});
}

Sentences area_sentences(const Document& document, const Words& words) {
    const Tally<Assessment> found = assessments(document);
    if (!found.says_something()) return {silent_sentence(document, found.unknown(), words)};
    Sentences sentences{areas_sentence(document, found, words)};
    add_unjudged(sentences, found, words);
    add_count(sentences, "verdict.unknown", found.unknown(), words);
    add_count(sentences, "verdict.no_result", found[Assessment::not_stated], words);
    std::erase(sentences, "");
    return sentences;
}

// 'är 2 genomförda, 1 ersatt av annan och 1 föreslås flyttas till nästa plan': the last has a verb of
// its own, and only a proposal to the board proposes.
std::string performed_parts(const Tally<Performed>& made, bool proposal, const Words& words) {
    constexpr std::array in_order{Performed::yes,       Performed::partly, Performed::ongoing,
                                  Performed::postponed, Performed::no,     Performed::replaced};
    std::vector<std::string> parts;
    for (const Performed each : in_order)
        if (made[each] > 0 && !(proposal && each == Performed::postponed))
            parts.push_back(words.count("made." + std::string(plan::name_of(each)), made[each]));
    if (!parts.empty()) parts.front() = words("verdict.are", {{"made", parts.front()}});
    if (proposal && made[Performed::postponed] > 0)
        parts.push_back(words.count(parts.empty() ? "made.only_proposed_to_move" : "made.proposed_to_move",
                                    made[Performed::postponed]));
    return say_all(parts, words);
}

Sentences performed_sentences(const Document& document, const Words& words) {
    const Tally<Performed> made = performances(document);
    const bool proposal = document.decision.state == plan::DecisionState::proposal;
    const std::string all = std::to_string(made.total());
    const std::string noun = control_noun(document, made.total(), words);
    if (made.all(Performed::yes)) return {words("verdict.performed_all", {{"n", all}, {"controls", noun}})};
    Sentences sentences{
        words("verdict.performed", {{"n", all}, {"controls", noun}, {"made", performed_parts(made, proposal, words)}})};
    add_count(sentences, "verdict.unknown", made.unknown(), words);
    add_count(sentences, "verdict.performed_not_stated", made[Performed::not_stated], words);
    return sentences;
}

// '1 granskning: genomförd.'
Sentences single_sentence(const Document& document, const Words& words) {
    const Standing state = standing_of(document.controls.front(), speaks_of_assessments(document), words);
    return {"1 " + control_noun(document, 1, words) + ": " + text::lower(state.status.words) + "."};
}

}  // namespace

std::vector<std::string> control_sentences(const Document& document, const Words& words) {
    if (document.controls.empty()) return {};
    if (document.controls.size() == 1) return single_sentence(document, words);
    if (document.control_noun == plan::ControlNoun::control_area) return area_sentences(document, words);
    if (assessments(document).says_something()) return assessment_sentences(document, words);
    if (performances(document).says_something()) return performed_sentences(document, words);
    return {silent_sentence(document, assessments(document).unknown() + performances(document).unknown(), words)};
}

}  // namespace riskbild::wall
