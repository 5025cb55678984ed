#include "core/manuscript/page_number.hpp"

#include <string>

#include "core/base/text.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t longest = 20;  // bytes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool is_page_number(std::string_view line) {
    std::string words = text::comparable(line.substr(0, longest + 1));
    if (words.empty() || words.size() > longest) return false;
    int numbers = 0;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (is_digit(words[at]) && (at == 0 || !is_digit(words[at - 1]))) ++numbers;
    std::erase_if(words, [](char c) { return is_digit(c) || c == ' '; });
    const bool one = words.empty() || words == "sida" || words == "sid" || words == "page";
    const bool of_all = words == "()" || words == "/" || words == "sidaav" || words == "sida()" || words == "pageof";
    return (one && numbers == 1) || (of_all && numbers == 2);
}

}  // namespace riskbild::manuscript
