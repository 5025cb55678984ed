#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/audit_prose.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

bool is_joint(const Word& word, const Vocabulary& vocabulary) {
    return vocabulary.word("recommendation_joint", word.plain).has_value();
}

// Without the 'och dels' that leads to the next one.
std::size_t end_before(const std::vector<Word>& words, std::size_t first, std::size_t next,
                       const Vocabulary& vocabulary) {
    while (next > first && is_joint(words[next - 1], vocabulary)) --next;
    return next;
}

// The 'att' of 'och att', the 'that' of 'and that it'.
const std::string& clause_word(const std::vector<Word>& words, const Turn& next, const Vocabulary& vocabulary) {
    std::size_t at = next.last;
    while (at > next.first && !vocabulary.word("recommendation_clause", words[at].plain)) --at;
    return words[at].plain;
}

struct Part {
    std::size_t first = 0;
    std::size_t end = 0;  // excluded
};

// 'att A och att B': both belong to the verb before them, if no other 'att' lies between.
std::vector<Part> parts_of(const std::vector<Word>& words, Part whole, const TurnsOfSpeech& continued,
                           const Vocabulary& vocabulary) {
    std::vector<Part> parts = {whole};
    for (const Turn& next : continued.all(words)) {
        Part& before = parts.back();
        if (next.first <= before.first || next.last + 1 >= whole.end) continue;
        const std::string& clause = clause_word(words, next, vocabulary);
        const auto begin = words.begin();
        const bool own_clause = std::any_of(begin + static_cast<std::ptrdiff_t>(before.first),
                                            begin + static_cast<std::ptrdiff_t>(next.first),
                                            [&](const Word& word) { return word.plain == clause; });
        if (own_clause) continue;
        before.end = end_before(words, before.first, next.first, vocabulary);
        parts.push_back({next.last + 1, whole.end});
    }
    return parts;
}

}  // namespace

std::vector<std::string> recommended_in(std::string_view sentence, const Vocabulary& vocabulary) {
    const std::vector<Word> words = words_of(sentence);
    const TurnsOfSpeech leads(vocabulary, "recommendation_lead");
    const TurnsOfSpeech continued(vocabulary, "recommendation_continued");
    std::vector<std::string> texts;
    const std::vector<Turn> found = leads.all(words);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t first = found[i].last + 1;
        const std::size_t next = i + 1 < found.size() ? found[i + 1].first : words.size();
        const std::size_t end = end_before(words, first, next, vocabulary);
        if (first >= end) continue;
        for (const Part& part : parts_of(words, {first, end}, continued, vocabulary))
            texts.emplace_back(without_punctuation(span_of(words, part.first, part.end - 1)));
    }
    return texts;
}

}  // namespace riskbild::import
