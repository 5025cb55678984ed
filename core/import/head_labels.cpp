#include <optional>

#include "core/base/text.hpp"
#include "core/import/dates.hpp"
#include "core/import/head_document.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

std::optional<PartialDate> full_date(std::string_view written) {
    const auto date = read_date(without_punctuation(written));
    return date && date->day != 0 ? date : std::nullopt;
}

bool is_registration_number(std::string_view written) {
    constexpr std::size_t longest = 24;  // bytes
    return written.size() <= longest && written.find_first_of("0123456789") != std::string_view::npos &&
           !full_date(written);
}

bool fits(std::string_view field, std::string_view written) {
    return field == "document_date" ? full_date(written).has_value() : is_registration_number(written);
}

// 'Diarienummer', alone or with its value after it; nothing else that the vocabulary calls so.
std::optional<std::string> label_named(std::string_view label, const Vocabulary& vocabulary) {
    auto field = vocabulary.field("facts", label);
    const bool wanted = field == "document_date" || field == "registration_number";
    return wanted ? field : std::nullopt;
}

bool is_number_itself(const Word& word) {
    return word.core.find_first_of("0123456789") != std::string_view::npos &&
           word.core.find_first_of("/-:.") != std::string_view::npos;
}

// 'SN 2024-311', 'SN/2024:17': the letters of the board stand before the number or in it.
std::string_view number_after(const std::vector<Word>& words, std::size_t label) {
    const std::size_t first = label + 1;
    if (is_number_itself(words[first])) return words[first].core;
    const bool letters = text::lower(words[first].core) != words[first].core;
    const bool numbered = first + 1 < words.size() && is_number_itself(words[first + 1]);
    return letters && numbered ? without_punctuation(span_of(words, first, first + 1)) : std::string_view();
}

class Labels {
public:
    explicit Labels(Head& head) : head_(head) {}

    void read() {
        for (std::size_t at = 0; at < prose().size(); ++at)
            if (prose()[at].sentences.size() == 1) read_line(at);
        for (std::size_t at = 0; at < prose().size(); ++at) read_number(at);
    }

private:
    std::vector<Passage>& prose() { return head_.segments.prose; }

    void read_line(std::size_t at) {
        Sentence& sentence = prose()[at].sentences.front();
        const std::vector<Word> words = words_of(sentence.text);
        if (words.empty()) return;
        if (const auto field = label_named(sentence.text, head_.vocabulary))
            read_value_below(*field, at);
        else if (const auto first = label_named(words.front().core, head_.vocabulary); first && words.size() > 1)
            state(*first, without_punctuation(span_of(words, 1, words.size() - 1)), sentence);
    }
    // 'Dnr SN 2024-311' behind other words of a line, or after a sentence.
    void read_number(std::size_t at) {
        constexpr std::size_t opening = 6;  // passages: farther down it may be another document's
        if (at >= opening) return;
        for (Sentence& sentence : prose()[at].sentences) {
            const std::vector<Word> words = words_of(sentence.text);
            for (std::size_t word = 0; word + 1 < words.size(); ++word)
                if ((word == 0 || is_line(prose()[at])) &&
                    label_named(words[word].core, head_.vocabulary) == "registration_number")
                    state("registration_number", number_after(words, word), sentence);
        }
    }
    void read_value_below(const std::string& field, std::size_t at) {
        if (at + 1 == prose().size() || prose()[at + 1].sentences.size() != 1) return;
        Sentence& value = prose()[at + 1].sentences.front();
        if (!state(field, without_punctuation(value.text), value)) return;
        Sentence& label = prose()[at].sentences.front();
        label.taken = true;
        head_.segments.headings.push_back({label.text, "facts", field, label.source});
    }
    bool state(const std::string& field, std::string_view written, Sentence& sentence) {
        if (head_.knows(field) || !fits(field, written)) return false;
        head_.state(field, written, sentence);
        return head_.knows(field);
    }

    Head& head_;
};

// Of the heading above, if it speaks of the plan and not of a follow-up.
bool stands_below_plan(const Head& head, std::size_t passage) {
    constexpr std::size_t farthest = 3;  // passages: title, year, date
    const TurnsOfSpeech plans(head.vocabulary, "plan_mention");
    const TurnsOfSpeech leads(head.vocabulary, "plan_lead");
    for (std::size_t up = 1; up <= farthest && up <= passage; ++up) {
        const Passage& above = head.segments.prose[passage - up];
        if (above.role != Role::heading || above.sentences.empty()) continue;
        const std::vector<Word> words = words_of(above.sentences.front().text);
        return plans.find(words) && !leads.find(words);
    }
    return false;
}

void read_days_alone(Head& head) {
    Agreed of_plan;
    Agreed of_document;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const Passage& around = head.segments.prose[passage];
        const auto day = full_date(sentence.text);
        if (!day || around.sentences.size() != 1 || around.role == Role::item) return;
        Agreed& of = stands_below_plan(head, passage) ? of_plan : of_document;
        of.add(to_iso(*day), without_punctuation(sentence.text), sentence);
    });
    head.state("plan_dated", of_plan);
    head.state("document_date", of_document);
}

}  // namespace

void read_dates_and_number(Head& head) {
    Labels(head).read();
    read_days_alone(head);
}

}  // namespace riskbild::import
