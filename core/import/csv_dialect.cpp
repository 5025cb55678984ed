#include "core/import/csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace riskbild::import {
namespace {

constexpr std::size_t lines_looked_at = 1'000;
constexpr std::size_t longest_title = 100;  // bytes of a line above a table; sentences are longer

struct Line {
    int separators = 0;  // outside quotes
    int spaced = 0;      // of them, those before a space, as a comma in a sentence
    int inner = 0;       // of them, those not at the end of the line
    std::size_t bytes = 0;
    bool sentence = false;  // ends with a full stop
};

class LineCounter {
public:
    LineCounter(std::string_view utf8, char separator) : utf8_(utf8), separator_(separator) {}

    std::vector<Line> lines() && {
        for (at_ = 0; at_ < utf8_.size() && lines_.size() <= lines_looked_at; ++at_) take(utf8_[at_]);
        std::erase_if(lines_, [](const Line& line) { return line.bytes == 0; });
        return std::move(lines_);
    }

private:
    void take(char c) {
        if (c == '"' && (quoted_ || may_open_)) {
            quoted_ = !quoted_;
            may_open_ = true;  // a doubled quote opens again
        } else if (!quoted_) {
            take_unquoted(c);
        }
    }
    void take_unquoted(char c) {
        may_open_ = c == separator_ || c == '\n' || c == '\r' || (may_open_ && c == ' ');
        if (c == '\n' || c == '\r')
            lines_.emplace_back();
        else if (c == separator_)
            take_separator();
        else if (c != ' ')
            ++lines_.back().bytes, lines_.back().sentence = c == '.';
    }
    void take_separator() {
        const char next = at_ + 1 < utf8_.size() ? utf8_[at_ + 1] : '\n';
        Line& line = lines_.back();
        ++line.separators;
        ++line.bytes;
        if (next == ' ') ++line.spaced;
        if (next != '\n' && next != '\r') ++line.inner;
    }

    std::string_view utf8_;
    char separator_;
    std::size_t at_ = 0;
    bool quoted_ = false;
    bool may_open_ = true;
    std::vector<Line> lines_{Line{}};
};

int regularity(const std::vector<Line>& lines) {
    int score = 0;
    int before = 0;
    for (const Line& line : lines) {
        if (line.separators == 0) continue;
        score += before == 0 ? 1 : line.separators == before ? 2 : 0;
        before = line.separators;
    }
    return score;
}

bool are_commas_of_sentences(const std::vector<Line>& lines) {
    int separators = 0;
    int spaced = 0;
    for (const Line& line : lines) separators += line.separators, spaced += line.spaced;
    return spaced * 2 > separators;
}

// A table with tabs amid running text is no sheet; titles above it are.
bool is_title(const Line& line) {
    return line.bytes <= longest_title && !line.sentence;
}

}  // namespace

char csv_separator(std::string_view utf8) {
    char best = ';';
    int best_score = 0;
    for (const char candidate : std::to_array({';', '\t', ','})) {
        const int score = regularity(LineCounter(utf8, candidate).lines());
        if (score > best_score) best = candidate, best_score = score;
    }
    return best;
}

bool is_csv(std::string_view utf8) {
    const char separator = csv_separator(utf8);
    const std::vector<Line> lines = LineCounter(utf8, separator).lines();
    const auto rows = std::ranges::count_if(lines, [](const Line& line) { return line.inner > 0; });
    if (rows == 0 || static_cast<std::size_t>(rows) * 2 < lines.size()) return false;
    if (separator == ',') return !are_commas_of_sentences(lines);
    return separator == ';' ||
           std::ranges::all_of(lines, [](const Line& line) { return line.inner > 0 || is_title(line); });
}

}  // namespace riskbild::import
