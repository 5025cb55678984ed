#include "core/manuscript/text_lines.hpp"

#include "core/base/text.hpp"

namespace riskbild::manuscript {

std::vector<TextLine> lines_of(std::string_view utf8) {
    std::vector<TextLine> lines;
    for (const std::string_view line : text::split(utf8, '\n'))
        lines.push_back({std::string(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line),
                         static_cast<int>(lines.size()) + 1});
    return lines;
}

std::string joined(std::span<const TextLine> lines) {
    std::string text;
    for (const TextLine& line : lines) {
        if (!text.empty()) text += ' ';
        text += text::trim(line.text);
    }
    return text;
}

}  // namespace riskbild::manuscript
