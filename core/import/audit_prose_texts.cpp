#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/audit_prose.hpp"
#include "core/import/head_phrases.hpp"

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

// 'att A och att B': both belong to the verb before them, if no other 'att' lies between.
std::vector<std::size_t> starts_of_parts(const std::vector<Word>& words, std::size_t first, std::size_t end,
                                         const Phrases& continued) {
    std::vector<std::size_t> starts = {first};
    for (const Phrase& next : continued.all(words)) {
        if (next.first <= first || next.last + 1 >= end) continue;
        const bool own_clause = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(starts.back()),
                                            words.begin() + static_cast<std::ptrdiff_t>(next.first),
                                            [&](const Word& word) { return word.plain == words[next.last].plain; });
        if (!own_clause) starts.push_back(next.last + 1);
    }
    return starts;
}

}  // namespace

std::vector<std::string> recommended_in(std::string_view sentence, const Vocabulary& vocabulary) {
    const std::vector<Word> words = words_of(sentence);
    const Phrases leads(vocabulary, "recommendation_lead");
    const Phrases continued(vocabulary, "recommendation_continued");
    std::vector<std::string> texts;
    const std::vector<Phrase> found = leads.all(words);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t first = found[i].last + 1;
        const std::size_t next = i + 1 < found.size() ? found[i + 1].first : words.size();
        const std::size_t end = end_before(words, first, next, vocabulary);
        if (first >= end) continue;
        const std::vector<std::size_t> starts = starts_of_parts(words, first, end, continued);
        for (std::size_t part = 0; part < starts.size(); ++part) {
            const std::size_t stop =
                part + 1 < starts.size() ? end_before(words, starts[part], starts[part + 1] - 1, vocabulary) : end;
            texts.emplace_back(without_punctuation(span_of(words, starts[part], stop - 1)));
        }
    }
    return texts;
}

}  // namespace riskbild::import
