#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace riskbild::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t letter = replacement;
    std::size_t bytes = 1;
    bool valid = false;
};

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Decoded decode_one(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return {};
    char32_t letter = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(bytes[i])) return {};
        letter = (letter << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = letter >= 0xD800 && letter <= 0xDFFF;
    if (letter < least[length] || surrogate || letter > 0x10FFFF) return {};
    return {letter, length, true};
}

void append(std::string& out, char32_t letter) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (letter < 0x80) {
        put(letter);
    } else if (letter < 0x800) {
        put(0xC0U | (letter >> 6U));
        put(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        put(0xE0U | (letter >> 12U));
        put(0x80U | ((letter >> 6U) & 0x3FU));
        put(0x80U | (letter & 0x3FU));
    } else {
        put(0xF0U | (letter >> 18U));
        put(0x80U | ((letter >> 12U) & 0x3FU));
        put(0x80U | ((letter >> 6U) & 0x3FU));
        put(0x80U | (letter & 0x3FU));
    }
}

bool is_space(char32_t letter) {
    return (letter >= 0x09 && letter <= 0x0D) || letter == 0x20 || letter == 0x85 || letter == 0xA0 ||
           (letter >= 0x2000 && letter <= 0x200B) || letter == 0x2028 || letter == 0x2029 || letter == 0x202F ||
           letter == 0x205F || letter == 0x3000 || letter == 0xFEFF;
}

// Pairs of neighbours (Ā/ā …) in Latin Extended-A; the block changes parity twice.
char32_t lower_extended_a(char32_t letter) {
    const bool even_is_upper = (letter >= 0x100 && letter <= 0x137) || (letter >= 0x14A && letter <= 0x177);
    const bool odd_is_upper = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if (even_is_upper && letter % 2 == 0) return letter + 1;
    if (odd_is_upper && letter % 2 == 1) return letter + 1;
    return letter == 0x178 ? 0xFF : letter;
}

char32_t lower_letter(char32_t letter) {
    if (letter >= U'A' && letter <= U'Z') return letter + 32;
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
    if (letter >= 0x100 && letter <= 0x17F) return lower_extended_a(letter);
    return letter;
}

char32_t upper_letter(char32_t letter) {
    if (letter >= U'a' && letter <= U'z') return letter - 32;
    if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 32;
    return letter;
}

char32_t take_letter(std::string_view& utf8) {
    const Decoded next = decode_one(utf8);
    utf8.remove_prefix(next.bytes);
    return next.letter;
}

// In one pass, since all that the importer compares goes through here: each run of spaces as one, every other letter
// as `letter_of` has it.
template <class LetterOf>
std::string collapsed(std::string_view utf8, LetterOf letter_of) {
    std::string out;
    out.reserve(utf8.size());
    for (utf8 = trim(utf8); !utf8.empty();) {
        const char32_t letter = take_letter(utf8);
        if (!is_space(letter))
            append(out, letter_of(letter));
        else if (out.back() != ' ')
            out.push_back(' ');
    }
    return out;
}

// Where a letter stands in the Swedish alphabet; marks other than å, ä, ö fall on their base letter.
std::uint32_t swedish_rank(char32_t letter) {
    static constexpr std::array<std::pair<std::u32string_view, char32_t>, 8> folded{{{U"àáâãāă", U'a'},
                                                                                     {U"çčć", U'c'},
                                                                                     {U"èéêëē", U'e'},
                                                                                     {U"ìíîïī", U'i'},
                                                                                     {U"ñŋń", U'n'},
                                                                                     {U"òóôõō", U'o'},
                                                                                     {U"ùúûū", U'u'},
                                                                                     {U"üýÿ", U'y'}}};
    letter = lower_letter(letter);
    if (letter == U'å') return 'z' + 1;
    if (letter == U'ä' || letter == U'æ') return 'z' + 2;
    if (letter == U'ö' || letter == U'ø') return 'z' + 3;
    for (const auto& [marked, base] : folded)
        if (marked.find(letter) != std::u32string_view::npos) return base;
    return letter > 'z' ? letter + 4 : letter;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Decoded next = decode_one(bytes);
        if (!next.valid) return false;
        bytes.remove_prefix(next.bytes);
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes) {
    static constexpr std::array<char32_t, 32> high{
        0x20AC, replacement, 0x201A,      0x0192, 0x201E,      0x2026,      0x2020, 0x2021,      0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152,      replacement, 0x017D, replacement, replacement, 0x2018, 0x2019,      0x201C, 0x201D, 0x2022,
        0x2013, 0x2014,      0x02DC,      0x2122, 0x0161,      0x203A,      0x0153, replacement, 0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        append(out, code >= 0x80 && code < 0xA0 ? high[code - 0x80U] : code);
    }
    return out;
}

std::u32string decode(std::string_view utf8) {
    std::u32string letters;
    letters.reserve(utf8.size());
    while (!utf8.empty()) letters.push_back(take_letter(utf8));
    return letters;
}

std::string encode(std::u32string_view letters) {
    std::string out;
    out.reserve(letters.size());
    for (const char32_t letter : letters) append(out, letter);
    return out;
}

std::size_t letter_count(std::string_view utf8) {
    return decode(utf8).size();
}

std::string_view trim(std::string_view utf8) {
    while (!utf8.empty()) {
        const Decoded first = decode_one(utf8);
        if (!is_space(first.letter)) break;
        utf8.remove_prefix(first.bytes);
    }
    while (!utf8.empty()) {
        std::size_t start = utf8.size() - 1;
        while (start > 0 && is_continuation(utf8[start])) --start;
        if (!is_space(decode_one(utf8.substr(start)).letter)) break;
        utf8.remove_suffix(utf8.size() - start);
    }
    return utf8;
}

std::string collapse_spaces(std::string_view utf8) {
    return collapsed(utf8, [](char32_t letter) { return letter; });
}

bool is_unprintable(char32_t letter) {
    const bool is_control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
    const bool is_mark = letter == 0x061C || letter == 0x200E || letter == 0x200F;
    return is_control || is_mark || (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x206F);
}

std::string one_line(std::string_view utf8, std::size_t letters) {
    std::u32string line = decode(collapse_spaces(utf8));
    std::ranges::replace_if(line, is_unprintable, replacement);
    return encode(line.substr(0, letters));
}

std::string lower(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) append(out, lower_letter(take_letter(utf8)));
    return out;
}

std::string capitalized(std::string_view utf8) {
    std::u32string letters = decode(utf8);
    if (!letters.empty()) letters.front() = upper_letter(letters.front());
    return encode(letters);
}

std::string comparable(std::string_view utf8) {
    return collapsed(utf8, lower_letter);
}

std::vector<std::string_view> split(std::string_view utf8, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = utf8.find(separator);
        parts.push_back(utf8.substr(0, end));
        if (end == std::string_view::npos) return parts;
        utf8.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) out += separator;
        out += part;
    }
    return out;
}

bool swedish_less(std::string_view a, std::string_view b) {
    return std::ranges::lexicographical_compare(decode(a), decode(b), {}, swedish_rank, swedish_rank);
}

std::string cut_at_word(std::string_view utf8, std::size_t letters) {
    const std::u32string whole = decode(trim(utf8));
    if (whole.size() <= letters) return encode(whole);
    std::size_t end = whole.rfind(U' ', letters);
    if (end == std::u32string::npos || end == 0) end = letters;
    while (end > 0 && std::u32string_view(U" ,.;:–-(").find(whole[end - 1]) != std::u32string_view::npos) --end;
    return encode(whole.substr(0, end));
}

}  // namespace riskbild::text
