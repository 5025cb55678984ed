// Numbers with the text that people write around them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace riskbild::import {

// The one whole number in a text: '16', '16 (hög)', '50 000 kr', '4 - Mycket sannolik'. Empty with none or
// several, and for -1, 1e400, NaN: better unread than guessed.
std::optional<int> read_integer(std::string_view text);

// The one number, decimal comma or point: '49,5 %', '80'.
std::optional<double> read_number(std::string_view text);

// '44–48' or '2 till 3': two numbers, the second greater.
std::optional<std::pair<double, double>> read_range(std::string_view text);

}  // namespace riskbild::import
