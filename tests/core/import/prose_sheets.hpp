// Running text written in a test.
#pragma once

#include <string>
#include <vector>

#include "core/import/segments.hpp"
#include "tests/core/import/sheets.hpp"

inline riskbild::import::Passage passage_of(riskbild::import::Role role, const std::vector<std::string>& sentences) {
    riskbild::import::Passage passage{role, {}};
    for (const std::string& sentence : sentences) passage.sentences.push_back({sentence, {"prov.txt", "", "", 1}});
    return passage;
}

inline riskbild::import::Passage heading(const std::string& text) {
    return passage_of(riskbild::import::Role::heading, {text});
}
inline riskbild::import::Passage item(const std::string& text) {
    return passage_of(riskbild::import::Role::item, {text});
}
inline riskbild::import::Passage paragraph(const std::vector<std::string>& sentences) {
    return passage_of(riskbild::import::Role::paragraph, sentences);
}
