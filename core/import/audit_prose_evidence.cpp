#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/audit_prose.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t least_words = 2;  // that a paragraph must share with a recommendation, and lead with

std::size_t shared_words(const std::vector<std::string>& telling, const std::vector<std::string>& others) {
    return static_cast<std::size_t>(std::ranges::count_if(telling, [&](const std::string& word) {
        return std::ranges::any_of(others, [&](const std::string& it) { return same_but_ending(word, it); });
    }));
}

class Evidence {
public:
    Evidence(const AuditSection& section, std::vector<Passage>& prose, Reading& reading)
        : section_(section),
          prose_(prose),
          reading_(reading),
          references_(reading.vocabulary, "recommendation_reference"),
          alls_(reading.vocabulary, "all_of"),
          states_(reading.vocabulary, "recommendation_state_lead") {
        for (const std::size_t index : section.recommendations)
            words_.push_back(telling_words(reading.document.recommendations[index].text));
    }

    void read() {
        std::optional<std::size_t> current;  // that the text is on since it was named
        for (std::size_t at = section_.first; at < section_.end; ++at) {
            if (prose_[at].role == Role::heading || section_.stating.contains(at)) continue;
            if (const auto named = named_in(prose_[at])) current = named;
            const auto about = current ? current : best_for(prose_[at]);
            if (!about) continue;
            for (Sentence& sentence : prose_[at].sentences) give(*about, sentence);
        }
        give_general();
    }

private:
    plan::Recommendation& recommendation(std::size_t i) {
        return reading_.document.recommendations[section_.recommendations[i]];
    }
    // 'rekommendationen om att stärka kontrollen': the one all of whose words there are.
    std::optional<std::size_t> named_in(const Passage& passage) const {
        for (const Sentence& sentence : passage.sentences) {
            const std::vector<Word> words = words_of(sentence.text);
            const auto reference = references_.find(words);
            if (!reference || reference->last + 1 == words.size()) continue;
            return only_best(telling_words(span_of(words, reference->last + 1, words.size() - 1)), 1);
        }
        return std::nullopt;
    }
    // One recommendation alone in its section owns what is said there.
    std::optional<std::size_t> best_for(const Passage& passage) const {
        if (words_.size() == 1) return 0;
        return only_best(telling_words(text_of(passage)), least_words);
    }
    std::optional<std::size_t> only_best(const std::vector<std::string>& text, std::size_t lead) const {
        std::vector<std::pair<std::size_t, std::size_t>> scores;
        for (std::size_t i = 0; i < words_.size(); ++i) scores.emplace_back(shared_words(words_[i], text), i);
        std::ranges::sort(scores, std::greater());
        const std::size_t second = scores.size() > 1 ? scores[1].first : 0;
        const bool clear = scores[0].first >= least_words && scores[0].first >= second + lead;
        return clear ? std::optional(scores[0].second) : std::nullopt;
    }

    void give(std::size_t i, Sentence& sentence) {
        plan::Recommendation& to = recommendation(i);
        if (!reading_.proposals.offer("evidence", to.text, sentence.text, sentence.source)) return;
        if (!to.evidence.empty()) to.evidence += ' ';
        to.evidence += sentence.text;
        sentence.taken = true;
        read_state(to, words_of(sentence.text));
    }
    // Only where a word says it: 'rekommendationen är åtgärdad'.
    void read_state(plan::Recommendation& to, const std::vector<Word>& words) {
        const auto stated = states_.find(words);
        if (!stated || stated->words.empty() || !to.state.raw.empty()) return;
        const Word& word = words[stated->words.back()];
        const auto name = reading_.vocabulary.word("recommendation_state", word.plain);
        if (!name) return;
        to.state.raw = word.core;
        to.state.value = plan::from_name<plan::RecommendationState>(*name).value_or(plan::RecommendationState{});
    }

    void give_general() {
        std::vector<std::size_t> without;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (recommendation(i).evidence.empty()) without.push_back(i);
        for (std::size_t at = section_.first; at < section_.end; ++at)
            for (Sentence& sentence : prose_[at].sentences)
                if (!sentence.taken && is_about_all(sentence))
                    for (const std::size_t i : without) give(i, sentence);
    }
    // 'samtliga inköp', in a section on inköp.
    bool is_about_all(const Sentence& sentence) const {
        const std::vector<Word> words = words_of(sentence.text);
        const auto all = alls_.find(words);
        if (!all || all->last + 1 == words.size()) return false;
        const std::string& what = words[all->last + 1].plain;
        return std::ranges::any_of(telling_words(section_.subject),
                                   [&](const std::string& word) { return what.starts_with(word); });
    }

    const AuditSection& section_;
    std::vector<Passage>& prose_;
    Reading& reading_;
    TurnsOfSpeech references_;
    TurnsOfSpeech alls_;
    TurnsOfSpeech states_;
    std::vector<std::vector<std::string>> words_;  // of each recommendation
};

}  // namespace

void read_evidence(const AuditSection& section, std::vector<Passage>& prose, Reading& reading) {
    Evidence(section, prose, reading).read();
}

}  // namespace riskbild::import
