#include "core/import/vocabulary.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

using Json = nlohmann::ordered_json;  // table kinds keep the order of the file
using Synonyms = std::map<std::string, std::string, std::less<>>;

bool is_word_letter(char32_t letter) {
    const bool ascii = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
    return ascii || letter == '%' || letter == U'§' ||
           (letter >= 0xC0 && letter < 0x2000 && letter != U'×' && letter != U'÷');
}

// A question mark is part of a word ('Ja?' is not 'Ja') and not of a heading ('Följer plan?').
constexpr std::u32string_view of_heading;
constexpr std::u32string_view of_word = U"?";

// Compared without case, white space, and the bullets and signs around a word ('◆ Mindre brister').
std::string key_of(std::string comparable, std::u32string_view signs) {
    const auto is_plain = [](char byte) { return byte >= 'a' && byte <= 'z'; };
    if (comparable.empty() || (is_plain(comparable.front()) && is_plain(comparable.back()))) return comparable;
    std::u32string letters = text::decode(comparable);
    const auto belongs = [signs](char32_t letter) {
        return is_word_letter(letter) || signs.find(letter) != std::u32string_view::npos;
    };
    while (!letters.empty() && !belongs(letters.back())) letters.pop_back();
    while (!letters.empty() && !belongs(letters.front())) letters.erase(0, 1);
    return letters.empty() ? comparable : text::encode(letters);
}

std::optional<std::string> find(const Synonyms& synonyms, std::string comparable, std::u32string_view signs) {
    const auto found = synonyms.find(key_of(std::move(comparable), signs));
    return found == synonyms.end() ? std::nullopt : std::optional(found->second);
}

// 'Följer plan: Ja/Nej', 'vår (maj)' and 'Rutiner för att minska risken' go on after the word itself.
std::optional<std::string> find_with_detail(const Synonyms& synonyms, std::string_view raw, std::u32string_view signs) {
    const std::string comparable = text::comparable(raw);
    if (auto found = find(synonyms, comparable, signs)) return found;
    const std::size_t detail = std::min(comparable.find_first_of("(:"), comparable.find(" för att "));
    return detail == std::string::npos
               ? std::nullopt
               : find(synonyms, std::string(text::trim(std::string_view(comparable).substr(0, detail))), signs);
}

Error wrong(std::string_view file, const std::string& key, std::string_view why) {
    std::string message(file);
    message.append(": ").append(key).append(": ").append(why);
    return {ErrorKind::input, std::move(message)};
}

// {"minor": ["Mindre brister", …], …}.
Result<Synonyms> read_synonyms(const Json& names, std::string_view file, const std::string& path,
                               std::u32string_view signs) {
    if (!names.is_object()) return wrong(file, path, "expected an object of names with their synonyms");
    Synonyms synonyms;
    for (const auto& [name, words] : names.items()) {
        std::string key = path;
        key.append(".").append(name);
        if (!words.is_array()) return wrong(file, key, "expected a list of synonyms");
        for (const auto& word : words) {
            if (!word.is_string() || word.get<std::string>().empty()) return wrong(file, key, "a synonym is a text");
            const auto [known, is_new] =
                synonyms.emplace(key_of(text::comparable(word.get<std::string>()), signs), name);
            if (!is_new && known->second != name)
                return wrong(file, key, "'" + word.get<std::string>() + "' already means '" + known->second + "'");
        }
    }
    return synonyms;
}

// Later files win.
void put(Synonyms& known, const Synonyms& more, const std::string& section, std::vector<std::string>& redefined) {
    for (const auto& [synonym, name] : more) {
        std::string& meaning = known[synonym];
        if (!meaning.empty() && meaning != name) redefined.push_back(section + ": '" + synonym + "'");
        meaning = name;
    }
}

using Sections = std::vector<std::pair<std::string, Synonyms>>;

Result<Sections> read_sections(std::string_view json, std::string_view file, std::u32string_view signs) {
    const Json root = Json::parse(json, nullptr, false);
    if (!root.is_object()) return wrong(file, "the file", "is not a JSON object");
    Sections sections;
    for (const auto& [name, names] : root.items()) {
        Result<Synonyms> synonyms = read_synonyms(names, file, name, signs);
        if (!synonyms) return synonyms.error();
        sections.emplace_back(name, *std::move(synonyms));
    }
    return sections;
}

// The name, `left_out` too.
template <class Sections>
std::optional<std::string> named(const Sections& sections, std::string_view section, std::string_view raw,
                                 std::u32string_view signs) {
    const auto known = sections.find(section);
    return known == sections.end() ? std::nullopt : find_with_detail(known->second, raw, signs);
}

std::optional<std::string> unless_left_out(std::optional<std::string> name) {
    return name == left_out ? std::nullopt : std::move(name);
}

}  // namespace

Result<Vocabulary> Vocabulary::parse(std::string_view headings_json, std::string_view words_json,
                                     std::string_view phrases_json) {
    Vocabulary vocabulary;
    std::vector<std::string> none_yet;
    if (Status read = vocabulary.extend_headings(headings_json, "headings.json", none_yet); !read) return read.error();
    if (Status read = vocabulary.extend_words(words_json, "words.json", none_yet); !read) return read.error();
    Result<prose::Phrases> phrases = prose::Phrases::parse(phrases_json);
    if (!phrases) return phrases.error();
    vocabulary.prose_ = *std::move(phrases);
    return vocabulary;
}

Status Vocabulary::extend_headings(std::string_view json, std::string_view file, std::vector<std::string>& redefined) {
    const Result<Sections> sections = read_sections(json, file, of_heading);
    if (!sections) return sections.error();
    for (const auto& [kind, synonyms] : *sections) {
        if (!headings_.contains(kind)) kinds_.push_back(kind);
        put(headings_[kind], synonyms, kind, redefined);
    }
    return done();
}

Status Vocabulary::extend_words(std::string_view json, std::string_view file, std::vector<std::string>& redefined) {
    const Result<Sections> sections = read_sections(json, file, of_word);
    if (!sections) return sections.error();
    for (const auto& [name, synonyms] : *sections) put(words_[name], synonyms, name, redefined);
    return done();
}

std::optional<std::string> Vocabulary::field(std::string_view table_kind, std::string_view heading) const {
    return unless_left_out(named(headings_, table_kind, heading, of_heading));
}

std::optional<std::string> Vocabulary::word(std::string_view concept_name, std::string_view raw) const {
    return unless_left_out(named(words_, concept_name, raw, of_word));
}

bool Vocabulary::leaves_out_heading(std::string_view table_kind, std::string_view heading) const {
    return named(headings_, table_kind, heading, of_heading) == left_out;
}

bool Vocabulary::leaves_out_word(std::string_view concept_name, std::string_view raw) const {
    return named(words_, concept_name, raw, of_word) == left_out;
}

bool Vocabulary::has_whole_word(std::string_view concept_name, std::string_view raw) const {
    return find(phrases(concept_name), text::comparable(raw), of_word).has_value();
}

const Vocabulary::Synonyms& Vocabulary::phrases(std::string_view concept_name) const {
    static const Synonyms none;
    const auto known = words_.find(concept_name);
    return known == words_.end() ? none : known->second;
}

}  // namespace riskbild::import
