// Numbers, dates and lists as the wall's language writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// '2,5', '1 250' with the language's own signs; at most two decimals, none where they are zero.
std::string say_number(double number, const Words& words);

std::string say_day(Date date, const Words& words);                // '12 november'
std::string say_day_of_year(Date date, const Words& words);        // '12 november 2022'
std::string say_as_far(PartialDate date, const Words& words);      // '2023-12-06', 'maj 2022', '2022'
std::string say_month(PartialDate date, const Words& words);       // 'december 2022', '2022'
std::string say_time(LocalTime time, const Words& words);          // '9.14'
std::string say_day_and_time(LocalTime time, const Words& words);  // '7 dec 14.32'

// 'a', 'a och b', 'a, b och c'.
std::string say_all(const std::vector<std::string>& items, const Words& words);
std::string say_either(const std::vector<std::string>& items, const Words& words);  // with 'eller'

// The text if it fits, else cut at a clause or a word, with a sign that it goes on.
std::string brief(std::string_view text, std::size_t letters);

// Without the capital that only began a sentence: 'Inom kort' → 'inom kort', but 'APT i maj' as it is.
std::string inside_a_sentence(std::string_view words);

// A due time's words without a leading 'under' or 'i', to stand after a colon or a verb. The documents
// are Swedish whatever the wall's language.
std::string bare_time(std::string_view words);

}  // namespace riskbild::wall
