// What the readers of a document's head share: the running text, where in the document each passage stands, and
// a way to state what was found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/proposals.hpp"
#include "core/import/segments.hpp"
#include "core/import/vocabulary.hpp"

namespace riskbild::import {

struct Place {
    std::string section;   // 'decision_proposal', 'decision', 'recipients', 'references', or empty
    bool heading = false;  // or the line that opens the document
};

// One for each passage.
std::vector<Place> places_of(const std::vector<Passage>& prose, const Vocabulary& vocabulary);

// A passage of one sentence that does not end like one.
bool is_line(const Passage& passage);

// What all sentences that speak of a thing must agree on; where two differ, none of it is read.
class Agreed {
public:
    // `shown` is what a proposal calls it, where that is more than the text.
    void add(std::string_view key, std::string_view text, Sentence& sentence, std::string_view shown = {});
    bool holds() const { return sentence_ != nullptr && !several_; }
    const std::string& text() const { return text_; }  // of the first
    const std::string& shown() const { return shown_; }
    Sentence& sentence() const { return *sentence_; }

private:
    std::string key_;  // what they agree on: the same for '2023-05-02' and '2 maj 2023'
    std::string text_;
    std::string shown_;
    Sentence* sentence_ = nullptr;
    bool several_ = false;
};

struct Head {
    Segments& segments;
    const Vocabulary& vocabulary;
    Proposals& proposals;
    std::vector<Place> places;

    // Headings, the opening line, and what is decided or proposed for decision: there a document says what it is.
    bool is_prominent(std::size_t passage) const;

    // A label that stands in the document goes before what is read out of its sentences.
    bool knows(std::string_view field) const { return segments.facts.has(field); }

    // As if it had been a label, unless the controller has struck it.
    void state(std::string_view field, std::string_view text, Sentence& sentence, std::string_view shown = {});
    void state(std::string_view field, const Agreed& agreed);  // if it holds
};

// Calls see(passage index, sentence) for each sentence in the order of the document.
void for_each_sentence(std::vector<Passage>& prose, auto see) {
    for (std::size_t passage = 0; passage < prose.size(); ++passage)
        for (Sentence& sentence : prose[passage].sentences) see(passage, sentence);
}

}  // namespace riskbild::import
