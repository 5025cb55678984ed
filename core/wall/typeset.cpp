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

// Letters, and signs around them, but no digits, dots or slashes between them.
bool is_plain_word(std::u32string_view word) {
    return word.find_first_of(U"0123456789./@:_&=?%") == word.npos;
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
            const bool after_hyphen = pieces.back().text.empty() && pieces.size() > 1;
            pieces[pieces.size() - (after_hyphen ? 2 : 1)].space_after = true;
            if (!after_hyphen) pieces.emplace_back();
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

// Soft hyphens say where a word may be broken; they are never drawn.
std::string shown(std::u32string_view letters) {
    std::u32string drawn(letters);
    std::erase(drawn, U'\u00AD');
    return text::encode(drawn);
}

std::string shown(std::string_view text) {
    return shown(text::decode(text));
}

// A word as it is cut up from its beginning.
struct Rest {
    std::u32string letters;
    std::vector<Joint> joints;
    std::size_t begin = 0;

    std::string upto(std::size_t end) const { return shown(std::u32string_view(letters).substr(begin, end - begin)); }
    std::string all() const { return upto(letters.size()); }
};

class Breaker {
public:
    Breaker(const TextStyle& style, float max_width, const TextMeasure& measure)
        : style_(style), max_width_(max_width), measure_(measure) {}

    std::vector<Block::Line> lines_of(std::string_view text) {
        for (const Piece& piece : pieces_of(text)) add(piece);
        end_line();
        return std::move(lines_);
    }
    // How many times a word had to be broken.
    int broken() const { return broken_; }

private:
    float width(const std::string& text) const { return text_width(text, style_, measure_); }
    bool fits(const std::string& text) const { return width(text) <= max_width_; }

    void add(const Piece& piece) {
        const std::string text = shown(piece.text);
        const std::string longer = line_ + (space_ ? " " : "") + text;
        if (fits(longer)) {
            line_ = longer;
        } else if (fits(text)) {
            end_line();
            line_ = text;
        } else if (const std::size_t space = piece.text.find(' '); space != piece.text.npos) {
            add({piece.text.substr(0, space), true});  // better a number alone than a broken word
            add({piece.text.substr(space + 1)});
        } else {
            add_in_parts(piece.text);
        }
        space_ = piece.space_after;
    }

    // A word wider than a line. It begins on the line that is there if one of its parts fits.
    void add_in_parts(const std::string& word) {
        Rest rest{text::decode(word), measure_.joints(word)};
        const std::string before = line_;
        if (space_) line_ += " ";
        if (!before.empty() && !end_line_at_joint(rest, true)) {
            line_ = before;
            end_line();
        }
        while (!fits(rest.all()) && rest.begin + 1 < rest.letters.size()) {
            if (!end_line_at_joint(rest, true) && !end_line_at_joint(rest, false)) end_line_anywhere(rest);
        }
        line_ = rest.all();
    }

    // As much of the word as fits, up to a joint of that kind. False, and nothing done, where none fits.
    bool end_line_at_joint(Rest& rest, bool between_parts) {
        for (auto joint = rest.joints.rbegin(); joint != rest.joints.rend(); ++joint) {
            if (joint->between_parts != between_parts || joint->letters <= rest.begin) continue;
            if (!fits(line_ + rest.upto(joint->letters) + "-")) continue;
            end_line_with(rest, joint->letters, "-");
            return true;
        }
        return false;
    }

    // Last resort: as many letters as fit, at least one. No hyphen is made up within a number or an address.
    void end_line_anywhere(Rest& rest) {
        const std::string hyphen = is_plain_word(rest.letters) ? "-" : "";
        std::size_t end = rest.letters.size() - 1;
        while (end > rest.begin + 1 && !fits(rest.upto(end) + hyphen)) --end;
        end_line_with(rest, end, hyphen);
    }

    void end_line_with(Rest& rest, std::size_t end, const std::string& hyphen) {
        line_ += rest.upto(end) + hyphen;
        rest.begin = end;
        ++broken_;
        end_line();
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
    int broken_ = 0;
};

struct Setting {
    Block block;
    int broken = 0;
};

Setting set(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure) {
    Breaker breaker(style, max_width, measure);
    Block block{shown(text), style, breaker.lines_of(text), 0};
    for (const Block::Line& line : block.lines) block.width = std::max(block.width, line.width);
    return {std::move(block), breaker.broken()};
}

}  // namespace

float text_width(std::string_view text, const TextStyle& style, const TextMeasure& measure) {
    return measure.width(style.face, text) * style.cap / measure.cap_height(style.face);
}

Block typeset(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure) {
    return set(text, style, max_width, measure).block;
}

Block typeset_balanced(std::string_view text, const TextStyle& style, float max_width, const TextMeasure& measure) {
    Setting best = set(text, style, max_width, measure);
    float low = max_width / 2;
    float high = max_width;
    while (best.block.lines.size() > 1 && high - low > style.cap / 4) {
        const float middle = (low + high) / 2;
        Setting narrower = set(text, style, middle, measure);
        if (narrower.block.lines.size() == best.block.lines.size() && narrower.broken <= best.broken) {
            high = middle;
            best = std::move(narrower);
        } else {
            low = middle;
        }
    }
    return std::move(best.block);
}

}  // namespace riskbild::wall
