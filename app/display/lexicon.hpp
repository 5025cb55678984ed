// The wall's words in the language that is to be shown, from assets.
#pragma once

#include "core/base/result.hpp"
#include "core/wall/words.hpp"

namespace riskbild::display {

Result<wall::Words> words_in(const std::string& language);

// The words of one language at a time.
class Lexicon {
public:
    static Result<Lexicon> open(const std::string& language);
    // Keeps the present language, with a line in the log, where there are no words in that one.
    void speak(const std::string& language);
    const wall::Words& words() const { return words_; }
    const std::string& language() const { return language_; }  // as asked for

private:
    Lexicon(std::string language, wall::Words words) : language_(std::move(language)), words_(std::move(words)) {}
    std::string language_;
    wall::Words words_;
};

}  // namespace riskbild::display
