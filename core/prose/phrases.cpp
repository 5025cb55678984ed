#include "core/prose/phrases.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.hpp"

namespace riskbild::prose {
namespace {

using Json = nlohmann::json;

Error wrong(const std::string& key, std::string_view why) {
    return {ErrorKind::input, "phrases.json: " + key + ": " + std::string(why)};
}

bool follows(const Words& words, std::size_t index, const std::vector<std::string>& phrase) {
    if (index + phrase.size() > words.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (words[index + i].text != phrase[i]) return false;
    return true;
}

}  // namespace

void Phrases::add(Section& section, const std::string& name, const std::string& phrase) {
    if (phrase.starts_with('-')) {
        section.endings.emplace_back(text::lower(phrase.substr(1)), name);
        return;
    }
    Phrase entry{name, {}};
    for (const Word& word : words_of(phrase)) entry.words.push_back(word.text);
    section.by_first_word[entry.words.front()].push_back(std::move(entry));
}

Result<Phrases> Phrases::parse(std::string_view phrases_json) {
    const Json root = Json::parse(phrases_json, nullptr, false);
    if (!root.is_object()) return wrong("the file", "is not a JSON object");
    Phrases phrases;
    for (const auto& [section, names] : root.items()) {
        if (!names.is_object()) return wrong(section, "expected an object of meanings with their phrases");
        for (const auto& [name, list] : names.items()) {
            if (!list.is_array()) return wrong(section + "." + name, "expected a list of phrases");
            for (const Json& phrase : list) {
                if (!phrase.is_string() || text::trim(phrase.get<std::string>()).empty())
                    return wrong(section + "." + name, "a phrase is a text");
                add(phrases.sections_[section], name, phrase.get<std::string>());
            }
        }
    }
    return phrases;
}

std::optional<Meaning> Phrases::at(std::string_view section, const Words& words, std::size_t index) const {
    const auto known = sections_.find(section);
    if (known == sections_.end() || index >= words.size()) return std::nullopt;
    std::optional<Meaning> longest;
    if (const auto starts = known->second.by_first_word.find(words[index].text);
        starts != known->second.by_first_word.end())
        for (const Phrase& phrase : starts->second)
            if (follows(words, index, phrase.words) && (!longest || phrase.words.size() > longest->length))
                longest = Meaning{phrase.name, phrase.words.size()};
    if (longest) return longest;
    for (const auto& [ending, name] : known->second.endings)
        if (words[index].text.ends_with(ending)) return Meaning{name, 1};
    return std::nullopt;
}

std::optional<Meaning> Phrases::before(std::string_view section, const Words& words, std::size_t index) const {
    constexpr std::size_t longest = 5;
    for (std::size_t length = std::min(longest, index); length > 0; --length)
        if (const auto meaning = at(section, words, index - length); meaning && meaning->length == length)
            return meaning;
    return std::nullopt;
}

bool Phrases::any(std::string_view section, const Words& words, std::size_t first, std::size_t last) const {
    for (std::size_t index = first; index < last; ++index)
        if (const auto meaning = at(section, words, index); meaning && index + meaning->length <= last) return true;
    return false;
}

}  // namespace riskbild::prose
