#include "core/import/csv_dialect.hpp"

#include <array>
#include <vector>

#include "core/base/text.hpp"

namespace riskbild::import {
namespace {

constexpr std::size_t lines_looked_at = 1'000;

// How often `separator` stands outside quotes, line by line.
std::vector<int> counts_by_line(std::string_view utf8, char separator) {
    std::vector<int> counts{0};
    bool quoted = false;
    for (const char c : utf8) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == separator) ++counts.back();
        if (c == '\n' || c == '\r') counts.push_back(0);
        if (counts.size() > lines_looked_at) break;
    }
    std::erase(counts, 0);
    return counts;
}

int regularity(const std::vector<int>& counts) {
    int score = counts.empty() ? 0 : 1;
    for (std::size_t line = 1; line < counts.size(); ++line)
        if (counts[line] == counts[line - 1]) score += 2;
    return score;
}

}  // namespace

std::string csv_text(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return text::is_valid_utf8(bytes) ? std::string(bytes) : text::from_windows_1252(bytes);
}

char csv_separator(std::string_view utf8) {
    char best = ';';
    int best_score = 0;
    for (const char candidate : std::to_array({';', '\t', ','})) {
        const int score = regularity(counts_by_line(utf8, candidate));
        if (score > best_score) best = candidate, best_score = score;
    }
    return best;
}

}  // namespace riskbild::import
