#include "core/import/head_document.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/head_phrases.hpp"

namespace riskbild::import {
namespace {

bool says_follow_up(const std::vector<Word>& words, const Phrases& leads) {
    return std::ranges::any_of(leads.all(words), [](const Phrase& lead) { return lead.name == "follow_up"; });
}

// Short words of the list ('vår', 'T1') mean other things in running text.
std::vector<std::pair<std::string, std::string>> cycles_in(const std::vector<Word>& words, const Phrases& cycles) {
    constexpr std::size_t shortest = 8;  // letters
    std::vector<std::pair<std::string, std::string>> found;
    for (const Phrase& cycle : cycles.all(words)) {
        const auto written = without_punctuation(span_of(words, cycle.first, cycle.last));
        if (cycle.name != "not_stated" && text::letter_count(written) >= shortest)
            found.emplace_back(cycle.name, written);
    }
    return found;
}

void state_cycle(Head& head, auto wanted) {
    const Phrases cycles(head.vocabulary, "cycle");
    Agreed agreed;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        if (!wanted(passage, words)) return;
        for (const auto& [cycle, written] : cycles_in(words, cycles)) agreed.add(cycle, written, sentence);
    });
    head.state("cycle", agreed);
}

// 'återkoppling för första halvåret 2023', and not 'under första halvåret 2023 hölls två möten'.
bool is_what_is_reported(const std::vector<Word>& words, const Phrase& period, const Head& head) {
    return period.first > 0 && head.vocabulary.word("period_lead", words[period.first - 1].plain) &&
           Phrases(head.vocabulary, "report_word").find(words);
}

}  // namespace

void read_title(Head& head) {
    if (head.knows("document_title")) return;
    const Phrases plans(head.vocabulary, "plan_mention");
    const Phrases leads(head.vocabulary, "plan_lead");
    for (std::size_t passage = 0; passage < head.places.size(); ++passage) {
        if (!head.places[passage].heading || head.segments.prose[passage].sentences.size() != 1) continue;
        Sentence& sentence = head.segments.prose[passage].sentences.front();
        const std::vector<Word> words = words_of(sentence.text);
        if (words.size() < 2 || (!plans.find(words) && !says_follow_up(words, leads))) continue;
        head.state("document_title", sentence.text, sentence);
        return;
    }
}

void read_cycle_named(Head& head) {
    state_cycle(head, [&](std::size_t passage, const auto&) { return head.places[passage].heading; });
    if (head.knows("cycle")) return;
    const Phrases when(head.vocabulary, "plan_is_followed_up");
    state_cycle(head, [&](std::size_t, const auto& words) { return when.find(words).has_value(); });
}

void read_period_named(Head& head) {
    const Phrases periods(head.vocabulary, "period");
    Agreed agreed;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const auto period = periods.find(words);
        if (!period || (!head.places[passage].heading && !is_what_is_reported(words, *period, head))) return;
        const auto written = without_punctuation(span_of(words, period->first, period->last));
        agreed.add(text::comparable(written), written, sentence);
    });
    head.state("period", agreed);
}

void read_decision_named(Head& head) {
    if (head.knows("decision")) return;
    const Phrases decisions(head.vocabulary, "decided_with_paragraph");
    Sentence* proposal = nullptr;
    Sentence* decided = nullptr;
    std::string decision_word;
    std::string paragraph;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const bool opens = head.places[passage].heading && head.places[passage].section == "decision_proposal";
        if (opens && proposal == nullptr) proposal = &sentence;
        const std::vector<Word> words = words_of(sentence.text);
        const auto decision = decisions.find(words);
        if (!decision || decided != nullptr || decision->counts.size() != 1) return;
        decided = &sentence;
        decision_word = words[decision->first].plain;
        paragraph = "§ " + std::to_string(decision->counts.front());
    });
    if ((proposal == nullptr) == (decided == nullptr)) return;
    if (proposal != nullptr) {
        head.state("decision", proposal->text, *proposal);
        return;
    }
    head.state("decision", decision_word, *decided);
    head.state("decision_paragraph", paragraph, *decided);
}

void read_judgement_named(Head& head) {
    if (head.knows("judgement") || head.knows("judgement_author")) return;
    const Phrases judgements(head.vocabulary, "judgement");
    const Phrases negations(head.vocabulary, "negation");
    Agreed verdict;
    Agreed judge;
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const auto judged = judgements.find(words);
        if (!judged || judged->words.size() != 2 || negations.find(words)) return;
        const std::string& who = words[judged->words[0]].plain;
        const std::string& word = words[judged->words[1]].plain;
        if (!head.vocabulary.word("judge", who) || !head.vocabulary.word("verdict", word)) return;
        verdict.add(word, word, sentence);
        judge.add(who, text::capitalized(who), sentence);
    });
    if (!verdict.holds() || !judge.holds()) return;
    head.state("judgement", verdict);
    if (head.knows("judgement")) head.state("judgement_author", judge);
}

}  // namespace riskbild::import
