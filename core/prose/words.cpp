#include "core/prose/words.hpp"

#include <charconv>

#include "core/base/text.hpp"

namespace riskbild::prose {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t letter_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

bool is_letter(std::string_view text) {
    if (text.empty()) return false;
    const std::string_view letter = text.substr(0, letter_length(text));
    return text::lower(letter) != letter || text::capitalized(letter) != letter;
}

std::size_t space_length(std::string_view text) {
    for (const std::string_view space : {" ", "\t", "\r", "\n", "\u00A0", "\u202F"})
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

// ' 000' after '50'.
std::size_t thousands_length(std::string_view text) {
    const std::size_t space = space_length(text);
    return space > 0 && digits(text.substr(space)) == 3 ? space + 3 : 0;
}

std::size_t number_length(std::string_view text) {
    std::size_t end = digits(text);
    if (end <= 3)
        while (const std::size_t more = thousands_length(text.substr(end))) end += more;
    while (end + 1 < text.size() && (text[end] == ',' || text[end] == '.') && is_digit(text[end + 1]))
        end += 1 + digits(text.substr(end + 1));
    return end;
}

// A hyphen, colon or apostrophe between two letters belongs to the word.
bool joins(std::string_view text) {
    return !text.empty() && std::string_view("-:'").find(text.front()) != std::string_view::npos &&
           (is_letter(text.substr(1)) || (text.size() > 1 && is_digit(text[1])));
}

std::size_t word_length(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const std::string_view rest = text.substr(end);
        if (is_letter(rest))
            end += letter_length(rest);
        else if (is_digit(rest.front()) || joins(rest))
            ++end;
        else
            break;
    }
    return end;
}

// '31.8.2024' is no number, nor is '1.2.3'.
bool read_number(std::string_view text, double& number) {
    std::string plain;
    for (const char c : text) {
        if (is_digit(c)) plain += c;
        if (c == ',' || c == '.') plain += '.';
    }
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return error == std::errc() && end == plain.data() + plain.size();
}

// '1:a' and '3x4' begin with a figure and are words all the same.
bool begins_word(std::string_view text) {
    const std::string_view after = text.substr(digits(text));
    const bool ordinal = after.starts_with(':') && is_letter(after.substr(1));
    return is_letter(after) || ordinal;
}

Word next_word(std::string_view rest) {
    Word word;
    const bool number = is_digit(rest.front()) && !begins_word(rest);
    if (number)
        word.end = number_length(rest);
    else if (is_letter(rest) || is_digit(rest.front()))
        word.end = word_length(rest);
    else
        word.end = letter_length(rest);
    word.text = text::lower(rest.substr(0, word.end));
    if (number)
        word.kind = read_number(word.text, word.number) ? WordKind::number : WordKind::word;
    else
        word.kind = is_letter(rest) || is_digit(rest.front()) ? WordKind::word : WordKind::sign;
    return word;
}

}  // namespace

Words words_of(std::string_view sentence) {
    Words words;
    for (std::size_t at = 0; at < sentence.size();) {
        if (const std::size_t space = space_length(sentence.substr(at))) {
            at += space;
            continue;
        }
        Word word = next_word(sentence.substr(at));
        word.begin = at;
        word.end += at;
        at = word.end;
        words.push_back(std::move(word));
    }
    return words;
}

bool stands_close(const Word& left, const Word& right) {
    return left.end == right.begin;
}

bool looks_like_year(const Word& word) {
    return word.kind == WordKind::number && word.text.size() == 4 && word.number >= 1900 && word.number <= 2100;
}

}  // namespace riskbild::prose
