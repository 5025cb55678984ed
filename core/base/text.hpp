// UTF-8 text as sheets and walls need it. Every function takes and returns UTF-8 and is independent
// of the locale. 'Letter' means a Unicode code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::text {

bool is_valid_utf8(std::string_view bytes);

// Windows-1252 as Excel writes it in Sweden; the five unassigned bytes become U+FFFD.
std::string from_windows_1252(std::string_view bytes);

// Code points of valid UTF-8; an invalid byte becomes U+FFFD and is never skipped in silence.
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view letters);
std::size_t letter_count(std::string_view utf8);

// Without white space (also U+00A0, U+202F, U+FEFF) at both ends.
std::string_view trim(std::string_view utf8);
// Trimmed, every run of white space (line breaks too) one space.
std::string collapse_spaces(std::string_view utf8);

// Control characters, line breaks too, and letters that nobody sees but that turn the direction of writing or join what
// they stand between: they can make a text look like another.
bool is_unprintable(char32_t letter);
// What a stranger says, to stand in a line of ours: collapse_spaces, what is unprintable as U+FFFD, and no more than so
// many letters.
std::string one_line(std::string_view utf8, std::size_t letters);

// Lower case for Latin letters with and without marks (å, ä, ö, é, ü, Sámi letters); others unchanged.
std::string lower(std::string_view utf8);
// First letter in upper case.
std::string capitalized(std::string_view utf8);

// collapse_spaces + lower: the form in which headings and status words are compared.
std::string comparable(std::string_view utf8);

std::vector<std::string_view> split(std::string_view utf8, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Swedish order: å, ä, ö last; case and other marks do not matter. True when a stands before b.
bool swedish_less(std::string_view a, std::string_view b);

// Cut at a word to at most `letters` letters, without trailing punctuation; the whole text if it fits.
std::string cut_at_word(std::string_view utf8, std::size_t letters);

}  // namespace riskbild::text
