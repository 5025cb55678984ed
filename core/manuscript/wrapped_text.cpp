#include "core/manuscript/wrapped_text.hpp"

#include "core/base/text.hpp"

namespace riskbild::manuscript {

std::vector<import::Row> read_wrapped_text(std::span<const TextLine> lines, const import::Vocabulary&) {
    std::vector<import::Row> rows;
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin;
        while (end < lines.size() && !text::trim(lines[end].text).empty()) ++end;
        if (end > begin)
            rows.push_back(
                {{joined(lines.subspan(begin, end - begin)), lines[begin].number, false, import::Role::paragraph}});
        begin = end + 1;
    }
    return rows;
}

}  // namespace riskbild::manuscript
