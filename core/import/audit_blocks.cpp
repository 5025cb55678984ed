#include "core/import/audit_blocks.hpp"

#include <optional>

#include "core/import/audit_prose.hpp"
#include "core/import/head_context.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

struct Labelled {
    std::string label;  // 'text', 'state' or 'evidence'
    std::string value;
};

class Blocks {
public:
    Blocks(std::vector<Passage>& prose, Reading& reading)
        : prose_(prose), reading_(reading), audits_(reading.vocabulary, "audit_named") {}

    void read() {
        for (Passage& passage : prose_) {
            const auto labelled = labelled_in(passage);
            if (labelled)
                take(*labelled, passage);
            else
                leave(passage);
        }
    }

private:
    // The label that the word may be, if a colon ends it.
    std::optional<std::string> label_at(const std::vector<Word>& words, std::size_t at) const {
        if (!words[at].written.ends_with(':')) return std::nullopt;
        const bool numbered = at > 0 && count_named(words[at]);
        const std::string& word = words[numbered ? at - 1 : at].plain;
        const auto label = reading_.vocabulary.word("recommendation_label", word);
        return label && (*label == "text") == numbered ? label : std::nullopt;
    }

    // The whole passage, if a label opens it and no other stands in it.
    std::optional<Labelled> labelled_in(const Passage& passage) const {
        std::string whole;
        for (const Sentence& sentence : passage.sentences) {
            if (sentence.taken) return std::nullopt;
            whole += (whole.empty() ? "" : " ") + sentence.text;
        }
        const std::vector<Word> words = words_of(whole);
        std::optional<Labelled> found;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto label = label_at(words, at);
            if (!label) continue;
            const std::size_t opening = *label == "text" ? 1 : 0;
            if (at != opening || found || at + 1 == words.size()) return std::nullopt;
            found = Labelled{*label, std::string(span_of(words, at + 1, words.size() - 1))};
        }
        return found;
    }

    void take(const Labelled& labelled, Passage& passage) {
        if (labelled.label == "text")
            begin(labelled.value, passage);
        else if (!open_)
            return;
        else if (labelled.label == "state")
            state(labelled.value, passage);
        else
            evidence(labelled.value, passage);
    }
    void leave(const Passage& passage) {
        open_ = false;
        if (passage.role != Role::heading && !is_line(passage)) return;
        audit_.clear();
        for (const Sentence& sentence : passage.sentences) {
            const auto audit = audits_.find(words_of(sentence.text));
            if (audit && audit->first == 0) audit_ = without_punctuation(sentence.text);
        }
    }

    bool offer(std::string_view kind, const std::string& fact, Passage& passage) {
        const Sentence& first = passage.sentences.front();
        if (!reading_.proposals.offer(kind, fact, first.text, first.source)) return false;
        for (Sentence& sentence : passage.sentences) sentence.taken = true;
        return true;
    }
    plan::Recommendation& last() { return reading_.document.recommendations.back(); }

    void begin(const std::string& text, Passage& passage) {
        open_ = offer("recommendation", text, passage);
        if (!open_) return;
        plan::Recommendation recommendation;
        recommendation.id = free_recommendation_id(reading_.document);
        recommendation.audit = audit_;
        recommendation.text = text;
        recommendation.source = passage.sentences.front().source;
        reading_.document.recommendations.push_back(std::move(recommendation));
    }
    void state(const std::string& written, Passage& passage) {
        if (!last().state.raw.empty() || !offer("recommendation_state", written, passage)) return;
        last().state.raw = std::string(without_punctuation(written));
        if (const auto name = reading_.vocabulary.word("recommendation_state", last().state.raw))
            last().state.value =
                plan::from_name<plan::RecommendationState>(*name).value_or(plan::RecommendationState::not_stated);
    }
    void evidence(const std::string& written, Passage& passage) {
        if (last().evidence.empty() && offer("evidence", written, passage)) last().evidence = written;
    }

    std::vector<Passage>& prose_;
    Reading& reading_;
    TurnsOfSpeech audits_;
    std::string audit_;
    bool open_ = false;  // a recommendation whose labels may follow
};

}  // namespace

void read_recommendation_blocks(std::vector<Passage>& prose, Reading& reading) {
    Blocks(prose, reading).read();
}

}  // namespace riskbild::import
