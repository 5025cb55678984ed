#include "core/import/likeness.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

bool is_digit(char32_t letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char32_t letter) {
    const bool latin = letter >= 0xC0 && letter < 0x2000 && letter != U'×' && letter != U'÷';
    return is_digit(letter) || (letter >= 'a' && letter <= 'z') || latin;
}

bool is_year(const std::string& figure) {
    return figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20"));
}

}  // namespace

LetterPairs::LetterPairs(std::string_view utf8) {
    std::u32string letters = text::decode(text::lower(utf8));
    std::erase_if(letters, [](char32_t letter) { return !is_letter(letter); });
    for (std::size_t i = 1; i < letters.size(); ++i) pairs_.emplace_back(letters[i - 1], letters[i]);
    std::ranges::sort(pairs_);
}

double LetterPairs::likeness(const LetterPairs& other) const {
    if (empty() || other.empty()) return 0;
    std::size_t shared = 0;
    auto mine = pairs_.begin();
    auto its = other.pairs_.begin();
    while (mine != pairs_.end() && its != other.pairs_.end()) {
        const auto order = *mine <=> *its;
        if (order == 0) ++shared;
        if (order <= 0) ++mine;
        if (order >= 0) ++its;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(pairs_.size() + other.pairs_.size());
}

double LetterPairs::greatest_likeness(const LetterPairs& other) const {
    if (empty() || other.empty()) return 0;
    return 2.0 * static_cast<double>(std::min(pairs_.size(), other.pairs_.size())) /
           static_cast<double>(pairs_.size() + other.pairs_.size());
}

std::vector<std::string> figures_in(std::string_view utf8) {
    std::vector<std::string> figures;
    bool within = false;
    for (const char letter : utf8) {
        const bool digit = is_digit(static_cast<unsigned char>(letter));
        if (digit && !within) figures.emplace_back();
        if (digit) figures.back() += letter;
        within = digit;
    }
    std::erase_if(figures, is_year);
    return figures;
}

}  // namespace riskbild::import
