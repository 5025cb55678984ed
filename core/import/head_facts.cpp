#include "core/import/head_facts.hpp"

#include <set>

#include "core/base/text.hpp"
#include "core/import/head_adoption.hpp"
#include "core/import/head_board.hpp"
#include "core/import/head_document.hpp"
#include "core/import/head_figures.hpp"
#include "core/import/head_plan.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

// 'uppdraget till direktören, att återkoppla, fullgjort': what was to be done stands after 'att'.
std::string_view task_in(const std::vector<Word>& words, const Turn& phrase, const Vocabulary& vocabulary) {
    std::size_t first = phrase.first;
    while (first < phrase.last && !vocabulary.word("assignment_task_lead", words[first].plain)) ++first;
    return first + 1 < phrase.last ? without_punctuation(span_of(words, first + 1, phrase.last - 1))
                                   : std::string_view();
}

plan::AssignmentState state_in(const std::string& section) {
    if (section == "decision_proposal") return plan::AssignmentState::proposed_done;
    return section == "decision" ? plan::AssignmentState::done : plan::AssignmentState::not_stated;
}

// Said again word for word, and headings that only say what comes below, leave nothing more to read.
void take_what_repeats(Head& head) {
    std::set<std::string> read;
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        if (sentence.taken) read.insert(text::comparable(sentence.text));
    });
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        sentence.taken = sentence.taken || read.contains(text::comparable(sentence.text));
    });
}

void take_section_headings(Head& head) {
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const Place& place = head.places[passage];
        if (sentence.taken || !place.heading || head.vocabulary.word("section", sentence.text) != place.section) return;
        head.segments.headings.push_back({sentence.text, "section", place.section, sentence.source});
        sentence.taken = true;
    });
}

}  // namespace

void read_head(Segments& segments, const Vocabulary& vocabulary, Proposals& proposals) {
    Head head{segments, vocabulary, proposals, places_of(segments.prose, vocabulary)};
    read_title(head);
    read_board_named(head);
    read_organisation_named(head);
    read_plan_named(head);
    read_plan_adopted(head);
    read_dates_and_number(head);
    read_cycle_named(head);
    read_period_named(head);
    read_decided_line(head);
    read_decision_named(head);
    read_judgement_named(head);
    read_totals_named(head);
    read_scale_named(head);
    take_what_repeats(head);
    take_section_headings(head);
}

void read_assignments_named(std::vector<Passage>& prose, Reading& reading) {
    const TurnsOfSpeech done(reading.vocabulary, "assignment_done");
    const std::vector<Place> places = places_of(prose, reading.vocabulary);
    for_each_sentence(prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const auto phrase = done.find(words);
        if (!phrase) return;
        const std::string task(task_in(words, *phrase, reading.vocabulary));
        if (task.empty() || !reading.proposals.offer("assignment", task, sentence.text, sentence.source)) return;
        plan::Assignment assignment;
        assignment.text = task;
        assignment.state.value = state_in(places[passage].section);
        assignment.state.raw = words[phrase->last].plain;
        assignment.source = sentence.source;
        reading.document.assignments.push_back(std::move(assignment));
        sentence.taken = true;
    });
}

}  // namespace riskbild::import
