#include "core/import/head_adoption.hpp"

#include <algorithm>
#include <array>

#include "core/import/dates.hpp"
#include "core/import/turns_of_speech.hpp"

namespace riskbild::import {
namespace {

// The date that begins at a word, with the paragraph after it: '11 januari 2023 § 19'.
std::optional<Adoption> date_at(const std::vector<Word>& words, std::size_t at) {
    for (const std::size_t length : std::to_array<std::size_t>({3, 2, 1})) {
        if (at + length > words.size()) continue;
        const std::string_view written = without_punctuation(span_of(words, at, at + length - 1));
        const auto date = read_date(written);
        if (!date || date->month == 0) continue;
        Adoption adoption{std::string(written), {}, nullptr};
        const std::size_t mark = at + length;
        if (mark + 1 < words.size() && words[mark].plain == "§")
            adoption.paragraph = "§ " + std::string(words[mark + 1].core);
        return adoption;
    }
    return std::nullopt;
}

struct Decided {
    std::string word;  // empty where only the day is named: 'Beslutsdatum'
    Adoption when;
};

// A capital amid a line begins what stood on a line of its own.
bool begins_line(const std::vector<Word>& words, std::size_t at, bool is_line) {
    return at == 0 || (is_line && starts_with_capital(words[at].core));
}

std::optional<Decided> decided_in(const std::vector<Word>& words, const TurnsOfSpeech& decided, bool is_line) {
    const auto said = decided.find(words);
    if (!said || !begins_line(words, said->first, is_line)) return std::nullopt;
    const auto when = date_soon_after(words, said->last);
    if (!when) return std::nullopt;
    return Decided{said->name == "decided" ? words[said->first].plain : std::string(), *when};
}

void state_decided(Head& head, const Decided& decision, Sentence& sentence) {
    if (!decision.word.empty()) head.state("decision", decision.word, sentence);
    head.state("decision_date", decision.when.date, sentence);
    if (!decision.when.paragraph.empty()) head.state("decision_paragraph", decision.when.paragraph, sentence);
}

}  // namespace

std::optional<Adoption> date_soon_after(const std::vector<Word>& words, std::size_t after) {
    constexpr std::size_t farthest = 5;  // words: 'av social- och omsorgsnämnden den'
    for (std::size_t at = after + 1; at < words.size() && at <= after + 1 + farthest; ++at)
        if (auto adoption = date_at(words, at)) return adoption;
    return std::nullopt;
}

void read_decided_line(Head& head) {
    constexpr std::size_t opening = 8;  // passages
    if (head.knows("decision") || head.knows("decision_date")) return;
    const auto proposes = [](const Place& place) { return place.section == "decision_proposal"; };
    if (std::ranges::any_of(head.places, proposes)) return;
    const TurnsOfSpeech decided(head.vocabulary, "decided_line");
    for (std::size_t passage = 0; passage < std::min(opening, head.places.size()); ++passage) {
        const Passage& around = head.segments.prose[passage];
        for (Sentence& sentence : head.segments.prose[passage].sentences)
            if (const auto decision = decided_in(words_of(sentence.text), decided, is_line(around)))
                return state_decided(head, *decision, sentence);
    }
}

}  // namespace riskbild::import
