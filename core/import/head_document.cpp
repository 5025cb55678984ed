#include "core/import/head_document.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

bool says_follow_up(const std::vector<Word>& words, const TurnsOfSpeech& leads) {
    return std::ranges::any_of(leads.all(words), [](const Turn& lead) { return lead.name == "follow_up"; });
}

bool is_numbered(const std::vector<Word>& words, std::size_t last) {
    const auto is_number = [&](std::size_t at) {
        return at < words.size() && (year_named(words[at]) || count_named(words[at]));
    };
    return is_number(last) || is_number(last + 1);
}

// Short words of the list ('vår', 'T1') mean other things in running text; with a number or a year after them
// ('delår 2', 'helår 2024') they do not.
std::vector<std::pair<std::string, std::string>> cycles_in(const std::vector<Word>& words,
                                                           const TurnsOfSpeech& cycles) {
    constexpr std::size_t shortest = 8;  // letters
    constexpr std::size_t shortest_numbered = 5;
    std::vector<std::pair<std::string, std::string>> found;
    for (const Turn& cycle : cycles.all(words)) {
        const auto written = without_punctuation(span_of(words, cycle.first, cycle.last));
        const bool season = cycle.name == "spring" || cycle.name == "autumn";
        const std::size_t least = !season && is_numbered(words, cycle.last) ? shortest_numbered : shortest;
        if (cycle.name != "not_stated" && text::letter_count(written) >= least) found.emplace_back(cycle.name, written);
    }
    return found;
}

void state_cycle(Head& head, auto wanted) {
    const TurnsOfSpeech cycles(head.vocabulary, "cycle");
    Agreed agreed;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        if (!wanted(passage, words)) return;
        for (const auto& [cycle, written] : cycles_in(words, cycles)) agreed.add(cycle, written, sentence);
    });
    head.state("cycle", agreed);
}

// 'återkoppling för första halvåret 2023', and not 'under första halvåret 2023 hölls två möten'.
bool is_what_is_reported(const std::vector<Word>& words, const Turn& period, const Head& head) {
    return period.first > 0 && head.vocabulary.word("period_lead", words[period.first - 1].plain) &&
           TurnsOfSpeech(head.vocabulary, "report_word").find(words);
}

struct Judgement {
    std::string judge;
    std::string verdict;
};

// Who judges, then internal control, then the verdict: 'förvaltningen bedömer att den interna kontrollen är god'.
class Judgements {
public:
    explicit Judgements(const Vocabulary& vocabulary)
        : vocabulary_(vocabulary),
          judging_(vocabulary, "judging"),
          judged_(vocabulary, "judged"),
          judged_as_(vocabulary, "judged_as"),
          negations_(vocabulary, "negation") {}

    std::optional<Judgement> in(const std::vector<Word>& words) const {
        const auto control = judged_.find(words);
        if (!control || negations_.find(words)) return std::nullopt;
        Judgement judgement;
        for (const Turn& judging : judging_.all(words))
            if (judging.last < control->first) read(words, judging, "judge", judgement.judge);
        for (const Turn& judged : judged_as_.all(words))
            if (judged.first > control->last) read(words, judged, "verdict", judgement.verdict);
        const bool whole = !judgement.judge.empty() && !judgement.verdict.empty();
        return whole ? std::optional(judgement) : std::nullopt;
    }

private:
    // The first that the vocabulary knows as such.
    void read(const std::vector<Word>& words, const Turn& turn, std::string_view concept_name,
              std::string& known) const {
        const std::string& word = words[turn.words.front()].plain;
        if (known.empty() && vocabulary_.word(concept_name, word)) known = word;
    }

    const Vocabulary& vocabulary_;
    TurnsOfSpeech judging_;
    TurnsOfSpeech judged_;
    TurnsOfSpeech judged_as_;
    TurnsOfSpeech negations_;
};

}  // namespace

void read_title(Head& head) {
    if (head.knows("document_title")) return;
    const TurnsOfSpeech plans(head.vocabulary, "plan_mention");
    const TurnsOfSpeech leads(head.vocabulary, "plan_lead");
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
    const TurnsOfSpeech when(head.vocabulary, "plan_is_followed_up");
    state_cycle(head, [&](std::size_t, const auto& words) { return when.find(words).has_value(); });
}

void read_period_named(Head& head) {
    const TurnsOfSpeech periods(head.vocabulary, "period");
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
    const TurnsOfSpeech decisions(head.vocabulary, "decided_with_paragraph");
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
    const Judgements judgements(head.vocabulary);
    Agreed verdict;
    Agreed judge;
    for_each_sentence(head.segments.prose, [&](std::size_t, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const auto judgement = judgements.in(words);
        if (!judgement) return;
        verdict.add(judgement->verdict, judgement->verdict, sentence);
        judge.add(judgement->judge, text::capitalized(judgement->judge), sentence);
    });
    if (!verdict.holds() || !judge.holds()) return;
    head.state("judgement", verdict);
    if (head.knows("judgement")) head.state("judgement_author", judge);
}

}  // namespace riskbild::import
