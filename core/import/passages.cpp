#include <algorithm>

#include "core/import/segments.hpp"

namespace riskbild::import {

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
