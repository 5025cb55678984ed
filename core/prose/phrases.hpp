// What the words of a sentence mean, as data (assets/vocabulary/phrases.json).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/prose/words.hpp"

namespace riskbild::prose {

struct Meaning {
    std::string_view name;   // valid as long as the phrases are
    std::size_t length = 0;  // in words
};

class Phrases {
public:
    // {"tense": {"due": ["kommer", "ska vara klart", "-eras", …]}, …}: '-eras' is any word that ends so.
    // ErrorKind::input with the key that is wrong.
    static Result<Phrases> parse(std::string_view phrases_json);

    // The longest phrase of the section that begins at that word.
    std::optional<Meaning> at(std::string_view section, const Words& words, std::size_t index) const;
    // The longest one that ends right before that word.
    std::optional<Meaning> before(std::string_view section, const Words& words, std::size_t index) const;
    // Whether one begins anywhere in [first, last).
    bool any(std::string_view section, const Words& words, std::size_t first, std::size_t last) const;

private:
    struct Phrase {
        std::string name;
        std::vector<std::string> words;
    };
    struct Section {
        std::map<std::string, std::vector<Phrase>, std::less<>> by_first_word;
        std::vector<std::pair<std::string, std::string>> endings;  // ending, name
    };
    static void add(Section& section, const std::string& name, const std::string& phrase);

    std::map<std::string, Section, std::less<>> sections_;
};

}  // namespace riskbild::prose
