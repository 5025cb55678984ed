#include "core/import/head_context.hpp"

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t longest_line = 200;  // bytes; a title may fill two lines of a page

std::string only_text(const Passage& passage) {
    return passage.sentences.size() == 1 ? passage.sentences.front().text : std::string();
}

}  // namespace

bool is_line(const Passage& passage) {
    const std::string text = only_text(passage);
    return !text.empty() && text.size() <= longest_line && text.find_last_of(".:;?!") != text.size() - 1;
}

std::vector<Place> places_of(const std::vector<Passage>& prose, const Vocabulary& vocabulary) {
    std::vector<Place> places;
    std::string section;
    for (const Passage& passage : prose) {
        const bool heading = passage.role == Role::heading;
        const auto named = is_line(passage) && passage.role != Role::item
                               ? vocabulary.word("section", only_text(passage))
                               : std::nullopt;
        if (heading || named) section = named.value_or("");
        places.push_back({section, heading || named || (places.empty() && is_line(passage))});
    }
    return places;
}

bool Head::is_prominent(std::size_t passage) const {
    const Place& place = places[passage];
    return place.heading || place.section == "decision" || place.section == "decision_proposal";
}

void Head::state(std::string_view field, std::string_view text, Sentence& sentence, std::string_view shown) {
    const std::string_view kind = field.starts_with("total.") ? "total" : field;
    if (!proposals.offer_fact(kind, shown.empty() ? text : shown, sentence.text, sentence.source)) return;
    segments.facts.add(std::string(field), "", std::string(text), sentence.source);
    sentence.taken = true;
}

void Head::state(std::string_view field, const Agreed& agreed) {
    if (agreed.holds() && !knows(field)) state(field, agreed.text(), agreed.sentence(), agreed.shown());
}

void Agreed::add(std::string_view key, std::string_view text, Sentence& sentence, std::string_view shown) {
    several_ = several_ || (sentence_ != nullptr && key != key_);
    if (sentence_ != nullptr) return;
    key_ = key;
    text_ = text;
    shown_ = shown;
    sentence_ = &sentence;
}

}  // namespace riskbild::import
