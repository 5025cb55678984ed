#include "core/manuscript/sentence_ends.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"
#include "core/manuscript/marked_text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t looked_at = 300;  // bytes at each end: tags, signs and the first or last word

std::string first_letter(std::string_view utf8) {
    const std::u32string letters = text::decode(without_tags(utf8.substr(0, looked_at)));
    const std::size_t first = letters.find_first_not_of(U"\"'”’“‘«»([–- ");
    return first == std::u32string::npos ? "" : text::encode({&letters[first], 1});
}

}  // namespace

bool ends_sentence(std::string_view utf8) {
    const std::string end = without_tags(utf8.substr(utf8.size() - std::min(utf8.size(), looked_at)));
    const std::u32string letters = text::decode(end);
    const std::size_t last = letters.find_last_not_of(U"\"'”’“‘«») ]");
    return last != std::u32string::npos && (letters[last] == U'.' || letters[last] == U'!' || letters[last] == U'?');
}

bool begins_small(std::string_view utf8) {
    const std::string first = first_letter(utf8);
    return text::capitalized(first) != first;
}

bool begins_capital(std::string_view utf8) {
    const std::string first = first_letter(utf8);
    return text::lower(first) != first;
}

}  // namespace riskbild::manuscript
