#include "core/wall/typeset.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace riskbild::wall {
namespace {

// A piece that stays together, and whether a space follows it.
struct Piece {
    std::string text;
    bool space_after = false;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_number(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, is_digit);
}

// '2 inga brister': a number is never left alone at the end of a line.
std::vector<Piece> with_numbers_bound(std::vector<Piece> pieces) {
    for (std::size_t i = pieces.size(); i-- > 1;) {
        if (!is_number(pieces[i - 1].text) || !pieces[i - 1].space_after) continue;
        pieces[i].text = pieces[i - 1].text + " " + pieces[i].text;
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
    return pieces;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces(1);
    for (const char c : text) {
        if (c == ' ') {
            pieces.back().space_after = true;
            pieces.emplace_back();
            continue;
        }
        std::string& word = pieces.back().text;
        const bool after_letters = word.size() >= 4 && !is_digit(word.back());  // not within 2023-12-06 or IT-säkerhet
        word.push_back(c);
        if ((c == '-' || c == '/') && after_letters) pieces.emplace_back();
    }
    std::erase_if(pieces, [](const Piece& piece) { return piece.text.empty(); });
    return with_numbers_bound(std::move(pieces));
}

class Breaker {
public:
    Breaker(const TextStyle& style, float max_width, const TextMeasure& measure)
        : style_(style), max_width_(max_width), measure_(measure) {}

    std::vector<Block::Line> lines_of(std::string_view text) {
        for (Piece& piece : pieces_of(text)) add(piece);
        end_line();
        return std::move(lines_);
    }

private:
    float width(const std::string& text) const { return text_width(text, style_, measure_); }

    void add(const Piece& piece) {
        const std::string longer = line_ + (space_ ? " " : "") + piece.text;
        if (!line_.empty() && width(longer) > max_width_) {
            end_line();
            line_ = piece.text;
        } else {
            line_ = longer;
        }
        break_long_word();
        space_ = piece.space_after;
    }

    // Last resort for a word wider than the line: as many letters as fit, at least one, and a hyphen.
    void break_long_word() {
        while (width(line_) > max_width_) {
            const std::u32string letters = text::decode(line_);
            std::size_t fitting = letters.size() - 1;
            while (fitting > 1 && width(text::encode(letters.substr(0, fitting)) + "-") > max_width_) --fitting;
            if (fitting < 1 || letters.size() < 2) return;
            line_ = text::encode(letters.substr(0, fitting)) + "-";
            end_line();
            line_ = text::encode(letters.substr(fitting));
        }
    }

    void end_line() {
        if (!line_.empty()) lines_.push_back({line_, width(line_)});
        line_.clear();
        space_ = false;
    }

    const TextStyle& style_;
    float max_width_;
    const TextMeasure& measure_;
    std::vector<Block::Line> lines_;
    std::string line_;
    bool space_ = false;
};

}  // namespace

float text_width(std::string_view text, const TextStyle& style, const TextMeasure& measure) {
    return measure.width(style.face, text) * style.cap / measure.cap_height(style.face);
}

Block typeset(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure) {
    Block block{std::string(text), style, Breaker(style, max_width, measure).lines_of(text), 0};
    for (const Block::Line& line : block.lines) block.width = std::max(block.width, line.width);
    return block;
}

Block typeset_balanced(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure) {
    Block best = typeset(text, style, max_width, measure);
    float low = max_width / 2;
    float high = max_width;
    while (best.lines.size() > 1 && high - low > style.cap / 4) {
        const float middle = (low + high) / 2;
        Block narrower = typeset(text, style, middle, measure);
        if (narrower.lines.size() == best.lines.size()) {
            high = middle;
            best = std::move(narrower);
        } else {
            low = middle;
        }
    }
    return best;
}

}  // namespace riskbild::wall
