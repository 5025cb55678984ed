#include "platform/text/syllables.hpp"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/base/text.hpp"

namespace riskbild::text {

namespace {

constexpr std::string_view latin_1 = "ISO8859-1";

std::optional<std::string> in_latin_1(std::u32string_view word) {
    if (std::ranges::any_of(word, [](char32_t letter) { return letter > 0xFF; })) return std::nullopt;
    return std::string(word.begin(), word.end());
}

// What libhyphen says of breaks that change the spelling ('till-låta'); the caller owns all of it.
struct Respelling {
    char** words = nullptr;
    int* places = nullptr;
    int* cuts = nullptr;
    std::size_t letters = 0;

    ~Respelling() {
        if (words != nullptr) std::for_each(words, words + letters, std::free);
        std::free(words);
        std::free(places);
        std::free(cuts);
    }
    bool at(std::size_t letter) const { return words != nullptr && words[letter] != nullptr; }
};

}  // namespace

void Syllables::Free::operator()(_HyphenDict* patterns) const {
    hnj_hyphen_free(patterns);
}

Result<Syllables> Syllables::load(const std::string& path) {
    Syllables syllables;
    syllables.patterns_.reset(hnj_hyphen_load(path.c_str()));
    if (!syllables.patterns_)
        return Error{ErrorKind::not_found,
                     "The hyphenation patterns " + path + " cannot be read. Install the Debian package hyphen-sv."};
    if (!syllables.patterns_->utf8 && syllables.patterns_->cset != latin_1)
        return Error{ErrorKind::input, "The hyphenation patterns " + path +
                                           " are neither ISO8859-1 nor UTF-8. Reinstall the Debian package hyphen-sv."};
    return syllables;
}

std::vector<std::size_t> Syllables::joints(std::u32string_view word) const {
    if (!patterns_ || word.size() < 2) return {};
    const auto bytes = patterns_->utf8 ? encode(word) : in_latin_1(word);
    if (!bytes) return {};
    std::string marks(bytes->size() + 5, '\0');  // as libhyphen asks
    Respelling respelling{.letters = bytes->size()};
    if (hnj_hyphen_hyphenate2(patterns_.get(), bytes->data(), static_cast<int>(bytes->size()), marks.data(), nullptr,
                              &respelling.words, &respelling.places, &respelling.cuts) != 0)
        return {};
    std::vector<std::size_t> joints;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const bool odd = (marks[i] & 1) != 0;  // may be broken after this letter
        if (odd && !respelling.at(i)) joints.push_back(i + 1);
    }
    return joints;
}

}  // namespace riskbild::text
