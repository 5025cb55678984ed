#include "core/wall/typeset.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"

using namespace riskbild;
using namespace riskbild::wall;

namespace {

// Every letter one em wide and one em high: widths are letter counts. Joints are marked in the word list.
class Monospace final : public TextMeasure {
public:
    float width(Face, std::string_view utf8) const override { return static_cast<float>(text::letter_count(utf8)); }
    float cap_height(Face) const override { return 1; }
    float ascender(Face) const override { return 1; }
    float descender(Face) const override { return 0.25F; }
    std::vector<Joint> joints(std::string_view utf8) const override {
        for (const std::string_view marked : {"data=skydds=ombud", "verk-sam-hets=system", "till-freds-stäl-lande"})
            if (auto found = joints_of(marked, utf8); !found.empty()) return found;
        return {};
    }

private:
    // Of the marked word, where the text holds it.
    static std::vector<Joint> joints_of(std::string_view marked, std::string_view utf8) {
        std::string word;
        std::vector<Joint> joints;
        for (const char c : marked) {
            const bool is_mark = c == '=' || c == '-';
            if (is_mark) joints.push_back({text::letter_count(word), c == '='});
            if (!is_mark) word += c;
        }
        const std::size_t at = utf8.find(word);
        if (at == utf8.npos) return {};
        for (Joint& joint : joints) joint.letters += text::letter_count(utf8.substr(0, at));
        return joints;
    }
};

std::vector<std::string> lines(std::string_view text, float width, bool balanced = false) {
    const Monospace measure;
    const TextStyle style{Face::regular, 1};
    const Block block = balanced ? typeset_balanced(text, style, width, measure) : typeset(text, style, width, measure);
    std::vector<std::string> out;
    for (const Block::Line& line : block.lines) out.push_back(line.text);
    return out;
}

}  // namespace

TEST_CASE("lines break at spaces and are never wider than asked") {
    CHECK(lines("Låg kvalitet hos uppdragstagare", 16) ==
          std::vector<std::string>{"Låg kvalitet hos", "uppdragstagare"});
    CHECK(lines("", 10).empty());
}

TEST_CASE("after a hyphen or slash inside a word") {
    CHECK(lines("klagomål/synpunkter", 12) == std::vector<std::string>{"klagomål/", "synpunkter"});
    CHECK(lines("mottagning- och öppenvård", 11) == std::vector<std::string>{"mottagning-", "och", "öppenvård"});
    CHECK(lines("inköps- och upphandling", 40) == std::vector<std::string>{"inköps- och upphandling"});
    CHECK(lines("uppföljt 2023-12-06", 14) == std::vector<std::string>{"uppföljt", "2023-12-06"});
    CHECK(lines("IT-säkerhet hos oss", 11) == std::vector<std::string>{"IT-säkerhet", "hos oss"});
}

TEST_CASE("a word wider than the line is broken, nothing of it is lost") {
    const auto broken = lines("upphandlingsenheten", 8);
    std::string joined;
    for (const std::string& line : broken) {
        CHECK(text::letter_count(line) <= 8);
        joined += line.back() == '-' ? line.substr(0, line.size() - 1) : line;
    }
    CHECK(joined == "upphandlingsenheten");
}

TEST_CASE("a number stays with its unit") {
    CHECK(lines("nyttjat till ca 80\u00A0%", 15) == std::vector<std::string>{"nyttjat till ca", "80\u00A0%"});
}

TEST_CASE("a title's lines are even") {
    CHECK(lines("aa bb cc dd ee ff gg", 17) == std::vector<std::string>{"aa bb cc dd ee ff", "gg"});
    CHECK(lines("aa bb cc dd ee ff gg", 17, true) == std::vector<std::string>{"aa bb cc dd", "ee ff gg"});
}

TEST_CASE("a word wider than the line is broken between its parts, else between syllables") {
    CHECK(lines("dataskyddsombud", 11) == std::vector<std::string>{"dataskydds-", "ombud"});
    CHECK(lines("dataskyddsombud", 10) == std::vector<std::string>{"data-", "skydds-", "ombud"});
    CHECK(lines("verksamhetssystem", 9) == std::vector<std::string>{"verksam-", "hets-", "system"});
    CHECK(lines("tillfredsställande", 12) == std::vector<std::string>{"tillfreds-", "ställande"});
}

TEST_CASE("a word that fits a line of its own is not broken, one that does not begins on the line that is there") {
    CHECK(lines("vårt dataskyddsombud", 16) == std::vector<std::string>{"vårt", "dataskyddsombud"});
    CHECK(lines("vårt verksamhetssystem", 16) == std::vector<std::string>{"vårt", "verksamhets-", "system"});
    CHECK(lines("nu dataskyddsombud", 14) == std::vector<std::string>{"nu dataskydds-", "ombud"});
    CHECK(lines("2 dataskyddsombud", 15) == std::vector<std::string>{"2", "dataskyddsombud"});
}

TEST_CASE("a title is not broken to make its lines even") {
    CHECK(lines("dataskyddsombud saknas", 20, true) == std::vector<std::string>{"dataskyddsombud", "saknas"});
}

TEST_CASE("soft hyphens are never drawn") {
    CHECK(lines("dnr\u00AD saknas", 20) == std::vector<std::string>{"dnr saknas"});
}

TEST_CASE("no hyphen is made up within a number or an address") {
    for (const std::string word : {"SN2023000000012", "www.exempel.se/plan"}) {
        std::string joined;
        for (const std::string& line : lines(word, 10)) joined += line;
        CHECK(joined == word);
    }
}
