#include "core/plan/numbers_in_texts.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <type_traits>

#include "core/base/text.hpp"
#include "core/plan/fields.hpp"
#include "core/plan/path.hpp"
#include "core/plan/small_numbers.hpp"

namespace riskbild::plan {
namespace {

using Words = std::set<std::string, std::less<>>;

bool is_letter_or_digit(char32_t letter) {
    return (letter >= U'0' && letter <= U'9') || (letter >= U'a' && letter <= U'z') || letter >= U'\u00c0';
}

// In lower case.
Words words_of(std::string_view text) {
    Words words;
    std::u32string word;
    for (const char32_t letter : text::decode(text::lower(text)) + U' ') {
        if (is_letter_or_digit(letter)) {
            word += letter;
        } else if (!word.empty()) {
            words.insert(text::encode(word));
            word.clear();
        }
    }
    return words;
}

// 'en' and 'ett' are articles far more often.
bool says(const Words& words, int number) {
    constexpr std::array<std::string_view, 13> names{"",    "",     "två", "tre", "fyra", "fem", "sex",
                                                     "sju", "åtta", "nio", "tio", "elva", "tolv"};
    if (words.contains(std::to_string(number))) return true;
    return number > 1 && number < static_cast<int>(names.size()) &&
           words.contains(names[static_cast<std::size_t>(number)]);
}

// A count that is not told, and what it is of.
struct Secret {
    Count count;
    Words what;  // longer words only: 'av' and 'inom' stand everywhere

    bool is_said_by(const Words& words) const {
        if (count.whole) {
            const bool either = says(words, count.part) || says(words, *count.whole - count.part);
            return either && says(words, *count.whole);
        }
        return says(words, count.part) && std::ranges::any_of(what, [&](const auto& it) { return words.contains(it); });
    }
};

std::vector<Secret> secrets_of(const Board& board, int limit) {
    constexpr std::size_t longer = 5;
    std::vector<Secret> secrets;
    for (const Document& document : board.documents) {
        for (const Measurement& it : document.measurements) {
            if (too_small(it, limit) == SmallNumber::none) continue;
            Secret secret{*count_of(it), words_of(it.what)};
            std::erase_if(secret.what, [](const std::string& word) { return word.size() < longer; });
            secrets.push_back(std::move(secret));
        }
    }
    return secrets;
}

// An io (core/plan/fields.hpp) that reads what people have written.
class Search {
public:
    Search(const std::vector<Secret>& secrets, std::vector<NumberInText>& found) : secrets_(secrets), found_(found) {}

    void title(std::string_view key, const std::string& it) { text(key, it); }
    void wall_text(std::string_view key, const std::string& it, std::size_t) { text(key, it); }
    void titles(std::string_view key, const std::vector<std::string>& it, std::size_t) {
        for (const std::string& each : it) text(key, each);
    }
    void text(std::string_view key, const std::string& it) {
        if (it.empty() || key == "sha256" || key == "registration_number") return;
        const Words words = words_of(it);
        const auto said = std::ranges::find_if(secrets_, [&](const Secret& each) { return each.is_said_by(words); });
        if (said != secrets_.end())
            found_.push_back({path_.at(key), it, said->count.part, said->count.whole.value_or(0)});
    }

    template <class Part>
    void object(std::string_view key, const Part& it, auto fields) {
        if (key == "source") return;
        const auto step = path_.into(key);
        fields(*this, it);
    }
    template <class Part>
    void optional(std::string_view key, const std::optional<Part>& it, auto fields) {
        if (it) object(key, *it, fields);
    }
    template <class Row>
    void list(std::string_view key, const std::vector<Row>& it, std::size_t, auto fields) {
        for (std::size_t i = 0; i < it.size(); ++i) {
            const auto step = path_.into(key, i);
            fields(*this, it[i]);
        }
    }

    // Nothing that anybody has written.
    void id(auto&&...) {}
    void reference(auto&&...) {}
    void ids(auto&&...) {}
    void count(auto&&...) {}
    void number(auto&&...) {}
    void numbers(auto&&...) {}
    void real(auto&&...) {}
    void flag(auto&&...) {}
    void date(auto&&...) {}
    void word(auto&&...) {}
    template <class Enum>
    void word_or(std::string_view, Enum, std::type_identity_t<Enum>) {}
    void words(auto&&...) {}

private:
    const std::vector<Secret>& secrets_;
    std::vector<NumberInText>& found_;
    Path path_;
};

}  // namespace

std::vector<NumberInText> numbers_in_texts(const Board& board, int limit) {
    const std::vector<Secret> secrets = secrets_of(board, limit);
    std::vector<NumberInText> found;
    if (secrets.empty()) return found;
    Search search(secrets, found);
    fields::board(search, board);
    return found;
}

}  // namespace riskbild::plan
