#include "core/import/head_board.hpp"

#include <algorithm>
#include <map>

#include "core/base/text.hpp"
#include "core/import/head_board_names.hpp"

namespace riskbild::import {
namespace {

struct Candidate {
    std::string name;
    int prominent = 0;
    Sentence* sentence = nullptr;  // the first, a prominent one where there is one
};

bool is_receiver(const std::vector<Word>& words, const NamedBoard& named, const Vocabulary& vocabulary) {
    return named.first > 0 && vocabulary.word("receiver", words[named.first - 1].plain);
}

void count(std::vector<Candidate>& candidates, const std::string& name, bool prominent, Sentence& sentence) {
    auto known = std::ranges::find_if(candidates, [&](const Candidate& candidate) {
        return text::comparable(candidate.name) == text::comparable(name);
    });
    if (known == candidates.end()) known = candidates.insert(known, Candidate{name, 0, &sentence});
    if (prominent && known->prominent++ == 0) known->sentence = &sentence;
}

// 'Socialnämnden' is short for 'Socialnämnden Nordost', where that is the only longer name.
void fold_short_names(std::vector<Candidate>& candidates) {
    const auto longer_than = [](const Candidate& a) {
        return [&a](const Candidate& b) { return b.name.starts_with(a.name + " "); };
    };
    std::erase_if(candidates, [&](const Candidate& candidate) {
        if (std::ranges::count_if(candidates, longer_than(candidate)) != 1) return false;
        std::ranges::find_if(candidates, longer_than(candidate))->prominent += candidate.prominent;
        return true;
    });
}

const Candidate* chosen(const std::vector<Candidate>& candidates) {
    if (candidates.size() == 1) return &candidates.front();
    if (candidates.empty()) return nullptr;
    const auto most = std::ranges::max_element(candidates, {}, &Candidate::prominent);
    const auto as_often = std::ranges::count(candidates, most->prominent, &Candidate::prominent);
    return most->prominent > 0 && as_often == 1 ? &*most : nullptr;
}

// Names with a word after them, and how often each stands amid a sentence: there no line ends between the two.
std::map<std::string, int> joined_names(Head& head) {
    std::map<std::string, int> times;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, const Sentence& sentence) {
        if (head.places[passage].heading || is_line(head.segments.prose[passage])) return;
        for (const NamedBoard& named : boards_named(words_of(sentence.text), head.vocabulary)) ++times[named.joined];
    });
    return times;
}

// Alone on one of the first lines.
void read_company_named(Head& head) {
    constexpr std::size_t opening = 4;  // passages
    for (std::size_t passage = 0; passage < std::min(opening, head.places.size()); ++passage) {
        if (!is_line(head.segments.prose[passage])) continue;
        Sentence& sentence = head.segments.prose[passage].sentences.front();
        const std::string name = company_named(words_of(sentence.text), head.vocabulary);
        if (name.empty()) continue;
        head.state("board", name, sentence);
        return;
    }
}

}  // namespace

std::vector<std::string> board_names_in(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<std::string> names;
    for (NamedBoard& named : boards_named(words, vocabulary)) names.push_back(std::move(named.joined));
    return names;
}

void read_board_named(Head& head) {
    if (head.knows("board")) return;
    constexpr int as_a_name = 2;  // times
    const std::map<std::string, int> joined = joined_names(head);
    std::vector<Candidate> candidates;
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        if (head.places[passage].section == "recipients") return;
        const std::vector<Word> words = words_of(sentence.text);
        const bool prominent = head.is_prominent(passage) || is_line(head.segments.prose[passage]);
        for (const NamedBoard& named : boards_named(words, head.vocabulary)) {
            if (is_receiver(words, named, head.vocabulary) || (named.only_on_line && !prominent)) continue;
            const auto times = joined.find(named.joined);
            const bool is_joined = times != joined.end() && times->second >= as_a_name;
            count(candidates, is_joined ? named.joined : named.name, prominent, sentence);
        }
    });
    fold_short_names(candidates);
    if (candidates.empty()) return read_company_named(head);
    if (const Candidate* board = chosen(candidates)) head.state("board", board->name, *board->sentence);
}

}  // namespace riskbild::import
