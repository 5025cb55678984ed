#include <optional>

#include "core/base/text.hpp"
#include "core/import/head_board.hpp"
#include "core/import/head_words.hpp"

namespace riskbild::import {
namespace {

// 'Göteborgs Stad', 'Exempels kommun': the word after the name says what it is a name of.
std::optional<std::string> municipality_at(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary,
                                           bool genitive) {
    std::string kind = words[at].plain;
    if (genitive && kind.ends_with('s')) kind.pop_back();
    if (at == 0 || !vocabulary.word("organisation_word", kind) || !starts_with_capital(words[at - 1].core) ||
        vocabulary.word("not_a_name", words[at - 1].plain))
        return std::nullopt;
    std::string name(words[at - 1].core);
    return name.append(" ").append(words[at].core.substr(0, kind.size()));
}

std::optional<std::string> region_at(const std::vector<Word>& words, std::size_t at) {
    const bool named = at > 0 && words[at - 1].core == "Region" && starts_with_capital(words[at].core);
    return named ? std::optional("Region " + std::string(words[at].core)) : std::nullopt;
}

// 'Göteborgs Stads riktlinjer': whose rules a document follows, it belongs to.
std::optional<std::string> rule_giver_at(const std::vector<Word>& words, std::size_t at, const Vocabulary& vocabulary) {
    const bool before_rules = at + 1 < words.size() && vocabulary.word("steering_document", words[at + 1].plain);
    return before_rules && words[at].plain.ends_with('s') ? municipality_at(words, at, vocabulary, true) : std::nullopt;
}

}  // namespace

void read_organisation_named(Head& head) {
    Agreed named;
    const auto found = [&](const std::optional<std::string>& name, Sentence& sentence) {
        if (name) named.add(*name, *name, sentence);
    };
    for_each_sentence(head.segments.prose, [&](std::size_t passage, Sentence& sentence) {
        const std::vector<Word> words = words_of(sentence.text);
        const Passage& around = head.segments.prose[passage];
        const bool own_line = head.places[passage].heading || (is_line(around) && around.role != Role::item);
        for (std::size_t at = 0; at < words.size(); ++at) {
            found(rule_giver_at(words, at, head.vocabulary), sentence);
            if (!own_line) continue;
            found(municipality_at(words, at, head.vocabulary, false), sentence);
            found(region_at(words, at), sentence);
        }
    });
    head.state("organisation", named);
}

}  // namespace riskbild::import
