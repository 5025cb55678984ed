#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/import/control_list.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

struct Assessed {
    plan::ControlNoun noun{};  // 'Kontrollområdet'
    std::string name;          // as the sentence calls the control
    plan::Worded<plan::Assessment> word;
};

bool have_word_in_common(const std::string& text, const std::string& other) {
    const std::vector<std::string> others = telling_words(other);
    return std::ranges::any_of(telling_words(text), [&](const std::string& word) {
        return std::ranges::any_of(others, [&](const std::string& it) { return same_but_ending(word, it); });
    });
}

class Assessments {
public:
    Assessments(bool only_listed, Reading& reading)
        : only_listed_(only_listed),
          reading_(reading),
          subjects_(reading.vocabulary, "control_subject"),
          verbs_(reading.vocabulary, "assessment_verb"),
          words_(reading.vocabulary, "assessment"),
          negations_(reading.vocabulary, "negation") {}

    void read(Passage& passage) {
        if (passage.sentences.empty() || passage.role != Role::paragraph) return;
        Sentence& first = passage.sentences.front();
        const auto assessed = assessed_in(words_of(first.text));
        const auto control = assessed ? control_named(assessed->name) : std::nullopt;
        if (!control) return;
        const std::string fact = assessed->name + ": " + assessed->word.raw;
        if (!reading_.proposals.offer("assessment", fact, first.text, first.source)) return;
        plan::ControlFollowUp& follow_up =
            (*control == controls().size() ? add(*assessed, first) : controls()[*control]).follow_up;
        follow_up.assessment = assessed->word;
        follow_up.result = text_of(passage);
        for (Sentence& sentence : passage.sentences) sentence.taken = true;
        if (only_listed_) reading_.document.control_noun = assessed->noun;
    }

private:
    std::vector<plan::Control>& controls() { return reading_.document.controls; }

    // '<subject> X visar på <assessment>': the subject begins the sentence, and the verb stands by the assessment.
    std::optional<Assessed> assessed_in(const std::vector<Word>& words) const {
        const auto subject = subjects_.find(words);
        if (!subject || subject->first != 0) return std::nullopt;
        const auto word = words_.find(words, subject->last + 2);
        const auto verb = word ? verb_before(words, *word) : std::nullopt;
        if (!verb || *verb <= subject->last + 1 || word->name == "not_stated") return std::nullopt;
        Assessed assessed;
        assessed.noun = plan::from_name<plan::ControlNoun>(subject->name).value_or(plan::ControlNoun{});
        assessed.name = without_punctuation(span_of(words, subject->last + 1, *verb - 1));
        assessed.word.raw = without_punctuation(span_of(words, word->first, word->last));
        assessed.word.value = plan::from_name<plan::Assessment>(word->name).value_or(plan::Assessment{});
        return assessed;
    }
    // Where it begins; at most two filling words stand between the two, and no 'inte'.
    std::optional<std::size_t> verb_before(const std::vector<Word>& words, const Turn& word) const {
        constexpr std::size_t most_between = 2;
        for (const Turn& verb : verbs_.all(words)) {
            if (verb.first > word.first || verb.last + 1 + most_between < word.first) continue;
            const auto negation = negations_.find(words, verb.first);
            if (negation && negation->first < word.first) return std::nullopt;
            return verb.first;
        }
        return std::nullopt;
    }

    // The index of the one control that has a word of the name and nothing said of it yet; that after the last for
    // a new one. Nothing where several have, or the controls stand in a table of their own.
    std::optional<std::size_t> control_named(const std::string& name) {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < controls().size(); ++i) {
            if (!have_word_in_common(name, controls()[i].text)) continue;
            if (found) return std::nullopt;
            found = i;
        }
        if (!found)
            return only_listed_ && !telling_words(name).empty() ? std::optional(controls().size()) : std::nullopt;
        const plan::ControlFollowUp& known = controls()[*found].follow_up;
        return known.assessment.raw.empty() && known.result.empty() ? found : std::nullopt;
    }
    plan::Control& add(const Assessed& assessed, const Sentence& sentence) {
        controls().push_back(new_control(assessed.name, sentence.source, reading_.document));
        return controls().back();
    }

    bool only_listed_;  // the document has no table of controls
    Reading& reading_;
    TurnsOfSpeech subjects_;
    TurnsOfSpeech verbs_;
    TurnsOfSpeech words_;
    TurnsOfSpeech negations_;
};

}  // namespace

void read_control_assessments(std::vector<Passage>& prose, bool only_listed, Reading& reading) {
    Assessments assessments(only_listed, reading);
    for (Passage& passage : prose) assessments.read(passage);
}

}  // namespace riskbild::import
