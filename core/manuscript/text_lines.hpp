// The lines of a text file, and how wrapped lines become a paragraph again.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::manuscript {

struct TextLine {
    std::string text;  // UTF-8, without its line end; leading space kept
    int number = 0;    // from 1
};

std::vector<TextLine> lines_of(std::string_view utf8);

// The words of wrapped lines in one line: 'person-' + 'uppgifter' → 'personuppgifter', but 'synpunkt-' +
// 'och klagomål' keeps its hyphen.
std::string joined(std::span<const TextLine> lines);

}  // namespace riskbild::manuscript
