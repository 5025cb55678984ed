#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/segments.hpp"

namespace riskbild::import {

std::string text_of(const Passage& passage) {
    std::vector<std::string> sentences;
    for (const Sentence& sentence : passage.sentences) sentences.push_back(sentence.text);
    return text::join(sentences, " ");
}

std::vector<plan::UnreadPart> untaken(const std::vector<Passage>& prose) {
    std::vector<plan::UnreadPart> parts;
    for (const Passage& passage : prose) {
        const bool whole = std::ranges::none_of(passage.sentences, &Sentence::taken);
        bool begun = false;
        for (const Sentence& sentence : passage.sentences) {
            if (sentence.taken) continue;
            if (whole && begun)
                parts.back().text += " " + sentence.text;
            else
                parts.push_back({sentence.text, sentence.source});
            begun = true;
        }
    }
    return parts;
}

}  // namespace riskbild::import
