// When something was adopted, and in which paragraph of the minutes.
#pragma once

#include <optional>
#include <string>

#include "core/import/head_context.hpp"
#include "core/import/head_words.hpp"

namespace riskbild::import {

struct Adoption {
    std::string date;
    std::string paragraph;
    Sentence* sentence = nullptr;
};

// The first date within five words after a word, with the paragraph directly after it.
std::optional<Adoption> date_soon_after(const std::vector<Word>& words, std::size_t after);

// 'Beslutad av nämnden 2024-10-09, § 74', among the first lines: what has no subject is the document itself. Not in
// a document that holds a proposal for decision.
void read_decided_line(Head& head);

}  // namespace riskbild::import
