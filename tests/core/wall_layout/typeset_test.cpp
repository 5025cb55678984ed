#include "core/wall/typeset.hpp"

#include <doctest/doctest.h>

#include "core/base/text.hpp"

using namespace riskbild;
using namespace riskbild::wall;

namespace {

// Every letter one em wide and one em high: widths are letter counts.
class Monospace final : public TextMeasure {
public:
    float width(Face, std::string_view utf8) const override { return static_cast<float>(text::letter_count(utf8)); }
    float cap_height(Face) const override { return 1; }
    float ascender(Face) const override { return 1; }
    float descender(Face) const override { return 0.25F; }
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
