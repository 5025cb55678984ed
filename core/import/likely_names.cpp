#include "core/import/likely_names.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/import/dates.hpp"

namespace riskbild::import {
namespace {

// A word with the sign that ends its phrase: 'Anna, Bergs' is no name.
struct PhraseWord {
    std::string text;
    bool ends_phrase = false;
};

bool is_letter(char32_t letter) {
    const bool ascii = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return ascii || (letter >= 0xC0 && letter < 0x250 && letter != U'×' && letter != U'÷');
}

std::vector<PhraseWord> words_of(std::string_view utf8) {
    std::vector<PhraseWord> words;
    std::u32string letters;
    const auto end_word = [&](bool phrase) {
        if (!letters.empty())
            words.push_back({text::encode(letters), phrase});
        else if (phrase && !words.empty())
            words.back().ends_phrase = true;
        letters.clear();
    };
    for (const char32_t letter : text::decode(utf8)) {
        if (is_letter(letter) || (letter == '-' && !letters.empty()))
            letters += letter;
        else
            end_word(letter != ' ' && letter != 0x00A0);
    }
    end_word(true);
    return words;
}

bool is_capitalised(const std::string& word) {
    const std::string rest = text::encode(text::decode(word).substr(1));
    return word != text::lower(word) && rest == text::lower(rest).substr(0, rest.size()) && !rest.empty();
}

bool is_first_name(const std::string& word, const Vocabulary& vocabulary) {
    const std::string first = word.substr(0, word.find('-'));
    return is_capitalised(first) && vocabulary.word("first_name", first).has_value();
}

bool may_be_surname(const std::string& word, const Vocabulary& vocabulary) {
    if (!is_capitalised(word.substr(0, word.find('-'))) || month_named(word)) return false;
    if (vocabulary.word("no_surname", word)) return false;
    const std::string lower = text::lower(word);
    return std::ranges::none_of(vocabulary.phrases("no_surname_ending"),
                                [&](const auto& ending) { return lower.ends_with(ending.first); });
}

}  // namespace

std::vector<std::string> likely_names(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<std::string> names;
    const std::vector<PhraseWord> words = words_of(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (!words[i].ends_phrase && is_first_name(words[i].text, vocabulary) &&
            may_be_surname(words[i + 1].text, vocabulary))
            names.push_back(words[i].text + " " + words[i + 1].text);
    return names;
}

void find_likely_names(const Sheet& sheet, const Vocabulary& vocabulary, Findings& findings) {
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            if (sheet.rows[row][column].inherited) continue;
            for (const std::string& name : likely_names(sheet.rows[row][column].text, vocabulary))
                findings.warning("likely_name", place_of(sheet, row, column), {{"name", name}});
        }
}

}  // namespace riskbild::import
